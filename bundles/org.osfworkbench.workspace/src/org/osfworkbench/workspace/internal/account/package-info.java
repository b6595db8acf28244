/** How accounts are kept: hosts in the preferences, tokens in the secure storage, one client for each account. */
@NonNullByDefault
package org.osfworkbench.workspace.internal.account;

import org.eclipse.jdt.annotation.NonNullByDefault;
