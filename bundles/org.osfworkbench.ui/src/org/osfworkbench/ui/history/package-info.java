/** The versions of a file on the OSF and in the Local History, in the platform's History view. */
@NonNullByDefault
package org.osfworkbench.ui.history;

import org.eclipse.jdt.annotation.NonNullByDefault;
