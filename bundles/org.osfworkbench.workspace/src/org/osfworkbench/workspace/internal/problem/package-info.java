/** Problem markers of linked files and projects. */
@NonNullByDefault
package org.osfworkbench.workspace.internal.problem;

import org.eclipse.jdt.annotation.NonNullByDefault;
