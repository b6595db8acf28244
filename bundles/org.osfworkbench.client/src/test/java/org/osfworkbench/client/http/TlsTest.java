package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfException;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** A server that cannot prove who it is gets nothing. */
class TlsTest {

	private static final char[] PASSWORD = "changeit".toCharArray();

	@TempDir
	Path folder;

	@Test
	void aSelfSignedCertificateIsRefused() throws Exception {
		AtomicInteger requests = new AtomicInteger();
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(selfSigned()));
		server.createContext("/", exchange -> requests.incrementAndGet());
		server.start();
		try (OsfClient client = new Fixture().client(URI.create("https://localhost:" + server.getAddress().getPort() + "/"))) {
			assertThatThrownBy(() -> client.node("abc12", Cancellation.NEVER)).isInstanceOf(OsfException.Unavailable.class)
					.hasCauseInstanceOf(SSLException.class);
		} finally {
			server.stop(0);
		}
		assertThat(requests).hasValue(0);
	}

	private SSLContext selfSigned() throws Exception {
		Path store = folder.resolve("store.p12");
		Process keytool = new ProcessBuilder(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
				"-alias", "x", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "san=dns:localhost", "-storetype", "PKCS12", "-keystore",
				store.toString(), "-storepass", new String(PASSWORD))).redirectErrorStream(true).start();
		assertThat(keytool.waitFor()).as(() -> output(keytool)).isZero();
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD);
		}
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(keys, PASSWORD);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		return context;
	}

	private static String output(Process process) {
		try {
			return new String(process.getInputStream().readAllBytes());
		} catch (java.io.IOException e) {
			return e.toString();
		}
	}
}
