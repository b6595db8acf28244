/** Linked experiments and projects that a person renamed, moved or copied in the workspace: asks what their links shall do. */
@NonNullByDefault
package org.osfworkbench.ui.link.moved;

import org.eclipse.jdt.annotation.NonNullByDefault;
