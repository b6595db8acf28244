/** RO-Crate 1.1: describing a bag's payload as research data, with people and licences, and checking the description. */
@NonNullByDefault
package org.osfworkbench.export.crate;

import org.eclipse.jdt.annotation.NonNullByDefault;
