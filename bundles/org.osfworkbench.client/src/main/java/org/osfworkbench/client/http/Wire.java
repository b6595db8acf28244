package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/**
 * The connections of one client, with all its views. The first connection to a server tells whether it speaks HTTP/2; who does not,
 * and whoever is reached through a proxy, gets HTTP/1.1. Safe for use from any thread.
 */
@SuppressWarnings("nls") // protocol words
final class Wire implements AutoCloseable {

	private final CloseableHttpClient engine;
	private final Http2 http2;
	private final Proxies proxies;
	/** Servers that chose HTTP/2 the last time they were asked. */
	private final Set<HttpHost> streaming = ConcurrentHashMap.newKeySet();
	/** Servers that have answered by HTTP/2. */
	private final Set<HttpHost> proven = ConcurrentHashMap.newKeySet();
	/** Servers that offered HTTP/2 and then did not speak it. */
	private final Set<HttpHost> plain = ConcurrentHashMap.newKeySet();
	private volatile boolean closed;

	Wire(CloseableHttpClient engine, Http2 http2, Proxies proxies) {
		this.engine = engine;
		this.http2 = http2;
		this.proxies = proxies;
	}

	ClassicHttpResponse execute(URI uri, HttpUriRequestBase message) throws IOException {
		HttpHost server = new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
		if (!"https".equalsIgnoreCase(uri.getScheme()) || plain.contains(server) || proxies.uses(server)) {
			return engine.executeOpen(server, message, HttpClientContext.create());
		}
		return streaming.contains(server) ? stream(server, uri, message) : ask(server, uri, message);
	}

	/** Nothing is sent before the server has chosen. */
	private ClassicHttpResponse ask(HttpHost server, URI uri, HttpUriRequestBase message) throws IOException {
		HttpClientContext context = HttpClientContext.create();
		context.setAttribute(Tls.OFFER, Boolean.TRUE);
		try {
			return engine.executeOpen(server, message, context);
		} catch (@SuppressWarnings("unused") Http2Offered e) {
			streaming.add(server);
			return stream(server, uri, message);
		}
	}

	/** After any failure the server is asked anew: it may be another one by now. */
	private ClassicHttpResponse stream(HttpHost server, URI uri, HttpUriRequestBase message) throws IOException {
		try {
			ClassicHttpResponse answer = http2.execute(server, uri, message);
			proven.add(server);
			return answer;
		} catch (IOException e) {
			streaming.remove(server);
			if (closed || message.isCancelled() || !mayComeAgain(server, message, e)) {
				throw e;
			}
			return engine.executeOpen(server, message, HttpClientContext.create());
		}
	}

	/** Whether HTTP/1.1 may be tried with the same request: nothing was sent, or only a question to a server that offers what it cannot. */
	private boolean mayComeAgain(HttpHost server, HttpUriRequestBase message, IOException problem) {
		boolean strange = "GET".equals(message.getMethod()) && !proven.contains(server) && !(problem instanceof SocketTimeoutException);
		if (strange) {
			plain.add(server);
		}
		return strange || problem instanceof NoStreamException;
	}

	boolean closed() {
		return closed;
	}

	@Override
	public void close() {
		closed = true;
		engine.close(CloseMode.IMMEDIATE);
		http2.close();
	}
}
