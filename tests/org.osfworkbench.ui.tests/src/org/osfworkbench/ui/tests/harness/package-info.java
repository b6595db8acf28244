/**
 * A small driver for the workbench: reads and acts on widgets from a thread that is not the user interface's. Tests use it through the page
 * objects only, so that another driver can take its place.
 */
package org.osfworkbench.ui.tests.harness;
