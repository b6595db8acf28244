/** Whether everything a person sees can be used without a mouse, without eyes, and without telling colours apart. */
package org.osfworkbench.ui.tests.accessibility;
