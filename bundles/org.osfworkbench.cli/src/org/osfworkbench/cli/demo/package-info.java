/**
 * The main job of this project in the terminal: sign in, browse, link, save, conflict, resolve, done by the same services as in the
 * workbench and each step checked by reading the server back. Also what prepares the workspace of {@code ./run}.
 */
@NonNullByDefault
package org.osfworkbench.cli.demo;

import org.eclipse.jdt.annotation.NonNullByDefault;
