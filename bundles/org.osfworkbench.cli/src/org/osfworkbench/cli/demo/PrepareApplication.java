package org.osfworkbench.cli.demo;

import java.util.Objects;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.cli.Arguments;
import org.osfworkbench.client.api.CancelSource;

/** Prepares a workspace for {@code ./run} as an Eclipse application. See {@link PrepareCommand} for its options. */
public final class PrepareApplication implements IApplication {

	private final CancelSource cancel = new CancelSource();

	/** Made by the platform. */
	public PrepareApplication() {
		// nothing to do
	}

	@Override
	public Object start(@Nullable IApplicationContext given) {
		IApplicationContext context = Objects.requireNonNull(given);
		context.applicationRunning();
		return Integer.valueOf(Commands.run(new PrepareCommand(System.err, cancel), Arguments.of(context)));
	}

	@Override
	public void stop() {
		cancel.cancel();
	}
}
