package org.osfworkbench.client.api;

import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;

/**
 * A personal access token: a secret. It prints as {@code Token[hidden]} and has no accessor but {@link #secret()}, which
 * is for the authorization header and the secure storage only.
 */
@SuppressWarnings("nls") // patterns, nothing a person reads
public final class Token {

	private static final Pattern TOKEN_ID = Pattern.compile("[0-9a-fA-F]{24}");
	private static final Pattern HEADER_SAFE = Pattern.compile("[\\x21-\\x7e]+");

	/** What is wrong with a text that somebody entered as a token. */
	public enum Problem {
		/** Nothing was entered. */
		EMPTY,
		/** It has the form of a token's public id, which the web address of the token shows ({@code osf-api.md}, section 2.2). */
		LOOKS_LIKE_ID,
		/** It has blanks or characters that no token has. */
		ILLEGAL_CHARACTERS
	}

	private final String secret;

	private Token(String secret) {
		this.secret = secret;
	}

	/**
	 * Looks at a pasted text without sending it anywhere.
	 *
	 * @param text what was entered; white space around it is ignored
	 * @return the problem, or empty if it can be a token
	 */
	public static Optional<Problem> check(String text) {
		String candidate = text.strip();
		if (candidate.isEmpty()) {
			return Optional.of(Problem.EMPTY);
		}
		if (TOKEN_ID.matcher(candidate).matches()) {
			return Optional.of(Problem.LOOKS_LIKE_ID);
		}
		return HEADER_SAFE.matcher(candidate).matches() ? Optional.empty() : Optional.of(Problem.ILLEGAL_CHARACTERS);
	}

	/**
	 * Makes a token of a checked text.
	 *
	 * @param text what was entered; white space around it is dropped
	 * @return the token
	 * @throws IllegalArgumentException if {@link #check(String)} finds a problem; the message does not hold the text
	 */
	public static Token of(String text) {
		Optional<Problem> problem = check(text);
		if (problem.isPresent()) {
			throw new IllegalArgumentException("Not a token: " + problem.get());
		}
		return new Token(text.strip());
	}

	/**
	 * The secret itself. Never log it, show it or put it into a message.
	 *
	 * @return the secret
	 */
	public String secret() {
		return secret;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Token token && token.secret.equals(secret);
	}

	@Override
	public int hashCode() {
		return Token.class.hashCode();
	}

	@Override
	public String toString() {
		return "Token[hidden]";
	}
}
