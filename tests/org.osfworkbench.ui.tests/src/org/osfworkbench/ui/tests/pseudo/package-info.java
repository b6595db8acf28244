/**
 * A run of the workbench in a language that does not exist: every text of our message files stands in brackets and is a third longer, so that
 * a text without brackets is hard-coded, and a place that is too small for other languages cuts it.
 */
package org.osfworkbench.ui.tests.pseudo;
