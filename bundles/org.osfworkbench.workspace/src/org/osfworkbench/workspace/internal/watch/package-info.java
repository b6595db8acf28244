/** Sees what other programs write into folders of data, and when they have finished. */
@NonNullByDefault
package org.osfworkbench.workspace.internal.watch;

import org.eclipse.jdt.annotation.NonNullByDefault;
