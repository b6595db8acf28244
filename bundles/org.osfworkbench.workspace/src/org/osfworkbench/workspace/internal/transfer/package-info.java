/** How transfers are done: where the sync engine meets the files of the workspace. */
@NonNullByDefault
package org.osfworkbench.workspace.internal.transfer;

import org.eclipse.jdt.annotation.NonNullByDefault;
