/** WaterButler v1 and the signed storage behind it: osf-api.md section 5. */
@NonNullByDefault
package org.osfworkbench.sandbox.waterbutler;

import org.eclipse.jdt.annotation.NonNullByDefault;
