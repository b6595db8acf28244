/** The versions of a bag as the history of a Git repository. */
@NonNullByDefault
package org.osfworkbench.export.git;

import org.eclipse.jdt.annotation.NonNullByDefault;
