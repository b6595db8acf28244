package org.osfworkbench.ui.decisions;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.ui.IWorkbenchWindow;

/**
 * A question in the corner that nobody has to answer: without an answer everything stays as the text says.
 *
 * @param title what happened, to what
 * @param text how it stands now
 * @param answers the buttons, in their order
 */
public record Question(String title, String text, List<Answer> answers) {

	/**
	 * A button.
	 *
	 * @param id its name for tests, for example {@code popup.keepName}
	 * @param label a verb for what happens
	 * @param action run on the user interface's thread when it is pressed
	 */
	public record Answer(String id, String label, Consumer<IWorkbenchWindow> action) {

		/**
		 * A button that leaves everything as it is.
		 *
		 * @param id its name for tests
		 * @param label what stays
		 * @return the answer
		 */
		public static Answer nothing(String id, String label) {
			return new Answer(id, label, window -> {
				// it stays as it is
			});
		}
	}

	/** Copies the list. */
	public Question {
		answers = List.copyOf(answers);
	}
}
