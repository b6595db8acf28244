/** How links are kept in the preferences of their projects. */
@NonNullByDefault
package org.osfworkbench.workspace.internal.link;

import org.eclipse.jdt.annotation.NonNullByDefault;
