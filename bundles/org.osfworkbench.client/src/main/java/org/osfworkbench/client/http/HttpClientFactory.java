package org.osfworkbench.client.http;

import java.util.Optional;

import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.Token;

/** Makes clients on top of Apache HttpClient. */
public final class HttpClientFactory implements OsfClientFactory {
	@Override
	public OsfClient open(Host host, Optional<Token> token) {
		throw new UnsupportedOperationException();
	}
}
