/** Notifications of the background work that needs a person. */
@NonNullByDefault
package org.osfworkbench.ui.decisions;

import org.eclipse.jdt.annotation.NonNullByDefault;
