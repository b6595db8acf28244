package org.osfworkbench.ui.explorer.model;

import java.text.NumberFormat;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.ui.ErrorText;

/** A row that says something about the row above it instead of standing for a thing on the OSF. */
public final class MessageNode extends ExplorerNode {

	/** What it says. */
	public enum Kind {
		/** The children are being fetched. */
		LOADING,
		/** There are no children. */
		EMPTY,
		/** Not all children came. */
		INCOMPLETE,
		/** The children could not be fetched. */
		ERROR,
		/** A person stopped the request. */
		STOPPED,
		/** There is more than what is shown. */
		MORE,
		/** Nobody is signed in. */
		SIGN_IN
	}

	private final BranchNode branch;
	private final Kind kind;

	MessageNode(BranchNode parent, Kind kind) {
		super(parent, "message:" + kind.name()); //$NON-NLS-1$
		this.branch = parent;
		this.kind = kind;
	}

	/**
	 * What it says.
	 *
	 * @return the kind
	 */
	public Kind kind() {
		return kind;
	}

	/**
	 * The row it speaks about.
	 *
	 * @return the row above
	 */
	public BranchNode branch() {
		return branch;
	}

	/**
	 * Whether asking again can help.
	 *
	 * @return true for what went wrong
	 */
	public boolean canRetry() {
		return kind == Kind.ERROR || kind == Kind.STOPPED || kind == Kind.INCOMPLETE;
	}

	@Override
	public String name() {
		return switch (kind) {
		case LOADING -> Messages.Row_loading;
		case EMPTY -> branch.emptyText();
		case INCOMPLETE -> Messages.Row_incomplete;
		case STOPPED -> Messages.Row_stopped;
		case MORE -> more();
		case SIGN_IN -> Messages.Row_signIn;
		case ERROR -> branch.state() instanceof LoadState.Failed failed ? ErrorText.reason(failed.problem()) : Messages.Row_stopped;
		};
	}

	private String more() {
		int known = branch.children().size();
		return branch.more().isPresent() ? Messages.Row_more : NLS.bind(Messages.Row_moreOf, NumberFormat.getIntegerInstance().format(known));
	}
}
