/** Addresses and answers of WaterButler v1, the service that moves bytes. Knows no network. */
@NonNullByDefault
package org.osfworkbench.client.waterbutler;

import org.eclipse.jdt.annotation.NonNullByDefault;
