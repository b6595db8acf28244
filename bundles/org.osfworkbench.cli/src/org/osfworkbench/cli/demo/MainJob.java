package org.osfworkbench.cli.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.client.api.OsfException;

/** The main job: all steps in their order, each printed with what the server answered when it was read back. */
final class MainJob {

	// The same in every language, because scripts look for it.
	private static final String VERIFIED = "main job: all {0} steps verified"; //$NON-NLS-1$

	private final PrintStream out;
	private final List<Step> steps;

	MainJob(PrintStream out, Path sample) {
		this.out = out;
		this.steps = Stream.of(SignInSteps.all(), new SaveSteps(sample).all(), new ConflictSteps().all()).flatMap(List::stream).toList();
	}

	void run(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
		for (int i = 0; i < steps.size(); i++) {
			Step step = steps.get(i);
			String where = NLS.bind(Messages.MainJob_step, new Object[] { Integer.valueOf(i + 1), Integer.valueOf(steps.size()), step.title() });
			try {
				out.println(Output.printable(NLS.bind(Messages.MainJob_line, where, step.run(stage))));
			} catch (UnexpectedException e) {
				throw new UnexpectedException(NLS.bind(Messages.MainJob_failed, where, e.getMessage()));
			}
		}
		out.println(NLS.bind(VERIFIED, Integer.valueOf(steps.size())));
	}
}
