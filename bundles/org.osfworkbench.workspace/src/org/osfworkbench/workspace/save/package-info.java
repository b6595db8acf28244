/** What happens after a file was saved. */
@NonNullByDefault
package org.osfworkbench.workspace.save;

import org.eclipse.jdt.annotation.NonNullByDefault;
