package org.osfworkbench.sandbox.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the overview page in the reader's language. */
final class Messages {

	private final ResourceBundle bundle;

	Messages(Locale locale) {
		bundle = ResourceBundle.getBundle("org.osfworkbench.sandbox.web.messages", locale, //$NON-NLS-1$
				Messages.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}

	String text(String key, Object... values) {
		return new MessageFormat(bundle.getString(key), Locale.ROOT).format(values);
	}
}
