/** Keeps the bytes that leave their place on this computer. */
@NonNullByDefault
package org.osfworkbench.sync.trash;

import org.eclipse.jdt.annotation.NonNullByDefault;
