/** Bringing a project home: a complete, verified copy in an open form, from any host, with or without an account. */
@NonNullByDefault
package org.osfworkbench.export;

import org.eclipse.jdt.annotation.NonNullByDefault;
