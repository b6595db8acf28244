/** Carries out the operations of a plan, each looked at again, noted, done, verified and recorded; and settles what a crash cut off. */
@NonNullByDefault
package org.osfworkbench.sync.act;

import org.eclipse.jdt.annotation.NonNullByDefault;
