package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicLong;

import javax.net.ssl.SSLSocket;

import org.apache.hc.client5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.client5.http.impl.io.DefaultManagedHttpClientConnection;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.impl.io.DefaultHttpRequestWriterFactory;
import org.apache.hc.core5.http.impl.io.MonitoringResponseOutOfOrderStrategy;
import org.apache.hc.core5.http.impl.io.SocketHolder;
import org.apache.hc.core5.http.io.HttpConnectionFactory;
import org.eclipse.jdt.annotation.Nullable;

/** An HTTP/1.1 connection that writes nothing into a log. The library's own writes what is sent, with the token, if it is told to. */
@SuppressWarnings("nls") // names of connections in logs
final class QuietConnection extends DefaultManagedHttpClientConnection {

	/** Looking for an early answer may cost a millisecond, so not more often than each mebibyte. */
	private static final long LOOK_EACH_BYTES = 1L << 20;

	private QuietConnection(String id) {
		super(id, null, null, null, null, null, new MonitoringResponseOutOfOrderStrategy(LOOK_EACH_BYTES),
				DefaultHttpRequestWriterFactory.INSTANCE, DefaultHttpResponseParserFactory.INSTANCE);
	}

	static HttpConnectionFactory<ManagedHttpClientConnection> factory() {
		AtomicLong count = new AtomicLong();
		return socket -> {
			QuietConnection connection = new QuietConnection("connection-" + count.incrementAndGet());
			if (socket != null) {
				connection.bind(socket);
			}
			return connection;
		};
	}

	@Override
	public void bind(@Nullable Socket socket) throws IOException {
		super.bind(new SocketHolder(socket));
	}

	@Override
	public void bind(@Nullable SSLSocket encrypted, @Nullable Socket socket) throws IOException {
		super.bind(new SocketHolder(encrypted, socket));
	}

	@Override
	protected void onRequestSubmitted(@Nullable ClassicHttpRequest request) {
		// heads of requests hold secrets
	}

	@Override
	protected void onResponseReceived(@Nullable ClassicHttpResponse response) {
		// and servers may repeat them
	}
}
