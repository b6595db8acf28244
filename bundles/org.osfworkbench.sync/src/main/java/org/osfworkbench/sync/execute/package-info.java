/** Carries decisions out, one file at a time, so that a crash or a lost answer at any moment loses nothing. */
@NonNullByDefault
package org.osfworkbench.sync.execute;

import org.eclipse.jdt.annotation.NonNullByDefault;
