/** What the sandbox was asked, for tests to look at; never holds a secret. */
@NonNullByDefault
package org.osfworkbench.sandbox.requests;

import org.eclipse.jdt.annotation.NonNullByDefault;
