package org.osfworkbench.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.cli.command.Keyboard;
import org.osfworkbench.cli.command.OsfCommand;
import org.osfworkbench.cli.command.Session;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.workspace.account.TokenStore;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

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
		PrintStream results = System.out;
		// The secure storage prints by itself what it thinks of a computer without a keyring; a program that reads the results must not meet that.
		System.setOut(new PrintStream(OutputStream.nullOutputStream()));
		Session session = new Session(System.getenv(), results, System.err, cancel, version, keyboard(), OsfApplication::tokens,
				new Browser(System.getProperty("os.name", ""), System.getenv())); //$NON-NLS-1$ //$NON-NLS-2$
		try (Interruption interruption = new Interruption(cancel)) {
			return Integer.valueOf(OsfCommand.run(session, Arguments.of(context)));
		}
	}

	// Java cannot tell a terminal before version 22, so the script that starts it does.
	private static Keyboard keyboard() {
		return new Keyboard(System.in, "1".equals(System.getenv("OSF_TERMINAL")), OsfApplication::hidden); //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static Optional<char[]> hidden(String question) {
		Console console = System.console();
		return console == null ? Optional.empty() : Optional.ofNullable(console.readPassword("%s ", question)); //$NON-NLS-1$
	}

	private static TokenStore tokens() {
		BundleContext context = FrameworkUtil.getBundle(OsfApplication.class).getBundleContext();
		ServiceReference<TokenStore> reference = context.getServiceReference(TokenStore.class);
		return context.getService(reference);
	}

	@Override
	public void stop() {
		cancel.cancel();
	}
}
