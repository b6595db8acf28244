/** A server on this computer that a person without an account can try everything with. */
@NonNullByDefault
package org.osfworkbench.practice;

import org.eclipse.jdt.annotation.NonNullByDefault;
