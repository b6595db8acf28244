/** How projects are brought home and put back: jobs around the export bundle. */
@NonNullByDefault
package org.osfworkbench.workspace.internal.home;

import org.eclipse.jdt.annotation.NonNullByDefault;
