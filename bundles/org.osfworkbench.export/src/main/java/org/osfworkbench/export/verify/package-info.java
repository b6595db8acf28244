/** Checking a bag that was exported: by itself, and against the server it came from. Reads only. */
@NonNullByDefault
package org.osfworkbench.export.verify;

import org.eclipse.jdt.annotation.NonNullByDefault;
