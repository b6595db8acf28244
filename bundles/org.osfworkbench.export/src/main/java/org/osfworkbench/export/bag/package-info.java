/** BagIt 1.0 (RFC 8493): names that every disk can hold, hashes, manifests, and checking all of it. Knows nothing of the OSF. */
@NonNullByDefault
package org.osfworkbench.export.bag;

import org.eclipse.jdt.annotation.NonNullByDefault;
