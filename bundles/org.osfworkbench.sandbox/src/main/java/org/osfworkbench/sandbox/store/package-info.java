/** State in memory and on disk: a journal of records, blobs by hash, and the operations that change them. */
@NonNullByDefault
package org.osfworkbench.sandbox.store;

import org.eclipse.jdt.annotation.NonNullByDefault;
