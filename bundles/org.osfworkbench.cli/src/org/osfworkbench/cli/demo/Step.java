package org.osfworkbench.cli.demo;

import java.io.IOException;

import org.eclipse.core.runtime.CoreException;
import org.osfworkbench.client.api.OsfException;

/** One step of the main job: does something and proves it by reading the server or the workspace back. */
interface Step {

	/** What the step does, in a few words. */
	String title();

	/**
	 * Does it.
	 *
	 * @return what the server answered when it was read back: request, status, and what matters of the answer
	 * @throws UnexpectedException if what was read back is not what it has to be
	 */
	String run(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException;

	/** The body of a step, for making steps of methods. */
	@FunctionalInterface
	interface Body {
		String run(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException;
	}

	static Step of(String title, Body body) {
		return new Step() {
			@Override
			public String title() {
				return title;
			}

			@Override
			public String run(Stage stage) throws OsfException, IOException, CoreException, UnexpectedException, InterruptedException {
				return body.run(stage);
			}
		};
	}
}
