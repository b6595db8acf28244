/** Whole projects and folders in step with the OSF: what differs, what is done about it, what waits. */
@NonNullByDefault
package org.osfworkbench.workspace.team;

import org.eclipse.jdt.annotation.NonNullByDefault;
