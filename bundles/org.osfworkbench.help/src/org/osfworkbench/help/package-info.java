/** No code: the help pages, the texts behind F1, and the cheat sheets lie beside this package. */
@NonNullByDefault
package org.osfworkbench.help;

import org.eclipse.jdt.annotation.NonNullByDefault;
