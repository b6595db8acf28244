/** Tests of what watches over all other tests. */
package org.osfworkbench.ui.tests.watchdog;
