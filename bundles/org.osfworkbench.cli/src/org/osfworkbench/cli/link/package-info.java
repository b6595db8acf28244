/** What the commands about links need besides the engine: differences as text, names on the server, changes of folders. */
@NonNullByDefault
package org.osfworkbench.cli.link;

import org.eclipse.jdt.annotation.NonNullByDefault;
