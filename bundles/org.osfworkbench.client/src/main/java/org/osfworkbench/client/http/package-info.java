/** Requests to an OSF host: authorization, redirects, errors. */
@NonNullByDefault
package org.osfworkbench.client.http;

import org.eclipse.jdt.annotation.NonNullByDefault;
