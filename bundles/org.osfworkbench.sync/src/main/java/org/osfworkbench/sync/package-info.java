/** The sync engine: decides from three states of a file (here, there, last known equal) what has to be done, and does it safely. */
@NonNullByDefault
package org.osfworkbench.sync;

import org.eclipse.jdt.annotation.NonNullByDefault;
