package org.osfworkbench.cli;

import java.util.Arrays;
import java.util.List;

import org.eclipse.equinox.app.IApplicationContext;

/** The arguments of an application, without those of the launcher. */
public final class Arguments {

	private static final String MARK = "--"; //$NON-NLS-1$

	private Arguments() {
	}

	/**
	 * What stands after the first {@code --}; everything if there is none, because then a person started the application without the
	 * scripts of this project. The launcher leaves options of other bundles, such as the keyring's, in the list.
	 *
	 * @param context what the platform hands to an application
	 * @return the arguments in their order
	 */
	public static List<String> of(IApplicationContext context) {
		List<String> all = context.getArguments().get(IApplicationContext.APPLICATION_ARGS) instanceof String[] words ? Arrays.asList(words)
				: List.of();
		return List.copyOf(all.subList(all.indexOf(MARK) + 1, all.size()));
	}
}
