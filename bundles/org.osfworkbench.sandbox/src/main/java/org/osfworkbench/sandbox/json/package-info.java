/** Helpers for JSON trees, times and markup in the forms of osf-api.md sections 1.2 and 1.5. */
@NonNullByDefault
package org.osfworkbench.sandbox.json;

import org.eclipse.jdt.annotation.NonNullByDefault;
