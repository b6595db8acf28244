/** The web pages: overview, downloads, sign-in and OAuth. */
@NonNullByDefault
package org.osfworkbench.sandbox.web;

import org.eclipse.jdt.annotation.NonNullByDefault;
