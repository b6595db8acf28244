package org.osfworkbench.client.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLContext;

import org.osfworkbench.client.api.BudgetStore;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.client.api.TransferLimits;

/** Things most tests of the client need. */
final class Fixture {

	static final String CANARY = "CanaryTokenCanaryTokenCanaryTokenCanaryTokenCanaryTokenCanaryTokenCan";
	static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
	static final String FILE_ID = "65a000000000000000000001";
	static final String FOLDER_ID = "65a0000000000000000000f1";

	private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
	/** Stands still but for pauses. */
	private final Clock clock = new Clock() {
		@Override
		public Instant instant() {
			return now.get();
		}

		@Override
		public ZoneId getZone() {
			return ZoneOffset.UTC;
		}

		@Override
		public Clock withZone(ZoneId zone) {
			return this;
		}
	};

	/** How much of the line files may take. */
	TransferLimits limits = TransferLimits.NONE;
	/** Pauses that were asked for; none was waited. */
	final List<Duration> pauses = new CopyOnWriteArrayList<>();

	OsfClient client(URI base) {
		return client(base, Optional.of(Token.of(CANARY)), ProxySelection.DIRECT);
	}

	OsfClient client(URI base, Optional<Token> token, ProxySelection proxies) {
		return factory(proxies, new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(5)), Optional.empty())
				.open(Hosts.sandbox(base), token);
	}

	HttpClientFactory factory(ProxySelection proxies, Timeouts timeouts, Optional<SSLContext> trust) {
		return new HttpClientFactory(proxies, BudgetStore.NONE, (wait, cancellation) -> {
			pauses.add(wait);
			now.updateAndGet(before -> before.plus(wait));
		}, clock, timeouts, trust, limits);
	}

	static RemoteFolder root(URI base) {
		return new RemoteFolder("65a0000000000000000000f0", "abc12", "osfstorage", "", "/", base.resolve("/v2/nodes/abc12/files/osfstorage/"),
				base.resolve("/v1/resources/abc12/providers/osfstorage/"));
	}

	static RemoteFile file(URI base, byte[] content) {
		return file(base, OptionalLong.of(content.length), hashes(content));
	}

	static RemoteFile file(URI base, OptionalLong size, Hashes hashes) {
		return new RemoteFile(FILE_ID, "abc12", "osfstorage", "a.txt", "/a.txt", size, 2, Optional.empty(), hashes,
				base.resolve("/v1/resources/abc12/providers/osfstorage/" + FILE_ID));
	}

	static Hashes hashes(byte[] content) {
		return new Hashes(Optional.of(hex("MD5", content)), Optional.of(hex("SHA-256", content)));
	}

	static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** The answer of WaterButler to an upload of these bytes. */
	static String entity(URI base, String name, byte[] content, int version) {
		return entity(base, name, content.length, hashes(content), version);
	}

	static String entity(URI base, String name, long size, Hashes hashes, int version) {
		String link = base.resolve("/v1/resources/abc12/providers/osfstorage/" + FILE_ID).toString();
		return """
				{"data":{"id":"osfstorage/%1$s","type":"files","attributes":{"kind":"file","name":"%2$s","path":"/%1$s","provider":"osfstorage",
				"materialized":"/%2$s","size":%3$d,"sizeInt":%3$d,"resource":"abc12","modified":"2026-02-19T02:59:28.146904+00:00",
				"modified_utc":"2026-02-19T02:59:28+00:00","extra":{"version":%4$d,"hashes":{"md5":"%5$s","sha256":"%6$s"}}},
				"links":{"upload":"%7$s?kind=file","delete":"%7$s","download":"%7$s"}}}""".formatted(FILE_ID, name, size, version,
				hashes.md5().orElse(""), hashes.sha256().orElse(""), link);
	}

	private static String hex(String algorithm, byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
		} catch (java.security.NoSuchAlgorithmException e) {
			throw new IllegalStateException(e);
		}
	}
}
