package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.URI;

import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.io.CloseMode;

/** The connections of one client, with all its views. Safe for use from any thread. */
final class Wire implements AutoCloseable {

	private final CloseableHttpClient engine;
	private volatile boolean closed;

	Wire(CloseableHttpClient engine) {
		this.engine = engine;
	}

	ClassicHttpResponse execute(URI uri, HttpUriRequestBase message) throws IOException {
		return engine.executeOpen(new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort()), message, HttpClientContext.create());
	}

	boolean closed() {
		return closed;
	}

	@Override
	public void close() {
		closed = true;
		engine.close(CloseMode.IMMEDIATE);
	}
}
