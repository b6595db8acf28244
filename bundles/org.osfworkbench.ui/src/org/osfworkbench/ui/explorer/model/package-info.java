/**
 * What the OSF Explorer shows, without a widget: rows, their load states, and the words on them. The rows are changed on one
 * thread only, the user interface's; fetching happens elsewhere and hands its result over.
 */
@NonNullByDefault
package org.osfworkbench.ui.explorer.model;

import org.eclipse.jdt.annotation.NonNullByDefault;
