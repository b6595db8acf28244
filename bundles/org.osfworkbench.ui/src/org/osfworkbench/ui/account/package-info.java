/** Signing in and out, and the account badge at the bottom of the window. */
@NonNullByDefault
package org.osfworkbench.ui.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
