/** Trees of files and folders as each side has them, and as they were last known equal. */
@NonNullByDefault
package org.osfworkbench.sync.tree;

import org.eclipse.jdt.annotation.NonNullByDefault;
