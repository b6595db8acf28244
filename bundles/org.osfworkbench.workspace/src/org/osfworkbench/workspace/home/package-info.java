/** Bringing a project of the OSF home as a bag that archives accept, and putting such a bag back. */
@NonNullByDefault
package org.osfworkbench.workspace.home;

import org.eclipse.jdt.annotation.NonNullByDefault;
