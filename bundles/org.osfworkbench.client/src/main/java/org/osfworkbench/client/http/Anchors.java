package org.osfworkbench.client.http;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import org.apache.hc.core5.ssl.SSLContexts;

/**
 * Who may vouch for a server: the authorities of the Java platform, and those of the system where the platform can read them, because
 * institutions add their own there. The platform does all the checking. On Linux it knows no system's store.
 */
@SuppressWarnings("nls") // names of key stores and systems
final class Anchors {

	private Anchors() {
	}

	/** Of the system this runs on. */
	static SSLContext usual() {
		List<KeyStore> stores = systemStores(System.getProperty("os.name", "")).stream().flatMap(type -> open(type).stream()).toList();
		if (stores.isEmpty()) {
			return SSLContexts.createDefault();
		}
		try {
			return joined(stores);
		} catch (@SuppressWarnings("unused") GeneralSecurityException | IOException unusable) {
			return SSLContexts.createDefault();
		}
	}

	/** The names by which the platform offers a system's authorities; it may lack any of them. */
	static List<String> systemStores(String system) {
		String name = system.toLowerCase(Locale.ROOT);
		if (name.startsWith("windows")) {
			return List.of("Windows-ROOT");
		}
		return name.startsWith("mac") ? List.of("KeychainStore-ROOT", "KeychainStore") : List.of();
	}

	/** The platform's authorities and those of more stores. */
	static SSLContext joined(List<KeyStore> more) throws GeneralSecurityException, IOException {
		KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
		all.load(null, null);
		List<X509Certificate> authorities = new ArrayList<>(ofPlatform());
		for (KeyStore store : more) {
			for (String alias : Collections.list(store.aliases())) {
				if (store.isCertificateEntry(alias) && store.getCertificate(alias) instanceof X509Certificate authority) {
					authorities.add(authority);
				}
			}
		}
		for (int number = 0; number < authorities.size(); number++) {
			all.setCertificateEntry("authority" + number, authorities.get(number));
		}
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers(all), null);
		return context;
	}

	private static List<X509Certificate> ofPlatform() throws GeneralSecurityException {
		List<X509Certificate> known = new ArrayList<>();
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init((KeyStore) null);
		for (TrustManager manager : factory.getTrustManagers()) {
			if (manager instanceof X509TrustManager judge) {
				known.addAll(List.of(judge.getAcceptedIssuers()));
			}
		}
		return known;
	}

	private static TrustManager[] managers(KeyStore authorities) throws GeneralSecurityException {
		TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		factory.init(authorities);
		return factory.getTrustManagers();
	}

	private static List<KeyStore> open(String type) {
		try {
			KeyStore store = KeyStore.getInstance(type);
			store.load(null, null);
			return List.of(store);
		} catch (@SuppressWarnings("unused") GeneralSecurityException | IOException absent) {
			return List.of();
		}
	}
}
