/** Files of this computer, as the command line writes them: whole or not at all, and never over other bytes. */
@NonNullByDefault
package org.osfworkbench.cli.local;

import org.eclipse.jdt.annotation.NonNullByDefault;
