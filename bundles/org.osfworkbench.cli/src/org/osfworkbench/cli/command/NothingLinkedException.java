package org.osfworkbench.cli.command;

import java.io.IOException;

/** A place has to do with no link. That was told already. */
final class NothingLinkedException extends IOException {

	private static final long serialVersionUID = 1L;
}
