package org.osfworkbench.client.http;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.io.entity.InputStreamEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpResponse;

/** Reads the heads of answers that came by HTTP/2. */
@SuppressWarnings("nls") // protocol words
final class Http2Answers {

	private static final int NO_CONTENT = 204;
	private static final int NOT_MODIFIED = 304;

	private Http2Answers() {
	}

	/** The answer as it would be on a connection of its own. Closing it ends the stream. */
	static ClassicHttpResponse classic(HttpResponse head, StreamDownload body) {
		ClassicHttpResponse answer = new BasicClassicHttpResponse(head.getCode());
		answer.setVersion(head.getVersion());
		for (Header header : head.getHeaders()) {
			answer.addHeader(header);
		}
		answer.setEntity(new InputStreamEntity(body, announced(head), null));
		return answer;
	}

	private static long announced(HttpResponse head) {
		Header header = head.getFirstHeader(HttpHeaders.CONTENT_LENGTH);
		return header == null ? -1 : Long.parseLong(header.getValue());
	}

	/** How many bytes have to follow; negative if that is not known. */
	static long length(HttpResponse head) throws ProtocolException {
		Header header = head.getFirstHeader(HttpHeaders.CONTENT_LENGTH);
		if (header == null) {
			return -1;
		}
		if (!header.getValue().matches("\\d{1,18}")) {
			throw new ProtocolException("Not a length of content");
		}
		return head.getCode() == NO_CONTENT || head.getCode() == NOT_MODIFIED ? -1 : Long.parseLong(header.getValue());
	}
}
