/** How people name projects, folders and files of the OSF on the command line. */
@NonNullByDefault
package org.osfworkbench.cli.path;

import org.eclipse.jdt.annotation.NonNullByDefault;
