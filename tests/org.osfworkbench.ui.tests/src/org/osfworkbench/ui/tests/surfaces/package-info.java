/**
 * Everything a person sees, in one list, and a tour that shows each once. Views, preference pages, property pages and wizards are found in our
 * bundles' contributions; dialogs are registered in {@link org.osfworkbench.ui.tests.surfaces.Dialogs}.
 */
package org.osfworkbench.ui.tests.surfaces;
