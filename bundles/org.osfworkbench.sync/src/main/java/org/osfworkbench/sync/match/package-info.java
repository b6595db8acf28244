/** Finds what belongs together in the record and on both sides, and what happened to it on each side. */
@NonNullByDefault
package org.osfworkbench.sync.match;

import org.eclipse.jdt.annotation.NonNullByDefault;
