/** Shows a file of the OSF without opening it, and reads what experiments tell about themselves. Nothing in a file is ever run. */
@NonNullByDefault
package org.osfworkbench.ui.explorer.preview;

import org.eclipse.jdt.annotation.NonNullByDefault;
