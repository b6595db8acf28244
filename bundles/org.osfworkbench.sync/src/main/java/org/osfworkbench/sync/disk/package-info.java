/** Small helpers for files on disk: hashing, private files, names that are never replaced. */
@NonNullByDefault
package org.osfworkbench.sync.disk;

import org.eclipse.jdt.annotation.NonNullByDefault;
