package org.osfworkbench.cli.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.command.ExitCode;
import org.osfworkbench.cli.command.Explanation;
import org.osfworkbench.cli.command.UsageException;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.OsfException;

import picocli.CommandLine;

/** Runs a command of this package and turns every failure into one line on the standard error and an exit code. */
final class Commands {

	private Commands() {
	}

	static int run(Callable<Integer> command, List<String> arguments) {
		CommandLine line = new CommandLine(command);
		line.setResourceBundle(ResourceBundle.getBundle("org.osfworkbench.cli.demo.help", Locale.getDefault(), //$NON-NLS-1$
				Commands.class.getClassLoader()));
		line.setExecutionExceptionHandler((failure, failed, parsed) -> said(System.err, NLS.bind(Messages.Commands_unexpected, failure), ExitCode.PROBLEMS_REMAIN));
		return line.execute(arguments.toArray(String[]::new));
	}

	/** Work that may fail in the ways known here. */
	@FunctionalInterface
	interface Work {
		void run() throws OsfException, IOException, CoreException, UsageException, UnexpectedException, InterruptedException;
	}

	static Integer guarded(PrintStream err, Work work) {
		try {
			work.run();
			return Integer.valueOf(ExitCode.DONE.number());
		} catch (OsfException e) {
			return said(err, Explanation.of(e), ExitCode.of(e));
		} catch (UsageException e) {
			return said(err, e.getMessage(), ExitCode.USAGE);
		} catch (IOException e) {
			return said(err, Explanation.of(e), ExitCode.PROBLEMS_REMAIN);
		} catch (CoreException | UnexpectedException e) {
			return said(err, String.valueOf(e.getMessage()), ExitCode.PROBLEMS_REMAIN);
		} catch (CancellationException | InterruptedException e) {
			return said(err, Messages.Commands_cancelled, ExitCode.PROBLEMS_REMAIN);
		}
	}

	private static Integer said(PrintStream err, String text, ExitCode code) {
		err.println(Output.printable(text));
		return Integer.valueOf(code.number());
	}
}
