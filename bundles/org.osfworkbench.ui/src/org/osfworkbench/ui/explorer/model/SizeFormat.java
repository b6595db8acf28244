package org.osfworkbench.ui.explorer.model;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalLong;

import org.eclipse.osgi.util.NLS;

/** Sizes as people read them, in steps of a thousand as the OSF's web site and most file managers count. */
public final class SizeFormat {

	private static final int STEP = 1000;

	private final NumberFormat whole;
	private final NumberFormat fraction;

	/**
	 * Makes a format.
	 *
	 * @param locale for the numbers; the units come from the workbench's language
	 */
	public SizeFormat(Locale locale) {
		whole = NumberFormat.getIntegerInstance(locale);
		fraction = NumberFormat.getNumberInstance(locale);
		fraction.setMaximumFractionDigits(1);
	}

	/**
	 * A size for a column.
	 *
	 * @param bytes zero or more, or empty if not known
	 * @return for example "12 KB"; "–" if not known, never 0 then
	 */
	public String text(OptionalLong bytes) {
		return bytes.isEmpty() ? Messages.Unknown : text(bytes.getAsLong());
	}

	/**
	 * A size to the byte for a tooltip.
	 *
	 * @param bytes zero or more
	 * @return for example "12,345 bytes"
	 */
	public String exact(long bytes) {
		return NLS.bind(Messages.Size_bytes, whole.format(bytes));
	}

	private String text(long bytes) {
		String[] units = { Messages.Size_b, Messages.Size_kb, Messages.Size_mb, Messages.Size_gb, Messages.Size_tb };
		double value = bytes;
		int unit = 0;
		while (rounded(value) >= STEP && unit < units.length - 1) {
			value /= STEP;
			unit++;
		}
		NumberFormat format = unit == 0 || value >= 10 ? whole : fraction;
		return NLS.bind(units[unit], format.format(value));
	}

	/** So that 999,999 bytes read "1 MB", not "1,000 KB". */
	private static double rounded(double value) {
		return value < STEP ? Math.rint(value) : value;
	}
}
