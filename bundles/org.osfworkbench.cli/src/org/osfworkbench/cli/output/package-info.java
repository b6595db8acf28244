/** What a command prints: lines for people, and JSON lines for programs. */
@NonNullByDefault
package org.osfworkbench.cli.output;

import org.eclipse.jdt.annotation.NonNullByDefault;
