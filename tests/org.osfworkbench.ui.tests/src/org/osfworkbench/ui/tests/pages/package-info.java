/** One page object for each view and dialog: what a person sees and does there, in her words. */
package org.osfworkbench.ui.tests.pages;
