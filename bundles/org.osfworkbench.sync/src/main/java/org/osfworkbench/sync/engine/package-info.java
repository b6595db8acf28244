/** Brings a local tree and a remote tree in step: analyse, look at the changes, apply. */
@NonNullByDefault
package org.osfworkbench.sync.engine;

import org.eclipse.jdt.annotation.NonNullByDefault;
