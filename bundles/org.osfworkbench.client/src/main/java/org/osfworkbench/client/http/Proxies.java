package org.osfworkbench.client.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.ProxySelection.Login;
import org.osfworkbench.client.api.ProxySelection.Proxy;

/** Leads requests through the selected proxies and signs in there, and only there. */
@SuppressWarnings("nls") // protocol words
final class Proxies extends DefaultRoutePlanner implements CredentialsProvider {

	private final ProxySelection selection;
	private final Map<String, Login> logins = new ConcurrentHashMap<>();

	Proxies(ProxySelection selection) {
		super(DefaultSchemePortResolver.INSTANCE);
		this.selection = selection;
	}

	/** Whether a proxy stands between here and the server. */
	boolean uses(HttpHost target) {
		return select(target).isPresent();
	}

	private Optional<Proxy> select(HttpHost target) {
		return selection.proxyFor(URI.create(target.toURI() + "/"));
	}

	@Override
	protected @Nullable HttpHost determineProxy(@Nullable HttpHost target, @Nullable HttpContext context) {
		Optional<Proxy> selected = target == null ? Optional.empty() : select(target);
		if (selected.isEmpty()) {
			return null;
		}
		Proxy proxy = selected.get();
		remember(proxy);
		return new HttpHost("http", proxy.host(), proxy.port());
	}

	@Override
	public org.apache.hc.client5.http.auth.@Nullable Credentials getCredentials(@Nullable AuthScope scope, @Nullable HttpContext context) {
		Login login = scope == null ? null : logins.get(key(String.valueOf(scope.getHost()), scope.getPort()));
		return login == null ? null : new UsernamePasswordCredentials(login.user(), login.password().toCharArray());
	}

	private void remember(Proxy proxy) {
		String key = key(proxy.host(), proxy.port());
		proxy.login().ifPresentOrElse(login -> logins.put(key, login), () -> logins.remove(key));
	}

	private static String key(String host, int port) {
		return host.toLowerCase(java.util.Locale.ROOT) + ":" + port;
	}
}
