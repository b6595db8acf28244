/** The one port through which the engine reaches a server. */
@NonNullByDefault
package org.osfworkbench.sync.remote;

import org.eclipse.jdt.annotation.NonNullByDefault;
