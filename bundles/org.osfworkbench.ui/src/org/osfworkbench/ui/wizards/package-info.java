/** Wizards that bring projects from the OSF and put them there. */
@NonNullByDefault
package org.osfworkbench.ui.wizards;

import org.eclipse.jdt.annotation.NonNullByDefault;
