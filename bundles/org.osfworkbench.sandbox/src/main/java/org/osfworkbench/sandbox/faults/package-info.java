/** Switches that make the sandbox misbehave on purpose. */
@NonNullByDefault
package org.osfworkbench.sandbox.faults;

import org.eclipse.jdt.annotation.NonNullByDefault;
