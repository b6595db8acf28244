/** What happens after a file was saved: notes the change, waits a moment, and starts the job of its link. */
@NonNullByDefault
package org.osfworkbench.workspace.save;

import org.eclipse.jdt.annotation.NonNullByDefault;
