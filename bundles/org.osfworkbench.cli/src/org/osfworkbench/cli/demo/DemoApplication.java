package org.osfworkbench.cli.demo;

import java.util.Objects;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.cli.Arguments;
import org.osfworkbench.client.api.CancelSource;

/** The main job in the terminal as an Eclipse application; needs a workspace ({@code -data}). See {@link DemoCommand} for its options. */
public final class DemoApplication implements IApplication {

	private final CancelSource cancel = new CancelSource();

	/** Made by the platform. */
	public DemoApplication() {
		// nothing to do
	}

	@Override
	public Object start(@Nullable IApplicationContext given) {
		IApplicationContext context = Objects.requireNonNull(given);
		context.applicationRunning();
		return Integer.valueOf(Commands.run(new DemoCommand(System.out, System.err, System.getenv(), cancel), Arguments.of(context)));
	}

	@Override
	public void stop() {
		cancel.cancel();
	}
}
