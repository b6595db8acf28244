/**
 * Values and operations of the Open Science Framework (OSF) as a Java program sees them: hosts, nodes, files and the
 * client that reads and writes them. Plain Java: nothing here needs Eclipse or OSGi.
 */
@NonNullByDefault
package org.osfworkbench.client.api;

import org.eclipse.jdt.annotation.NonNullByDefault;
