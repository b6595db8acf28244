/** Tests of the rows of the OSF Explorer and the words on them, without a widget. */
package org.osfworkbench.ui.tests.explorer;
