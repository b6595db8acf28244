/** Shows what a file is linked to, and lets a person act on it. */
@NonNullByDefault
package org.osfworkbench.ui.link;

import org.eclipse.jdt.annotation.NonNullByDefault;
