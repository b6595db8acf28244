package org.osfworkbench.sandbox.http;

import java.util.Optional;

import org.osfworkbench.sandbox.model.Node;
import org.osfworkbench.sandbox.model.Permission;
import org.osfworkbench.sandbox.model.Token;
import org.osfworkbench.sandbox.model.User;
import org.osfworkbench.sandbox.model.ViewLink;

/**
 * Who asks.
 *
 * @param failure why the credentials were not accepted; then there is no user
 */
public record Caller(Optional<User> user, Optional<Token> token, Optional<ViewLink> link, Optional<Failure> failure) {

	/** Why credentials are refused (osf-api.md 1.6). */
	public enum Failure {
		/** Unknown, revoked or expired bearer token. */
		TOKEN,
		/** Wrong name or password. */
		PASSWORD,
		/** The second factor is missing. */
		FACTOR_MISSING,
		/** The second factor is wrong. */
		FACTOR_WRONG
	}

	/** Says whether the user is this one. */
	public boolean is(String id) {
		return user.filter(u -> u.id().equals(id)).isPresent();
	}

	/** The right as a contributor or through a view-only link, without what the public may do. */
	public Permission granted(Node node) {
		Permission own = user.map(u -> node.permission(u.id())).orElse(Permission.NONE);
		boolean linked = link.filter(l -> l.node().equals(node.id())).isPresent();
		return linked && own == Permission.NONE ? Permission.READ : own;
	}

	/** What the caller may do with the node. A token without write scope, and a registration, allow reading only. */
	public Permission permission(Node node) {
		Permission own = granted(node);
		if (node.open() && own == Permission.NONE) {
			return Permission.READ;
		}
		boolean limited = token.filter(t -> !t.canWrite()).isPresent() || node.isRegistration();
		return limited && own.allows(Permission.READ) ? Permission.READ : own;
	}

	/** Says whether contributor data must be hidden (osf-api.md 3.7). */
	public boolean anonymousLink() {
		return user.isEmpty() && link.filter(ViewLink::anonymous).isPresent();
	}
}
