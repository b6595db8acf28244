/** Putting a bag back: into a project of any host that takes writes. */
@NonNullByDefault
package org.osfworkbench.export.restore;

import org.eclipse.jdt.annotation.NonNullByDefault;
