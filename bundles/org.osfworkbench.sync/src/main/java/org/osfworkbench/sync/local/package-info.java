/** Files on this side: what they hold, and how they are replaced without eating somebody's work. */
@NonNullByDefault
package org.osfworkbench.sync.local;

import org.eclipse.jdt.annotation.NonNullByDefault;
