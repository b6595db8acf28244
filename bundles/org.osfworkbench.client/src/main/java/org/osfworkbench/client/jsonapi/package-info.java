/** Reads answers of API v2: the envelope, nodes, users, storages, files, errors. Knows no network. */
@NonNullByDefault
package org.osfworkbench.client.jsonapi;

import org.eclipse.jdt.annotation.NonNullByDefault;
