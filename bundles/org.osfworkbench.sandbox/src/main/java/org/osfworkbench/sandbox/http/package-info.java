/** The thin layer over Jetty: calls, answers, callers and the three origins. */
@NonNullByDefault
package org.osfworkbench.sandbox.http;

import org.eclipse.jdt.annotation.NonNullByDefault;
