/** Accounts on hosts: sign-in, sign-out, the secure store of their tokens. */
@NonNullByDefault
package org.osfworkbench.workspace.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
