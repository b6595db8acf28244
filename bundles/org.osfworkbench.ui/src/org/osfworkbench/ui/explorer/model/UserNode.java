package org.osfworkbench.ui.explorer.model;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.User;

/** A person, with what is public of that person or shared with the caller below. */
public final class UserNode extends BranchNode {

	private final User user;

	/**
	 * Makes the row; asks nothing yet.
	 *
	 * @param parent the row above; null at the top
	 * @param user the person
	 */
	public UserNode(@Nullable BranchNode parent, User user) {
		super(parent, "user:" + user.id()); //$NON-NLS-1$
		this.user = user;
	}

	/**
	 * The person.
	 *
	 * @return as listed
	 */
	public User user() {
		return user;
	}

	@Override
	public Fetched fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		return new PagedRows<>(ended -> client.people().nodes(user.id(), ended), this::row).next(cancellation);
	}

	private ExplorerNode row(Node node) {
		return node.parentId().isPresent() ? new ComponentNode(this, node) : new ProjectNode(this, node);
	}

	@Override
	public String name() {
		return user.fullName().isBlank() ? user.id() : user.fullName();
	}

	@Override
	String emptyText() {
		return Messages.Empty_person;
	}
}
