/** What the workbench costs: measured here, in a workbench, and set beside the goals by {@code ./bench ui}. Never part of the usual tests. */
package org.osfworkbench.ui.tests.bench;
