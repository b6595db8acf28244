/** How an export gets what it needs: the survey, the record of what is there already, fetching. */
@NonNullByDefault
package org.osfworkbench.export.fetch;

import org.eclipse.jdt.annotation.NonNullByDefault;
