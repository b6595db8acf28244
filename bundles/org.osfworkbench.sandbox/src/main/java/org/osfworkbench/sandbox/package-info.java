/** A faithful local OSF for trying, demonstrations and tests. Written from the server's description, shares no code with the client. */
@NonNullByDefault
package org.osfworkbench.sandbox;

import org.eclipse.jdt.annotation.NonNullByDefault;
