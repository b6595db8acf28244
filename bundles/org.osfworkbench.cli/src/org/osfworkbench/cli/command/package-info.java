/** The subcommands of {@code osf}: what they take, do, print and answer as exit code. */
@NonNullByDefault
package org.osfworkbench.cli.command;

import org.eclipse.jdt.annotation.NonNullByDefault;
