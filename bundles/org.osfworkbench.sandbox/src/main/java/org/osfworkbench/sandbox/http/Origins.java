package org.osfworkbench.sandbox.http;

import java.net.URI;

import org.osfworkbench.sandbox.requests.SeenRequest.Origin;

/**
 * The addresses of a running sandbox; each ends with a slash.
 *
 * @param files where WaterButler serves add-ons; equal to {@code main} unless set apart
 */
public record Origins(URI main, URI files, URI storage) {

	/** The address of that kind. */
	public URI of(Origin origin) {
		return switch (origin) {
			case MAIN -> main;
			case FILES -> files;
			case STORAGE -> storage;
		};
	}
}
