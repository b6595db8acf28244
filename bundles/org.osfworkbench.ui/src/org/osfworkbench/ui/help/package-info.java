/** Opens the help pages. */
@NonNullByDefault
package org.osfworkbench.ui.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
