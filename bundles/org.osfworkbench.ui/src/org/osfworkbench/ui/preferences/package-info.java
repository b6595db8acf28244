/** The preference page. */
@NonNullByDefault
package org.osfworkbench.ui.preferences;

import org.eclipse.jdt.annotation.NonNullByDefault;
