/** Linked projects in the Synchronize view. */
@NonNullByDefault
package org.osfworkbench.ui.team;

import org.eclipse.jdt.annotation.NonNullByDefault;
