package org.osfworkbench.client.jsonapi;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.StorageProvider;

/** What API v2 and WaterButler write alike about files and folders. */
@SuppressWarnings("nls") // names of members
public final class EntryValues {

	private static final Pattern STORAGE_ID = Pattern.compile("[0-9a-f]{24}");
	private static final Pattern MD5 = Pattern.compile("[0-9a-f]{32}");
	private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

	private EntryValues() {
	}

	/**
	 * The id that stays ({@code osf-api.md}, section 4.3): from the path, because {@code id} may echo a GUID.
	 *
	 * @param provider the kind of storage
	 * @param path the member {@code path}
	 * @param id the member {@code id}, or empty
	 * @return 24 digits in OSF Storage, the path in add-ons, or empty for a root whose id is not told
	 */
	public static String id(String provider, String path, String id) {
		String bare = path.replaceAll("^/+|/+$", "");
		if (!bare.isEmpty()) {
			return StorageProvider.OSF_STORAGE.equals(provider) ? bare : path;
		}
		return STORAGE_ID.matcher(id).matches() ? id : "";
	}

	/**
	 * The hashes of the newest version.
	 *
	 * @param attributes the member {@code attributes}
	 * @return what is there and looks like a hash
	 */
	public static Hashes hashes(Json attributes) {
		Json found = attributes.at("extra", "hashes");
		return new Hashes(hash(found.text("md5"), MD5), hash(found.text("sha256"), SHA256));
	}

	/**
	 * A time.
	 *
	 * @param attributes the member {@code attributes}
	 * @param names members to try, best first
	 * @return the first that can be read
	 */
	public static Optional<Instant> time(Json attributes, String... names) {
		for (String name : names) {
			Optional<Instant> time = attributes.text(name).flatMap(Times::parse);
			if (time.isPresent()) {
				return time;
			}
		}
		return Optional.empty();
	}

	/**
	 * A number of a version.
	 *
	 * @param number what was written
	 * @return the number, or 0 if none was written or it cannot be one
	 */
	public static int version(OptionalLong number) {
		return number.isPresent() && number.getAsLong() <= Integer.MAX_VALUE ? (int) number.getAsLong() : 0;
	}

	/**
	 * The WaterButler address of an entry. {@code download} comes last, because in API v2 it leads to the web site
	 * ({@code osf-api.md}, section 5.6).
	 *
	 * @param resource a file or folder
	 * @return the address without {@code kind}
	 * @throws MalformedAnswerException if the server gave none
	 */
	public static URI location(Json resource) throws MalformedAnswerException {
		for (String name : new String[] { "upload", "move", "delete", "download" }) {
			Optional<URI> found = resource.text("links", name).map(text -> Addresses.without(text, "kind")).flatMap(Addresses::parse).filter(URI::isAbsolute);
			if (found.isPresent()) {
				return found.get();
			}
		}
		throw new MalformedAnswerException("The answer has no address for a file or folder");
	}

	/**
	 * The address of a folder's listing, for answers that do not tell it ({@code osf-api.md}, section 4.2).
	 *
	 * @param api base of API v2
	 * @param nodeId the node
	 * @param provider the kind of storage
	 * @param path the member {@code path}, not encoded
	 * @return an address that ends with a slash
	 */
	public static URI children(URI api, String nodeId, String provider, String path) {
		String encoded = Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).map(part -> Addresses.encode(part) + "/")
				.collect(Collectors.joining());
		return api.resolve("nodes/" + Addresses.encode(nodeId) + "/files/" + Addresses.encode(provider) + "/" + encoded);
	}

	private static Optional<String> hash(Optional<String> text, Pattern form) {
		return text.map(found -> found.toLowerCase(Locale.ROOT)).filter(found -> form.matcher(found).matches());
	}
}
