/** The versions of files on the OSF: finding, keeping for a while, and opening them read-only. */
@NonNullByDefault
package org.osfworkbench.ui.versions;

import org.eclipse.jdt.annotation.NonNullByDefault;
