/** Links between files of the workspace and the OSF. */
@NonNullByDefault
package org.osfworkbench.workspace.link;

import org.eclipse.jdt.annotation.NonNullByDefault;
