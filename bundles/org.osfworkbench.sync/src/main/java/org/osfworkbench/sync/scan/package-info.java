/** Finds out what both sides have: walks the local tree, lists the remote one, leaves out what is ignored. */
@NonNullByDefault
package org.osfworkbench.sync.scan;

import org.eclipse.jdt.annotation.NonNullByDefault;
