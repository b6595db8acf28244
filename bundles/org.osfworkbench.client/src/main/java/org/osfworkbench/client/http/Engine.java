package org.osfworkbench.client.http;

import java.time.Duration;
import java.util.Optional;

import javax.net.ssl.SSLContext;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.osfworkbench.client.api.ProxySelection;

/** Sets the HTTP library up. Whatever it would do by itself that this package decides, is switched off. */
@SuppressWarnings("nls") // protocol words
final class Engine {

	static final String AGENT = "OSF-Workbench/0.1";
	static final int PER_ROUTE = 16;
	static final int TOTAL = 48;

	private Engine() {
	}

	static Wire create(ProxySelection selection, Timeouts timeouts, Optional<SSLContext> trust) {
		Proxies proxies = new Proxies(selection);
		Tls tls = new Tls(trust);
		return new Wire(classic(proxies, timeouts, tls), new Http2(timeouts, tls), proxies);
	}

	private static CloseableHttpClient classic(Proxies proxies, Timeouts timeouts, Tls tls) {
		return HttpClients.custom().setUserAgent(AGENT).setConnectionManager(pool(timeouts, tls))
				.setDefaultRequestConfig(requests(timeouts)).setRoutePlanner(proxies).setDefaultCredentialsProvider(proxies)
				.setRequestExecutor(new EarlyAnswerExecutor(timeouts.response())).disableAutomaticRetries().disableRedirectHandling()
				.disableCookieManagement().disableContentCompression().disableDefaultUserAgent().build();
	}

	private static HttpClientConnectionManager pool(Timeouts timeouts, Tls tls) {
		ConnectionConfig connections = ConnectionConfig.custom().setConnectTimeout(timeout(timeouts.connect()))
				.setSocketTimeout(timeout(timeouts.response())).setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
				.setTimeToLive(TimeValue.ofMinutes(5)).build();
		return PoolingHttpClientConnectionManagerBuilder.create().setTlsSocketStrategy(tls).setMaxConnPerRoute(PER_ROUTE).setMaxConnTotal(TOTAL)
				.setDefaultConnectionConfig(connections)
				.setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(timeout(timeouts.connect())).build())
				.setConnectionFactory(QuietConnection.factory()).build();
	}

	private static RequestConfig requests(Timeouts timeouts) {
		return RequestConfig.custom().setResponseTimeout(timeout(timeouts.response()))
				.setConnectionRequestTimeout(timeout(timeouts.lease())).setRedirectsEnabled(false).setExpectContinueEnabled(false)
				.setProtocolUpgradeEnabled(false).build();
	}

	private static Timeout timeout(Duration duration) {
		return Timeout.of(duration);
	}
}
