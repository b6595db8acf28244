/**
 * The door for Java programs that are no part of Eclipse: sign in, find people and projects, keep a folder in step with a project. What
 * goes beyond that is in the client ({@link org.osfworkbench.library.OsfSession#client()}).
 */
@NonNullByDefault
package org.osfworkbench.library;

import org.eclipse.jdt.annotation.NonNullByDefault;
