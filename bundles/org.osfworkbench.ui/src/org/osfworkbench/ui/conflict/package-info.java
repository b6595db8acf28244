/** Lets a person settle a file that needs a decision: changed on both sides, newer or deleted on the OSF, refused. */
@NonNullByDefault
package org.osfworkbench.ui.conflict;

import org.eclipse.jdt.annotation.NonNullByDefault;
