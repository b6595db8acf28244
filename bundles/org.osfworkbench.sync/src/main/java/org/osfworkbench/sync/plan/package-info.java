/** Decides from three states of one file what has to be done. Pure: no file, no network, no clock. */
@NonNullByDefault
package org.osfworkbench.sync.plan;

import org.eclipse.jdt.annotation.NonNullByDefault;
