package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.nio.ssl.TlsStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Makes connections private and asks for HTTP/2 where that is wanted (RFC 7301). A server has to prove who it is before it is
 * known which protocol it chose. Safe for use from any thread.
 */
@SuppressWarnings("nls") // protocol words
final class Tls implements TlsSocketStrategy {

	/** In the context of a request: HTTP/2 may be offered. */
	static final String OFFER = "org.osfworkbench.client.http2";
	private static final String HTTP_2 = "h2";
	private static final String[] OFFERED = { HTTP_2, "http/1.1" };

	private final DefaultClientTlsStrategy plain;
	private final DefaultClientTlsStrategy offering;

	Tls(Optional<SSLContext> trust) {
		SSLContext anchors = trust.orElseGet(Anchors::usual);
		plain = new DefaultClientTlsStrategy(anchors, HostnameVerificationPolicy.BUILTIN, HttpsSupport.getDefaultHostnameVerifier());
		offering = new DefaultClientTlsStrategy(anchors, HostnameVerificationPolicy.BUILTIN, HttpsSupport.getDefaultHostnameVerifier()) {
			@Override
			protected void initializeSocket(@Nullable SSLSocket socket) {
				if (socket != null) {
					SSLParameters parameters = socket.getSSLParameters();
					parameters.setApplicationProtocols(OFFERED);
					socket.setSSLParameters(parameters);
				}
			}
		};
	}

	/** The same for connections that are known to be HTTP/2. */
	TlsStrategy streamed() {
		return plain;
	}

	@Override
	public @Nullable SSLSocket upgrade(@Nullable Socket socket, @Nullable String target, int port, @Nullable Object attachment,
			@Nullable HttpContext context) throws IOException {
		if (context == null || context.getAttribute(OFFER) == null) {
			return plain.upgrade(socket, target, port, attachment, context);
		}
		SSLSocket upgraded = offering.upgrade(socket, target, port, attachment, context);
		if (HTTP_2.equals(upgraded.getApplicationProtocol())) {
			upgraded.close();
			throw new Http2Offered();
		}
		return upgraded;
	}
}
