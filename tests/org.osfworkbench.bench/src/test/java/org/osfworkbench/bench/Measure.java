package org.osfworkbench.bench;

import java.util.List;

/** One of the measures of the performance goals. */
interface Measure {

	/** Its number, for example {@code P4}. */
	String id();

	/** Takes it. */
	List<Figure> take(Workshop workshop) throws Exception;
}
