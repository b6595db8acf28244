/** Makes trees of what a disk and a server show: admits what both sides can have, tells what is left out. */
@NonNullByDefault
package org.osfworkbench.sync.observe;

import org.eclipse.jdt.annotation.NonNullByDefault;
