/** The things the sandbox keeps: immutable records, written to disk as JSON as they are. */
@NonNullByDefault
package org.osfworkbench.sandbox.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
