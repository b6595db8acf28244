/** The OSF Explorer view. */
@NonNullByDefault
package org.osfworkbench.ui.explorer;

import org.eclipse.jdt.annotation.NonNullByDefault;
