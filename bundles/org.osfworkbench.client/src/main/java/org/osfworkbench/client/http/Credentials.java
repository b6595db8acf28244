package org.osfworkbench.client.http;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.message.BasicHeader;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.PasswordLogin;
import org.osfworkbench.client.jsonapi.Addresses;

/**
 * The only class that puts a token into a request, and the one that keeps it out of texts ({@code sync-design.md}, section 9).
 * Safe for use from any thread.
 */
@SuppressWarnings("nls") // protocol words
final class Credentials {

	private static final String KEY = "view_only";
	private static final Duration EARLY = Duration.ofSeconds(60);
	private static final Duration PROOF = Duration.ofSeconds(30);

	private final Host host;
	private final Access access;
	private final Clock clock;
	private final AtomicReference<Optional<Grant>> grant;
	private final AtomicReference<Optional<String>> userId;
	private final AtomicReference<Instant> proven = new AtomicReference<>(Instant.EPOCH);
	/** Every secret there ever was, so that none appears in a text. */
	private final List<String> secrets = new CopyOnWriteArrayList<>();

	/** User name and password instead of a token, as a header that is not kept longer than this object. */
	private final Optional<Basic> basic;

	private record Basic(String pair, Optional<String> code) {
		static Basic of(PasswordLogin login, Optional<String> code) {
			CharBuffer text = CharBuffer.allocate(login.user().length() + 1 + login.password().length);
			text.put(login.user()).put(':').put(login.password()).flip();
			ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
			String pair = StandardCharsets.US_ASCII.decode(Base64.getEncoder().encode(bytes)).toString();
			Arrays.fill(text.array(), '\0');
			Arrays.fill(bytes.array(), (byte) 0);
			return new Basic(pair, code);
		}

		@Override
		public String toString() {
			return "Basic[hidden]";
		}
	}

	Credentials(Host host, Access access, Clock clock) {
		this(host, access, clock, Optional.empty());
	}

	/** For the one request that makes a token of a password. */
	static Credentials basic(Host host, PasswordLogin login, Optional<String> code, Clock clock) {
		return new Credentials(host, Access.ANONYMOUS, clock, Optional.of(Basic.of(login, code)));
	}

	private Credentials(Host host, Access access, Clock clock, Optional<Basic> basic) {
		this.basic = basic;
		basic.ifPresent(known -> secrets.add(known.pair()));
		this.host = host;
		this.access = access;
		this.clock = clock;
		this.grant = new AtomicReference<>(access.grant());
		this.userId = new AtomicReference<>(access.userId());
		access.grant().ifPresent(known -> secrets.add(known.token().secret()));
		access.key().ifPresent(key -> secrets.add(key.secret()));
	}

	/** Another token of the same host, about which nothing else is known. */
	Credentials with(Grant other) {
		return new Credentials(host, Access.grant(other), clock);
	}

	Host host() {
		return host;
	}

	Access access() {
		return access;
	}

	boolean trusts(URI address) {
		return host.trusts(address);
	}

	boolean present() {
		return access.grant().isPresent();
	}

	/** What is in use now. */
	Optional<Grant> grant() {
		return grant.get();
	}

	/** Whether what is in use stops working within a minute. */
	boolean expiring() {
		return grant.get().flatMap(Grant::expires).map(end -> clock.instant().plus(EARLY).isAfter(end)).orElse(false);
	}

	/** The server has just said that the token is good. */
	void proven() {
		proven.set(clock.instant());
	}

	/** Whether the server said so within half a minute, so that it need not be asked for each of many refusals. */
	boolean provenLately() {
		return proven.get().plus(PROOF).isAfter(clock.instant());
	}

	void replace(Grant renewed) {
		secrets.add(renewed.token().secret());
		grant.set(Optional.of(renewed));
	}

	/** Names the account for its budget: by the person, else by a hash that leads back to no secret. */
	String account() {
		return accountOf(access.userId().or(() -> access.grant().map(known -> hash(known.token().secret())))
				.or(() -> access.key().map(key -> hash(key.secret()))).orElse("anonymous"));
	}

	/** What {@link #account()} would be if the person were not known; empty without a token. */
	Optional<String> accountByToken() {
		return access.grant().map(known -> accountOf(hash(known.token().secret())));
	}

	private String accountOf(String who) {
		return (hash(host.api().toString()) + "-" + who).replaceAll("[^0-9A-Za-z-]", "-");
	}

	private static String hash(String text) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, 8);
		} catch (NoSuchAlgorithmException e) {
			throw new IllegalStateException(e); // every Java platform has it
		}
	}

	/** The person, once known. */
	Optional<String> userId() {
		return userId.get();
	}

	void belongsTo(String id) {
		userId.set(Optional.of(id));
	}

	/** The address with the key of a view-only link, if there is one and the address may have it. */
	URI address(URI address) {
		if (access.key().isEmpty() || !host.trusts(address)) {
			return address;
		}
		return Addresses.with(Addresses.without(address, KEY), KEY, access.key().get().secret());
	}

	/** Adds the token if the address may have it. */
	void authorize(HttpRequest request, URI address) {
		if (host.trusts(address)) {
			grant.get().ifPresent(known -> request.setHeader(new SecretHeader("Bearer " + known.token().secret())));
			basic.ifPresent(known -> {
				request.setHeader(new SecretHeader("Basic " + known.pair()));
				known.code().ifPresent(code -> request.setHeader("X-OSF-OTP", code));
			});
		}
	}

	/** Blots secrets out of a text that came from a server, which may repeat what it was sent. */
	String redact(String text) {
		String clean = text;
		for (String secret : secrets) {
			clean = clean.replace(secret, "[hidden]");
		}
		return clean;
	}

	/** Drops a cause that quotes a secret, anywhere in its chain. */
	@Nullable Throwable redact(Throwable cause) {
		Throwable link = cause;
		for (int depth = 0; link != null && depth < 20; depth++) {
			String text = String.valueOf(link.getMessage());
			if (!redact(text).equals(text)) {
				return null;
			}
			link = link.getCause();
		}
		return cause;
	}

	/** The library's own log prints headers as text. */
	private static final class SecretHeader extends BasicHeader {
		private static final long serialVersionUID = 1L;

		SecretHeader(String value) {
			super(HttpHeaders.AUTHORIZATION, value, true);
		}

		@Override
		public String toString() {
			return getName() + ": [hidden]";
		}
	}
}
