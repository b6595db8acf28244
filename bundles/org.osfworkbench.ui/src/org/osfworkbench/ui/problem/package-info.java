/** Quick fixes for problem markers of linked files and projects. */
@NonNullByDefault
package org.osfworkbench.ui.problem;

import org.eclipse.jdt.annotation.NonNullByDefault;
