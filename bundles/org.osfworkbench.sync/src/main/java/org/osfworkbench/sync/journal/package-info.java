/** What has to survive a crash: the state last known equal, what was begun, and what waits. */
@NonNullByDefault
package org.osfworkbench.sync.journal;

import org.eclipse.jdt.annotation.NonNullByDefault;
