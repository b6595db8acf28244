package org.osfworkbench.cli;

import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.cli.command.OsfCommand;
import org.osfworkbench.cli.command.Session;
import org.osfworkbench.client.api.CancelSource;
import org.osgi.framework.FrameworkUtil;

/** The {@code osf} command as an Eclipse application. Answers the exit code, see {@link org.osfworkbench.cli.command.ExitCode}. */
public final class OsfApplication implements IApplication {

	private final CancelSource cancel = new CancelSource();

	/** Made by the platform. */
	public OsfApplication() {
		// nothing to do
	}

	@Override
	public Object start(@Nullable IApplicationContext given) {
		IApplicationContext context = Objects.requireNonNull(given);
		context.applicationRunning();
		String version = String.valueOf(FrameworkUtil.getBundle(OsfApplication.class).getVersion());
		Session session = new Session(System.getenv(), System.out, System.err, cancel, version, answers());
		try (Interruption interruption = new Interruption(cancel)) {
			return Integer.valueOf(OsfCommand.run(session, Arguments.of(context)));
		}
	}

	// Java cannot tell a terminal before version 22, so the script that starts it does.
	private static Optional<InputStream> answers() {
		return "1".equals(System.getenv("OSF_TERMINAL")) ? Optional.of(System.in) : Optional.empty(); //$NON-NLS-1$ //$NON-NLS-2$
	}

	@Override
	public void stop() {
		cancel.cancel();
	}
}
