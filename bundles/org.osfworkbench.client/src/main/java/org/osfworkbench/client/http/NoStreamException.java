package org.osfworkbench.client.http;

import java.io.IOException;

import org.eclipse.jdt.annotation.Nullable;

/** There is no HTTP/2 connection to a server that offered one. Nothing was sent. */
@SuppressWarnings("nls") // log text
final class NoStreamException extends IOException {

	private static final long serialVersionUID = 1L;

	NoStreamException(@Nullable Throwable cause) {
		super("No HTTP/2 connection", cause);
	}
}
