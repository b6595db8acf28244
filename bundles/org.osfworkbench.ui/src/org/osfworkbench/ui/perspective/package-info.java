/** How the window is arranged at first. */
@NonNullByDefault
package org.osfworkbench.ui.perspective;

import org.eclipse.jdt.annotation.NonNullByDefault;
