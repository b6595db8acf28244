package org.osfworkbench.client.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;

/** Makes what servers of tests prove themselves with, and clients that trust it. */
final class TestCertificates {

	static final char[] PASSWORD = "changeit".toCharArray();
	private static final String ANCHOR = "authority";

	private final Path folder;
	private Certificate anchor;

	TestCertificates(Path folder) {
		this.folder = folder;
	}

	/** A certificate signed by an authority, because the validity of what is trusted itself is never looked at. */
	KeyStore of(String host, String... more) throws Exception {
		Path store = folder.resolve("store.p12");
		keytool(store, List.of("-alias", ANCHOR, "-dname", "CN=Authority", "-ext", "bc:c"));
		List<String> leaf = new ArrayList<>(List.of("-alias", "x", "-dname", "CN=" + host, "-ext", "san=dns:" + host, "-signer", ANCHOR));
		leaf.addAll(List.of(more));
		keytool(store, leaf);
		KeyStore keys = load(store);
		anchor = keys.getCertificate(ANCHOR);
		keys.deleteEntry(ANCHOR);
		return keys;
	}

	KeyStore selfSigned() throws Exception {
		Path store = folder.resolve("own.p12");
		keytool(store, List.of("-alias", "x", "-dname", "CN=localhost", "-ext", "san=dns:localhost"));
		return load(store);
	}

	/** Waits for connections and chooses HTTP/2 if that is offered. */
	static ServerSocket listener(KeyStore keys) throws Exception {
		KeyManagerFactory proof = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		proof.init(keys, PASSWORD);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(proof.getKeyManagers(), null, null);
		SSLServerSocket listener = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50,
				InetAddress.getLoopbackAddress());
		SSLParameters parameters = listener.getSSLParameters();
		parameters.setApplicationProtocols(new String[] { "h2", "http/1.1" });
		listener.setSSLParameters(parameters);
		return listener;
	}

	/** Trusts the authority of the last certificate. */
	SSLContext trusting() throws Exception {
		KeyStore anchors = authorities();
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		managers.init(anchors);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers.getTrustManagers(), null);
		return context;
	}

	/** The authority of the last certificate. */
	KeyStore authorities() throws Exception {
		KeyStore anchors = KeyStore.getInstance("PKCS12");
		anchors.load(null, null);
		anchors.setCertificateEntry(ANCHOR, anchor);
		return anchors;
	}

	private static KeyStore load(Path store) throws Exception {
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(store)) {
			keys.load(in, PASSWORD);
		}
		return keys;
	}

	private static void keytool(Path store, List<String> more) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
				"-keyalg", "EC", "-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", new String(PASSWORD)));
		command.addAll(more);
		Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
		assertThat(keytool.waitFor()).as(() -> output(keytool)).isZero();
	}

	private static String output(Process process) {
		try {
			return new String(process.getInputStream().readAllBytes());
		} catch (IOException e) {
			return e.toString();
		}
	}
}
