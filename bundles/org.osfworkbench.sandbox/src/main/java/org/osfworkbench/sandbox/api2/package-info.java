/** OSF API v2: osf-api.md sections 1 to 4. */
@NonNullByDefault
package org.osfworkbench.sandbox.api2;

import org.eclipse.jdt.annotation.NonNullByDefault;
