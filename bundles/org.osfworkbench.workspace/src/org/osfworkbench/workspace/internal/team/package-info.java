/** Linked projects and folders: the engine for trees, fitted with the workspace as its disk. Not for other bundles. */
@NonNullByDefault
package org.osfworkbench.workspace.internal.team;

import org.eclipse.jdt.annotation.NonNullByDefault;
