/** Comparing and merging with versions on the OSF. */
@NonNullByDefault
package org.osfworkbench.ui.compare;

import org.eclipse.jdt.annotation.NonNullByDefault;
