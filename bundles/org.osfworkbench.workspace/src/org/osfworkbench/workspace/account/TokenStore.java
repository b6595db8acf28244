package org.osfworkbench.workspace.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.OAuthTokens;
import org.osfworkbench.client.api.SignIn;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.User;

/** Where tokens are kept between runs. Never used on a user interface's thread, because it may ask for a master password. */
public interface TokenStore {

	/**
	 * What renews a token that a sign-in by browser brought ({@code osf-api.md}, section 2.4). The server takes nothing without the secret of
	 * the application, so that is kept, too. Prints without secrets.
	 *
	 * @param token the refresh token, works for about 90 days
	 * @param expires when the access token stops working; empty if the server did not say
	 * @param clientId what the institution registered
	 * @param clientSecret the application's secret
	 * @param userId the person's id: a renewed token has to be of the same person
	 */
	record Refresh(Token token, Optional<Instant> expires, String clientId, Token clientSecret, String userId) {
	}

	/**
	 * A stored token with the name of its owner.
	 *
	 * @param token the token
	 * @param userName the owner's name when it was stored; may be empty
	 * @param made whether this program had it made, of a password or by a browser, so that it is to be revoked at sign-out
	 * @param refresh how to renew it; empty for a token that does not expire
	 */
	record Stored(Token token, String userName, boolean made, Optional<Refresh> refresh) {

		/**
		 * A token that does not expire.
		 *
		 * @param token the token
		 * @param userName the owner's name; may be empty
		 * @param made whether this program had it made
		 */
		public Stored(Token token, String userName, boolean made) {
			this(token, userName, made, Optional.empty());
		}

		/**
		 * A token that a person made.
		 *
		 * @param token the token
		 * @param userName the owner's name; may be empty
		 */
		public Stored(Token token, String userName) {
			this(token, userName, false);
		}

		/**
		 * A token that this program had made of a password, of a person who is not known yet.
		 *
		 * @param token the token
		 * @return what to keep
		 */
		public static Stored made(Token token) {
			return new Stored(token, "", true); //$NON-NLS-1$
		}

		/**
		 * What a sign-in by browser brought, of a person who is not known yet.
		 *
		 * @param application what the institution registered
		 * @param tokens what it brought
		 * @return what to keep
		 */
		public static Stored brought(OAuthApplication application, OAuthTokens tokens) {
			return new Stored(tokens.access().token(), "", true, tokens.refresh() //$NON-NLS-1$
					.map(refresh -> new Refresh(refresh, tokens.access().expires(), application.clientId(), application.secret(), ""))); //$NON-NLS-1$
		}

		/**
		 * What to revoke at sign-out. A person's own token may be in use elsewhere and stays valid.
		 *
		 * @return the refresh token, which takes its access tokens with it; else the token; empty if it was not made by this program
		 */
		public Optional<Token> revocable() {
			return made ? Optional.of(refresh.map(Refresh::token).orElse(token)) : Optional.empty();
		}

		/**
		 * The same, of a known person.
		 *
		 * @param owner whose token it is
		 * @return what to keep
		 */
		public Stored of(User owner) {
			return new Stored(token, owner.fullName(), made,
					refresh.map(old -> new Refresh(old.token(), old.expires(), old.clientId(), old.clientSecret(), owner.id())));
		}

		/**
		 * The same with another access token.
		 *
		 * @param grant what the refresh token brought
		 * @return what to keep from now on
		 */
		Stored with(Grant grant) {
			return new Stored(grant.token(), userName, made,
					refresh.map(old -> new Refresh(old.token(), grant.expires(), old.clientId(), old.clientSecret(), old.userId())));
		}
	}

	/**
	 * The hosts of which a token is kept.
	 *
	 * @return ids, in no order
	 */
	default List<String> hostIds() {
		return List.of();
	}

	/**
	 * Reads the token of a host.
	 *
	 * @param hostId as in {@link org.osfworkbench.client.api.Host#id()}
	 * @return the token, or empty if there is none or it cannot be read
	 */
	Optional<Stored> load(String hostId);

	/**
	 * Keeps the token of a host.
	 *
	 * @param hostId as in {@link org.osfworkbench.client.api.Host#id()}
	 * @param stored the token and its owner's name
	 * @return true if it was written encrypted; false if this computer has no place for it, and nothing was written
	 */
	boolean store(String hostId, Stored stored);

	/**
	 * Forgets the token of a host.
	 *
	 * @param hostId as in {@link org.osfworkbench.client.api.Host#id()}
	 */
	void remove(String hostId);

	/**
	 * Keeps a renewed token, unless its account has been forgotten or replaced meanwhile.
	 *
	 * @param hostId as in {@link org.osfworkbench.client.api.Host#id()}
	 * @param renewed with the refresh token that is kept
	 * @return true if it was written
	 */
	default boolean renew(String hostId, Stored renewed) {
		Optional<Token> present = load(hostId).flatMap(Stored::refresh).map(Refresh::token);
		return present.isPresent() && present.equals(renewed.refresh().map(Refresh::token)) && store(hostId, renewed);
	}

	/**
	 * The access for a client. A token that expires is renewed when it has to be, and what it brings is kept.
	 *
	 * @param host where
	 * @param stored of this store
	 * @param signIn renews tokens
	 * @return the access
	 */
	default Access access(Host host, Stored stored, SignIn signIn) {
		if (stored.refresh().isEmpty()) {
			return Access.token(stored.token());
		}
		Refresh refresh = stored.refresh().get();
		OAuthApplication application = new OAuthApplication(refresh.clientId(), refresh.clientSecret(), 0, "/"); //$NON-NLS-1$
		OAuthTokens tokens = new OAuthTokens(new Grant(stored.token(), refresh.expires()), Optional.of(refresh.token()));
		Access access = signIn.access(host, application, tokens).of(refresh.userId());
		return access.renewedBy((refused, cancellation) -> {
			Optional<Grant> fresh = access.renewal().renew(refused, cancellation);
			fresh.ifPresent(grant -> renew(host.id(), stored.with(grant)));
			return fresh;
		});
	}
}
