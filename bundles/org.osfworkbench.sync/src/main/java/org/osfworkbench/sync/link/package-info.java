/**
 * Links of a folder as programs find them without Eclipse: read and written in the file of Eclipse's project preferences, with one journal
 * each in the user's own place, so that workbench and command keep one and the same link.
 */
@NonNullByDefault
package org.osfworkbench.sync.link;

import org.eclipse.jdt.annotation.NonNullByDefault;
