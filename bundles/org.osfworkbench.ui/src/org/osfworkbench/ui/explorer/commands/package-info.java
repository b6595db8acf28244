/** What can be done with the rows of the OSF Explorer. Whatever waits runs in jobs of the workspace layer. */
@NonNullByDefault
package org.osfworkbench.ui.explorer.commands;

import org.eclipse.jdt.annotation.NonNullByDefault;
