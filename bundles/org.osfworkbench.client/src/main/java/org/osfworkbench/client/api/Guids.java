package org.osfworkbench.client.api;

/** What short ids and pasted links stand for ({@code osf-api.md}, section 3.5). */
public interface Guids {

	/**
	 * What a short id stands for.
	 *
	 * @param guid five or more letters and digits
	 * @param cancellation stops the request
	 * @return the kind of thing
	 * @throws OsfException {@link OsfException.NotFound} or {@link OsfException.Gone}
	 */
	Guid lookUp(String guid, Cancellation cancellation) throws OsfException;

	/**
	 * What a pasted link stands for: the file if it names one, otherwise the node, registration or whatever the id is.
	 *
	 * @param link see {@link WebLink#parse}. Its key is not used: open a client with {@link Access#viewOnly} for that
	 * @param cancellation stops the requests
	 * @return the kind of thing; {@link Guid#targetId()} of a file can be given to {@link OsfClient#file}
	 * @throws OsfException {@link OsfException.NotFound} or {@link OsfException.Gone}
	 */
	Guid resolve(WebLink link, Cancellation cancellation) throws OsfException;
}
