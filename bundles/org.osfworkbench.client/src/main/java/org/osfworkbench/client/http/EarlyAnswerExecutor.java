package org.osfworkbench.client.http;

import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.message.MessageSupport;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.eclipse.jdt.annotation.Nullable;

/**
 * Sends a request and reads its answer, even if the server answered and hung up while the body was still on its way. A refused
 * upload then ends with the refusal and not with a broken pipe ({@code osf-api.md}, section 5.4).
 */
@SuppressWarnings("nls") // protocol words
final class EarlyAnswerExecutor extends HttpRequestExecutor {

	private final Duration patience;

	/**
	 * Makes an executor.
	 *
	 * @param patience how long a server may take no byte of a body
	 */
	EarlyAnswerExecutor(Duration patience) {
		this.patience = patience;
	}

	@Override
	public @Nullable ClassicHttpResponse execute(@Nullable ClassicHttpRequest request, @Nullable HttpClientConnection connection,
			@Nullable HttpResponseInformationCallback information, @Nullable HttpContext context) throws IOException, HttpException {
		if (request == null || connection == null || request.getEntity() == null) {
			return super.execute(request, connection, information, context);
		}
		try {
			return sendWithBody(request, connection);
		} catch (IOException | HttpException | RuntimeException e) {
			connection.close(CloseMode.IMMEDIATE);
			throw e;
		}
	}

	private ClassicHttpResponse sendWithBody(ClassicHttpRequest request, HttpClientConnection connection)
			throws IOException, HttpException {
		connection.sendRequestHeader(request);
		try (StallWatch watch = StallWatch.over(connection, patience)) {
			watch.sending(() -> {
				connection.sendRequestEntity(request);
				connection.flush();
			});
		} catch (SocketException e) {
			return lastWords(request, connection, e);
		}
		return receive(request, connection);
	}

	private static ClassicHttpResponse lastWords(ClassicHttpRequest request, HttpClientConnection connection, SocketException broken)
			throws IOException {
		try {
			ClassicHttpResponse answer = receive(request, connection);
			answer.setHeader(HttpHeaders.CONNECTION, "close");
			return answer;
		} catch (IOException | HttpException e) {
			broken.addSuppressed(e);
			throw broken;
		}
	}

	private static ClassicHttpResponse receive(ClassicHttpRequest request, HttpClientConnection connection) throws IOException, HttpException {
		ClassicHttpResponse answer = connection.receiveResponseHeader();
		while (answer.getCode() < HttpStatus.SC_OK) {
			answer = connection.receiveResponseHeader();
		}
		if (MessageSupport.canResponseHaveBody(request.getMethod(), answer)) { // else it would be read until the server hangs up
			connection.receiveResponseEntity(answer);
		}
		return answer;
	}
}
