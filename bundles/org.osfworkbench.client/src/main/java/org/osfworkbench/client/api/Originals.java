package org.osfworkbench.client.api;

import java.util.List;

/**
 * What API v2 knows, word by word, for those who keep it: an archive must not lose what this program has no use for. Texts are not
 * unescaped ({@code osf-api.md}, section 1.5), and addresses in them may hold the key of a view-only link, so whoever writes them down
 * leaves addresses out. Common failures as in {@link OsfClient}.
 */
public interface Originals {

	/**
	 * One resource.
	 *
	 * @param path what, below the base of API v2, for example {@code nodes}, {@code abc12}; encoded by the method
	 * @param cancellation stops the request
	 * @return the resource, which is what the answer has as {@code data}, as JSON
	 * @throws OsfException {@link OsfException.BadAnswer} if there is no object
	 */
	String document(List<String> path, Cancellation cancellation) throws OsfException;

	/**
	 * A list of resources, each once.
	 *
	 * @param path what, below the base of API v2, for example {@code nodes}, {@code abc12}, {@code logs}; encoded by the method
	 * @param cancellation ends the list
	 * @return the resources as JSON
	 */
	Pages<String> documents(List<String> path, Cancellation cancellation);
}
