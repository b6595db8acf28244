/** Reads what experiment files tell about themselves. Pure: no network, no user interface, and nothing in a file is ever run. */
@NonNullByDefault
package org.osfworkbench.ui.experiment;

import org.eclipse.jdt.annotation.NonNullByDefault;
