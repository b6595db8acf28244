/** The Transfers view: what waits, runs, needs a person, and was done today. */
@NonNullByDefault
package org.osfworkbench.ui.transfers;

import org.eclipse.jdt.annotation.NonNullByDefault;
