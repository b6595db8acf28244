package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.BudgetStore;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.ProxySelection;
import org.osfworkbench.client.api.Token;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** A server that cannot prove who it is gets nothing. */
class TlsTest {

	@TempDir
	Path folder;

	@Test
	void aCertificateOfAnUnknownAuthorityIsRefused() throws Exception {
		TestCertificates certificates = new TestCertificates(folder);
		assertRefused(certificates.of("localhost"), Optional.empty());
	}

	@Test
	void aSelfSignedCertificateIsRefused() throws Exception {
		assertRefused(new TestCertificates(folder).selfSigned(), Optional.empty());
	}

	@Test
	void aCertificateForAnotherHostIsRefused() throws Exception {
		TestCertificates certificates = new TestCertificates(folder);
		KeyStore keys = certificates.of("example.org");
		assertRefused(keys, Optional.of(certificates.trusting()));
	}

	@Test
	void anExpiredCertificateIsRefused() throws Exception {
		TestCertificates certificates = new TestCertificates(folder);
		KeyStore keys = certificates.of("localhost", "-startdate", "-10d", "-validity", "5");
		assertRefused(keys, Optional.of(certificates.trusting()));
	}

	@Test
	void aTrustedCertificateOfTheRightHostIsTaken() throws Exception {
		TestCertificates certificates = new TestCertificates(folder);
		KeyStore keys = certificates.of("localhost");
		try (Served served = new Served(keys); OsfClient client = client(served, Optional.of(certificates.trusting()))) {
			assertThat(client.node("abc12", Cancellation.NEVER).id()).isEqualTo("abc12");
			assertThat(served.requests).hasValue(1);
		}
	}

	@Test
	void anAuthorityOfTheSystemIsTrustedBesideThoseOfJava() throws Exception {
		TestCertificates certificates = new TestCertificates(folder);
		KeyStore keys = certificates.of("localhost");
		SSLContext joined = Anchors.joined(List.of(certificates.authorities()));
		try (Served served = new Served(keys); OsfClient client = client(served, Optional.of(joined))) {
			assertThat(client.node("abc12", Cancellation.NEVER).id()).isEqualTo("abc12");
		}
		assertRefused(keys, Optional.of(Anchors.joined(List.of())));
		TestCertificates elsewhere = new TestCertificates(Files.createDirectory(folder.resolve("elsewhere")));
		KeyStore wrongHost = elsewhere.of("example.org");
		assertRefused(wrongHost, Optional.of(Anchors.joined(List.of(elsewhere.authorities()))));
	}

	@Test
	void onlySystemsWhoseStoresJavaReadsHaveThem() {
		assertThat(Anchors.systemStores("Windows 11")).containsExactly("Windows-ROOT");
		assertThat(Anchors.systemStores("Mac OS X")).containsExactly("KeychainStore-ROOT", "KeychainStore");
		assertThat(Anchors.systemStores("Linux")).isEmpty();
	}

	private static void assertRefused(KeyStore keys, Optional<SSLContext> trust) throws Exception {
		try (Served served = new Served(keys); OsfClient client = client(served, trust)) {
			assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(OsfException.Unavailable.class)
					.hasCauseInstanceOf(SSLException.class);
			assertThat(served.requests).hasValue(0);
		}
	}

	private static OsfClient client(Served served, Optional<SSLContext> trust) {
		Timeouts timeouts = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(5));
		return new HttpClientFactory(ProxySelection.DIRECT, BudgetStore.NONE, (wait, cancellation) -> {
			// no test waits
		}, Clock.systemUTC(), timeouts, trust, org.osfworkbench.client.api.TransferLimits.NONE).open(Hosts.sandbox(served.uri()), Optional.of(Token.of(Fixture.CANARY)));
	}

	/** A server that proves itself by what is in a key store. */
	private static final class Served implements AutoCloseable {
		private final AtomicInteger requests = new AtomicInteger();
		private final HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

		Served(KeyStore keys) throws Exception {
			KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
			managers.init(keys, TestCertificates.PASSWORD);
			SSLContext context = SSLContext.getInstance("TLS");
			context.init(managers.getKeyManagers(), null, null);
			server.setHttpsConfigurator(new HttpsConfigurator(context));
			server.createContext("/", exchange -> {
				requests.incrementAndGet();
				byte[] body = Fixture.bytes("{\"data\":{\"id\":\"abc12\"}}");
				exchange.sendResponseHeaders(200, body.length);
				exchange.getResponseBody().write(body);
				exchange.close();
			});
			server.start();
		}

		URI uri() {
			return URI.create("https://localhost:" + server.getAddress().getPort() + "/");
		}

		@Override
		public void close() {
			server.stop(0);
		}
	}
}
