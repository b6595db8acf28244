/** Single files through the engine for trees: what came of a sync of one file, in the words of one file. */
@NonNullByDefault
package org.osfworkbench.sync.single;

import org.eclipse.jdt.annotation.NonNullByDefault;
