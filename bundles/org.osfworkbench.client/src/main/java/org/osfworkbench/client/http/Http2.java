package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.TlsConfig;

import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http.protocol.HttpProcessorBuilder;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.http2.config.H2Config;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2AsyncRequester;
import org.apache.hc.core5.http2.impl.nio.bootstrap.H2RequesterBootstrap;
import org.apache.hc.core5.http2.protocol.H2RequestConnControl;
import org.apache.hc.core5.http2.protocol.H2RequestContent;
import org.apache.hc.core5.http2.protocol.H2RequestTargetHost;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Requests to servers that are known to speak HTTP/2. A connection serves one request after the other, as with HTTP/1.1: what is
 * cancelled or stalls then ends with its connection, and no other request suffers. Starts its threads with the first request. Safe
 * for use from any thread.
 */
@SuppressWarnings("nls") // protocol words
final class Http2 implements AutoCloseable {

	/** Methods of which a server wants to know that no body comes. */
	private static final Set<String> SENDING = Set.of("PUT", "POST", "PATCH");

	private final Timeouts timeouts;
	private final Tls tls;
	private final Set<Http2Exchange> running = ConcurrentHashMap.newKeySet();
	private @Nullable H2AsyncRequester network;
	private boolean closed;

	Http2(Timeouts timeouts, Tls tls) {
		this.timeouts = timeouts;
		this.tls = tls;
	}

	/** Sends a request and returns as soon as the head of the answer is there. */
	ClassicHttpResponse execute(HttpHost server, URI uri, HttpUriRequestBase message) throws IOException {
		Http2Exchange exchange = new Http2Exchange(request(uri, message), message.getEntity(), timeouts, running::remove);
		H2AsyncRequester open = open(exchange);
		message.setDependency(exchange::giveUp);
		return Http2Answers.classic(exchange.run(found -> lease(open, server, found)), exchange.download());
	}

	private void lease(H2AsyncRequester open, HttpHost server, FutureCallback<AsyncClientEndpoint> found) {
		TlsConfig handshake = TlsConfig.custom().setHandshakeTimeout(Timeout.of(timeouts.connect()))
				.setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2).build();
		open.connect(server, Timeout.of(timeouts.connect()), handshake, found);
	}

	private static HttpRequest request(URI uri, HttpUriRequestBase message) {
		HttpRequest request = new BasicHttpRequest(message.getMethod(), uri);
		request.setHeader(HttpHeaders.USER_AGENT, Engine.AGENT);
		for (Header header : message.getHeaders()) {
			request.addHeader(header);
		}
		HttpEntity body = message.getEntity();
		if (body != null || SENDING.contains(message.getMethod())) {
			request.setHeader(HttpHeaders.CONTENT_LENGTH, body == null ? 0 : body.getContentLength());
		}
		return request;
	}

	private synchronized H2AsyncRequester open(Http2Exchange exchange) throws IOException {
		if (closed) {
			throw new ConnectionClosedException("The client is closed");
		}
		H2AsyncRequester open = network;
		if (open == null) {
			open = start();
			network = open;
		}
		running.add(exchange);
		return open;
	}

	/** The core of the library, because its client would print the token in its own log of headers. */
	private H2AsyncRequester start() {
		H2AsyncRequester requester = H2RequesterBootstrap.bootstrap().setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_2)
				.setHttpProcessor(HttpProcessorBuilder.create().addAll(H2RequestTargetHost.INSTANCE, H2RequestContent.INSTANCE,
						H2RequestConnControl.INSTANCE).build())
				.setH2Config(H2Config.custom().setPushEnabled(false).setInitialWindowSize(StreamDownload.WINDOW).build())
				.setIOReactorConfig(IOReactorConfig.custom().setIoThreadCount(1).setSoTimeout(Timeout.of(timeouts.response())).build())
				.setTlsStrategy(tls.streamed()).setHandshakeTimeout(Timeout.of(timeouts.connect())).setTimeToLive(TimeValue.ofMinutes(5))
				.setDefaultMaxPerRoute(Engine.PER_ROUTE).setMaxTotal(Engine.TOTAL).create();
		requester.start();
		return requester;
	}

	@Override
	public void close() {
		H2AsyncRequester open;
		synchronized (this) {
			closed = true;
			open = network;
		}
		running.forEach(Http2Exchange::giveUp);
		if (open != null) {
			open.close(CloseMode.IMMEDIATE);
		}
	}
}
