package org.osfworkbench.sandbox.http;

import java.io.IOException;

import org.osfworkbench.sandbox.faults.Scripted;
import org.osfworkbench.sandbox.faults.Target;

/** One of the parts of the sandbox that answer requests. */
public interface Service {

	/** Which part this is. */
	Target target();

	/**
	 * Answers a call.
	 *
	 * @throws IOException when the body cannot be read or state cannot be written
	 */
	Answer answer(Call call) throws IOException;

	/** The form in which this part tells an error that is ordered by a switch. */
	Answer fault(Scripted scripted);
}
