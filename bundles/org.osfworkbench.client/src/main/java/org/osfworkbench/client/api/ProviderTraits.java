package org.osfworkbench.client.api;

import java.util.List;
import java.util.Map;

/**
 * How a kind of storage differs from the others ({@code osf-api.md}, section 10).
 *
 * @param known whether this program knows the kind; an unknown one is only read
 * @param writable whether files can be sent there. A server may still refuse
 * @param namePaths whether paths are made of names, so that a rename changes the id
 * @param versionParameter name of the parameter that selects a version in a download
 */
@SuppressWarnings("nls") // the server's words
public record ProviderTraits(boolean known, boolean writable, boolean namePaths, String versionParameter) {

	private static final String REVISION = "revision";
	private static final String VERSION = "version";

	private static final Map<String, ProviderTraits> KNOWN = Map.ofEntries(Map.entry("osfstorage", ids(true, VERSION)),
			Map.entry("github", names(true, "ref")), Map.entry("gitlab", names(false, "commitSha")),
			Map.entry("bitbucket", names(false, "commitSha")), Map.entry("dropbox", names(true, REVISION)),
			Map.entry("googledrive", names(true, REVISION)), Map.entry("box", ids(true, REVISION)),
			Map.entry("onedrive", ids(true, REVISION)), Map.entry("s3", names(true, VERSION)), Map.entry("owncloud", names(true, REVISION)),
			Map.entry("azureblobstorage", names(true, VERSION)), Map.entry("figshare", ids(true, REVISION)),
			Map.entry("dataverse", ids(true, VERSION)));

	/**
	 * The traits of a kind of storage.
	 *
	 * @param provider the server's word, for example {@code github}
	 * @return the traits; for an unknown word those of a storage that is only read
	 */
	public static ProviderTraits of(String provider) {
		return KNOWN.getOrDefault(provider, new ProviderTraits(false, false, true, VERSION));
	}

	/**
	 * The kinds this program knows.
	 *
	 * @return the server's words in alphabetical order
	 */
	public static List<String> knownProviders() {
		return KNOWN.keySet().stream().sorted().toList();
	}

	private static ProviderTraits ids(boolean writable, String versionParameter) {
		return new ProviderTraits(true, writable, false, versionParameter);
	}

	private static ProviderTraits names(boolean writable, String versionParameter) {
		return new ProviderTraits(true, writable, true, versionParameter);
	}
}
