/** The osf command. */
@NonNullByDefault
package org.osfworkbench.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
