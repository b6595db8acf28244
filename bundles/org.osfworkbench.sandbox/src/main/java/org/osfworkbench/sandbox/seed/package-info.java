/** Reads a seed file and fills an empty sandbox. */
@NonNullByDefault
package org.osfworkbench.sandbox.seed;

import org.eclipse.jdt.annotation.NonNullByDefault;
