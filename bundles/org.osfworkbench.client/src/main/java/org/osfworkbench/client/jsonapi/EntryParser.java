package org.osfworkbench.client.jsonapi;

import java.net.URI;
import java.util.Optional;

import org.osfworkbench.client.api.FileDetails;
import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.Placed;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.StorageProvider;

/**
 * Reads files, folders and storages of API v2 ({@code osf-api.md}, sections 4.1 and 4.3).
 *
 * @param api base of API v2
 */
@SuppressWarnings("nls") // names of members
public record EntryParser(URI api) {

	private static final String SHOWN_NAME = "OSF Storage"; // its name in every language

	/**
	 * Reads a file or folder.
	 *
	 * @param resource one resource of type {@code files}
	 * @param node the node it was asked for, used if the answer names none; may be empty
	 * @return the entry, or empty if it is of a kind that this program does not know
	 * @throws MalformedAnswerException if something is missing that is needed
	 */
	public Optional<RemoteEntry> entry(Json resource, String node) throws MalformedAnswerException {
		return switch (resource.text("attributes", "kind").orElse("")) {
			case "file" -> Optional.of(file(resource, node));
			case "folder" -> Optional.of(folder(resource, node));
			default -> Optional.empty();
		};
	}

	/**
	 * Reads a file or folder with the folder it is in.
	 *
	 * @param resource one resource of type {@code files}
	 * @return the entry and its place
	 * @throws MalformedAnswerException if something is missing that is needed
	 */
	public Placed placed(Json resource) throws MalformedAnswerException {
		RemoteEntry found = entry(resource, "").orElseThrow(() -> new MalformedAnswerException("The id belongs to something unknown"));
		return new Placed(found, resource.text("relationships", "parent_folder", "data", "id"));
	}

	/**
	 * Reads a file with what only API v2 tells.
	 *
	 * @param resource one resource of type {@code files}
	 * @return the file
	 * @throws MalformedAnswerException if it is not a file
	 */
	public FileDetails details(Json resource) throws MalformedAnswerException {
		Json attributes = resource.at("attributes");
		if (!"file".equals(attributes.need("kind"))) {
			throw new MalformedAnswerException("The id does not belong to a file");
		}
		Json holder = resource.at("relationships", "checkout", "links", "related");
		Optional<String> checkedOut = holder.text("meta", "id").or(() -> resource.text("relationships", "checkout", "data", "id"))
				.or(() -> attributes.text("checkout"));
		return new FileDetails(file(resource, ""), attributes.text("guid"), attributes.items("tags").stream()
				.flatMap(tag -> tag.text().stream()).toList(), checkedOut, EntryValues.time(attributes, "date_created"),
				attributes.number("extra", "downloads"));
	}

	/**
	 * Reads a version as API v2 tells it: without hashes.
	 *
	 * @param resource one resource of type {@code file-versions}
	 * @return the version, or empty if it has no number
	 */
	public static Optional<FileVersion> version(Json resource) {
		int number = EntryValues.version(resource.number("id"));
		return number == 0 ? Optional.empty()
				: Optional.of(new FileVersion(number, EntryValues.time(resource.at("attributes"), "date_created"), "",
						resource.number("attributes", "size"), Hashes.UNKNOWN));
	}

	/**
	 * Reads a storage.
	 *
	 * @param resource one element of the list of storages
	 * @param node the node it was asked for
	 * @return the storage; its name is the provider's kind if the server gave none
	 * @throws MalformedAnswerException if something is missing that is needed
	 */
	public StorageProvider provider(Json resource, String node) throws MalformedAnswerException {
		String provider = resource.need("attributes", "provider");
		String id = resource.text("relationships", "root_folder", "data", "id").orElse("");
		RemoteFolder root = new RemoteFolder(id, node, provider, "", "/", children(resource, node, provider, "/"), folderLocation(resource));
		boolean own = StorageProvider.OSF_STORAGE.equals(provider);
		return new StorageProvider(node, provider, own ? SHOWN_NAME : resource.text("attributes", "name").orElse(provider), root);
	}

	private RemoteFile file(Json resource, String node) throws MalformedAnswerException {
		Json attributes = resource.at("attributes");
		String provider = attributes.need("provider");
		String name = attributes.need("name");
		int version = StorageProvider.OSF_STORAGE.equals(provider) ? EntryValues.version(attributes.number("current_version")) : 0;
		return new RemoteFile(id(resource), node(resource, node), provider, name,
				attributes.text("materialized_path").orElse("/" + name), attributes.number("size"), version,
				EntryValues.time(attributes, "date_modified"), EntryValues.hashes(attributes), EntryValues.location(resource),
				EntryValues.time(attributes, "date_created"));
	}

	private RemoteFolder folder(Json resource, String node) throws MalformedAnswerException {
		Json attributes = resource.at("attributes");
		String provider = attributes.need("provider");
		String name = attributes.text("name").orElse("");
		String owner = node(resource, node);
		return new RemoteFolder(id(resource), owner, provider, name,
				attributes.text("materialized_path").orElse(name.isEmpty() ? "/" : "/" + name + "/"),
				children(resource, owner, provider, attributes.need("path")), folderLocation(resource));
	}

	private static String id(Json resource) throws MalformedAnswerException {
		Json attributes = resource.at("attributes");
		return EntryValues.id(attributes.need("provider"), attributes.need("path"), resource.text("id").orElse(""));
	}

	private static String node(Json resource, String fallback) throws MalformedAnswerException {
		Optional<String> told = resource.text("relationships", "target", "data", "id")
				.or(() -> resource.text("relationships", "node", "data", "id")).or(() -> resource.text("attributes", "node"));
		if (told.isEmpty() && fallback.isEmpty()) {
			throw new MalformedAnswerException("The answer does not say to which node a file belongs");
		}
		return told.orElse(fallback);
	}

	private URI children(Json resource, String node, String provider, String path) {
		return resource.text("relationships", "files", "links", "related", "href").flatMap(Addresses::parse).filter(URI::isAbsolute)
				.orElseGet(() -> EntryValues.children(api, node, provider, path));
	}

	private static URI folderLocation(Json resource) throws MalformedAnswerException {
		URI location = EntryValues.location(resource);
		if (!String.valueOf(location.getRawPath()).endsWith("/")) {
			throw new MalformedAnswerException("The address of a folder does not end with a slash");
		}
		return location;
	}
}
