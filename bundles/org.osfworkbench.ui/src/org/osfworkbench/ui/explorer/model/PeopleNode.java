package org.osfworkbench.ui.explorer.model;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;

/** The people whose name holds a text. Asked for only when somebody opens the row. */
public final class PeopleNode extends BranchNode {

	private final String text;

	PeopleNode(BranchNode parent, String text) {
		super(parent, "people"); //$NON-NLS-1$
		this.text = text;
	}

	@Override
	public Fetched fetch(OsfClient client, Cancellation cancellation) throws OsfException {
		return new PagedRows<>(ended -> client.people().search(text, ended), user -> new UserNode(this, user)).next(cancellation);
	}

	@Override
	public String name() {
		return NLS.bind(Messages.People_name, text);
	}

	@Override
	String emptyText() {
		return Messages.Empty_people;
	}
}
