/** New files on this side, made without eating somebody's work. */
@NonNullByDefault
package org.osfworkbench.sync.local;

import org.eclipse.jdt.annotation.NonNullByDefault;
