package org.osfworkbench.client.api;

/** Finding, making and changing projects and components ({@code osf-api.md}, sections 3.2 to 3.4). Common failures as in {@link OsfClient}. */
public interface Nodes {

	/**
	 * One node with its description.
	 *
	 * @param nodeId the GUID
	 * @param cancellation stops the request
	 * @return the node as it is now
	 * @throws OsfException see {@link OsfClient}
	 */
	NodeDetails details(String nodeId, Cancellation cancellation) throws OsfException;

	/**
	 * Public nodes and the caller's own that fit, last change first.
	 *
	 * @param query what to look for
	 * @param cancellation ends the list
	 * @return the nodes
	 */
	Pages<Node> search(NodeQuery query, Cancellation cancellation);

	/**
	 * The projects the caller contributes to, as {@link OsfClient#myProjects}, page by page.
	 *
	 * @param cancellation ends the list
	 * @return last activity first, without components
	 */
	Pages<Node> mine(Cancellation cancellation);

	/**
	 * Nodes that are linked into a node.
	 *
	 * @param nodeId the GUID
	 * @param cancellation ends the list
	 * @return the nodes
	 */
	Pages<Node> linked(String nodeId, Cancellation cancellation);

	/**
	 * Makes a project. It has an empty OSF Storage at once. Not repeated after a lost answer, so that no second one is made.
	 *
	 * @param order what to make
	 * @param cancellation stops the request
	 * @return the new project
	 * @throws OsfException {@link OsfException.WriteRefused} if the host no longer takes new projects ({@code osf-api.md}, section 0)
	 */
	Node create(NewNode order, Cancellation cancellation) throws OsfException;

	/**
	 * Makes a component. Needs {@link Permission#WRITE}.
	 *
	 * @param parentId the node it becomes a part of
	 * @param order what to make
	 * @param cancellation stops the request
	 * @return the new component
	 * @throws OsfException see {@link #create}
	 */
	Node createComponent(String parentId, NewNode order, Cancellation cancellation) throws OsfException;

	/**
	 * Changes what the change names. Needs {@link Permission#WRITE}; visibility {@link Permission#ADMIN}.
	 *
	 * @param nodeId the GUID
	 * @param change what becomes different
	 * @param cancellation stops the request
	 * @return the node as the server has it now; compare, because it ignores some changes in silence
	 * @throws OsfException see {@link OsfClient}
	 */
	NodeDetails edit(String nodeId, NodeChange change, Cancellation cancellation) throws OsfException;

	/**
	 * Deletes a node with its components and files. Users cannot take it back, so ask before. What is already gone counts as done.
	 *
	 * @param nodeId the GUID
	 * @param cancellation stops the request
	 * @throws OsfException see {@link OsfClient}
	 */
	void delete(String nodeId, Cancellation cancellation) throws OsfException;
}
