/** A picture of everything a person sees, for people to look at. */
package org.osfworkbench.ui.tests.gallery;
