/** What kinds of experiment there are. */
@NonNullByDefault
package org.osfworkbench.ui.content;

import org.eclipse.jdt.annotation.NonNullByDefault;
