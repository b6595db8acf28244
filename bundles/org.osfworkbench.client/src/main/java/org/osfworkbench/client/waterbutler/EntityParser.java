package org.osfworkbench.client.waterbutler;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.osfworkbench.client.api.FileVersion;
import org.osfworkbench.client.api.ProviderTraits;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Revision;
import org.osfworkbench.client.jsonapi.EntryValues;
import org.osfworkbench.client.jsonapi.Html;
import org.osfworkbench.client.jsonapi.Json;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;

/**
 * Reads WaterButler's entities ({@code osf-api.md}, sections 5.2, 5.4 and 5.7).
 *
 * @param api base of API v2, for the listing of a new folder
 */
@SuppressWarnings("nls") // names of members
public record EntityParser(URI api) {

	/**
	 * Reads the answer to an upload.
	 *
	 * @param answer the whole document
	 * @return the file
	 * @throws MalformedAnswerException if it is not a file
	 */
	public RemoteFile file(Json answer) throws MalformedAnswerException {
		Json data = answer.at("data");
		return file(data.at("attributes"), data.need("attributes", "resource"), data.text("id").orElse(""), EntryValues.location(data));
	}

	/**
	 * Reads the answer to the making of a folder.
	 *
	 * @param answer the whole document
	 * @return the folder
	 * @throws MalformedAnswerException if it is not a folder
	 */
	public RemoteFolder folder(Json answer) throws MalformedAnswerException {
		return folderOf(answer.at("data"));
	}

	/**
	 * Reads an element of a listing.
	 *
	 * @param entity one entity
	 * @param folder the folder that was listed, for answers that do not name the node
	 * @return the entry, or empty if it is of a kind that this program does not know
	 * @throws MalformedAnswerException if something is missing that is needed
	 */
	public Optional<RemoteEntry> entry(Json entity, RemoteFolder folder) throws MalformedAnswerException {
		Json attributes = entity.at("attributes");
		String node = attributes.text("resource").orElse(folder.nodeId());
		return switch (attributes.text("kind").orElse("")) {
			case "file" -> Optional.of(file(attributes, node, entity.text("id").orElse(""), EntryValues.location(entity)));
			case "folder" -> Optional.of(folderOf(entity));
			default -> Optional.empty();
		};
	}

	private RemoteFolder folderOf(Json data) throws MalformedAnswerException {
		Json attributes = data.at("attributes");
		requireKind(attributes, "folder");
		String provider = attributes.need("provider");
		String name = attributes.need("name");
		String node = attributes.need("resource");
		String path = attributes.need("path");
		return new RemoteFolder(EntryValues.id(provider, path, data.text("id").orElse("")), node, provider, name,
				attributes.text("materialized").orElse("/" + name + "/"), EntryValues.children(api, node, provider, path),
				EntryValues.location(data));
	}

	/**
	 * The file that stands in the way, from the body of a 409. It comes as a full entity or as bare attributes
	 * ({@code osf-api.md}, sections 5.4 and 5.8).
	 *
	 * @param body the whole document
	 * @param parent where the name was wanted
	 * @return the file, or empty if the answer names none
	 */
	public Optional<RemoteFile> existing(Json body, RemoteFolder parent) {
		Json data = body.at("data");
		boolean entity = data.at("attributes").isObject();
		Json attributes = entity ? data.at("attributes") : data;
		try {
			URI location = entity && data.at("links").isObject() ? EntryValues.location(data)
					: FileAddresses.sibling(parent, attributes.need("path"));
			String node = attributes.text("resource").orElse(parent.nodeId()); // bare attributes do not name it
			return Optional.of(file(attributes, node, data.text("id").orElse(""), location));
		} catch (@SuppressWarnings("unused") MalformedAnswerException e) {
			return Optional.empty(); // a folder, or too little to go by: the conflict itself is certain all the same
		}
	}

	/**
	 * Reads the versions of a file. Providers that have no numbers give an empty list.
	 *
	 * @param answer the whole document
	 * @return newest first
	 * @throws MalformedAnswerException if it is no list
	 */
	public List<FileVersion> versions(Json answer) throws MalformedAnswerException {
		List<FileVersion> versions = new ArrayList<>();
		for (Json item : answer.needItems("data")) {
			Json attributes = item.at("attributes");
			OptionalLong told = attributes.number("version");
			int number = EntryValues.version(told.isPresent() ? told : item.number("id"));
			if (number > 0) {
				versions.add(new FileVersion(number, EntryValues.time(attributes, "modified_utc", "modified"),
						Html.unescape(attributes.text("extra", "user", "name").orElse("")), attributes.number("size"),
						EntryValues.hashes(attributes)));
			}
		}
		return List.copyOf(versions);
	}

	/**
	 * Reads the versions of a file in any storage.
	 *
	 * @param answer the whole document
	 * @param provider the kind of storage
	 * @return newest first
	 * @throws MalformedAnswerException if it is no list
	 */
	public static List<Revision> revisions(Json answer, String provider) throws MalformedAnswerException {
		List<Revision> revisions = new ArrayList<>();
		for (Json item : answer.needItems("data")) {
			Json attributes = item.at("attributes");
			Optional<String> id = attributes.text("version").or(() -> item.text("id"));
			String parameter = attributes.text("versionIdentifier").orElse(ProviderTraits.of(provider).versionParameter());
			id.ifPresent(found -> revisions.add(new Revision(found, parameter, EntryValues.time(attributes, "modified_utc", "modified"),
					Html.unescape(attributes.text("extra", "user", "name").orElse("")), EntryValues.hashes(attributes))));
		}
		return List.copyOf(revisions);
	}

	private static RemoteFile file(Json attributes, String node, String id, URI location) throws MalformedAnswerException {
		requireKind(attributes, "file");
		String provider = attributes.need("provider");
		String name = attributes.need("name");
		OptionalLong size = attributes.number("sizeInt");
		return new RemoteFile(EntryValues.id(provider, attributes.need("path"), id), node, provider, name,
				attributes.text("materialized").orElse("/" + name), size.isPresent() ? size : attributes.number("size"),
				EntryValues.version(attributes.number("extra", "version")), EntryValues.time(attributes, "modified", "modified_utc"),
				EntryValues.hashes(attributes), location, EntryValues.time(attributes, "created_utc"));
	}

	private static void requireKind(Json attributes, String kind) throws MalformedAnswerException {
		if (!kind.equals(attributes.need("kind"))) {
			throw new MalformedAnswerException("The answer is not about a " + kind);
		}
	}
}
