/** Jobs that move bytes, and what they report. */
@NonNullByDefault
package org.osfworkbench.workspace.transfer;

import org.eclipse.jdt.annotation.NonNullByDefault;
