/** The applications of the bundle: entry points that the Eclipse launcher starts by name. */
@NonNullByDefault
package org.osfworkbench.cli;

import org.eclipse.jdt.annotation.NonNullByDefault;
