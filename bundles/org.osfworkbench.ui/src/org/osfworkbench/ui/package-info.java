/** What the parts of the user interface share: access to services and words for failures. */
@NonNullByDefault
package org.osfworkbench.ui;

import org.eclipse.jdt.annotation.NonNullByDefault;
