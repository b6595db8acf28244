package org.osfworkbench.client.waterbutler;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;

import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.jsonapi.Addresses;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;

/** Addresses of WaterButler's operations, made of the links the server gave ({@code osf-api.md}, sections 5.3 to 5.7). */
@SuppressWarnings("nls") // parts of addresses
public final class FileAddresses {

	private static final String KIND = "kind";

	private FileAddresses() {
	}

	/**
	 * Where a new file is sent.
	 *
	 * @param parent the folder
	 * @param name the name
	 * @return the address
	 */
	public static URI newFile(RemoteFolder parent, String name) {
		return Addresses.with(Addresses.with(parent.location(), KIND, "file"), "name", name);
	}

	/**
	 * Where a new folder is made.
	 *
	 * @param parent the folder
	 * @param name the name
	 * @return the address
	 */
	public static URI newFolder(RemoteFolder parent, String name) {
		return Addresses.with(Addresses.with(parent.location(), KIND, "folder"), "name", name);
	}

	/**
	 * Where a new version is sent.
	 *
	 * @param file the file
	 * @return the address
	 */
	public static URI newVersion(RemoteFile file) {
		return Addresses.with(file.location(), KIND, "file");
	}

	/**
	 * Where bytes are fetched.
	 *
	 * @param file the file
	 * @param version the version, or 0 for the newest
	 * @return the address
	 */
	public static URI bytes(RemoteFile file, int version) {
		return version == 0 ? file.location() : bytes(file, "version", Integer.toString(version));
	}

	/**
	 * Where bytes of a version are fetched, in any storage. A version that the link names already gives way.
	 *
	 * @param file the file
	 * @param parameter name of the parameter that selects a version
	 * @param version the version
	 * @return the address
	 */
	public static URI bytes(RemoteFile file, String parameter, String version) {
		return Addresses.with(Addresses.without(file.location(), parameter), parameter, version);
	}

	/**
	 * Where a file's metadata is.
	 *
	 * @param file the file
	 * @return the address
	 */
	public static URI metadata(RemoteFile file) {
		return Addresses.with(file.location(), "meta", "");
	}

	/**
	 * Where a folder is fetched as an archive.
	 *
	 * @param folder the folder
	 * @return the address
	 */
	public static URI archive(RemoteFolder folder) {
		return Addresses.with(folder.location(), "zip", "");
	}

	/**
	 * The path of a folder as WaterButler names it in orders ({@code osf-api.md}, section 5.8): from its address.
	 *
	 * @param folder the folder
	 * @return a path that starts and ends with a slash, not encoded
	 * @throws MalformedAnswerException if the folder's address has not the usual form
	 */
	public static String path(RemoteFolder folder) throws MalformedAnswerException {
		String text = String.valueOf(folder.location().getPath());
		String root = "/providers/" + folder.provider() + "/";
		int start = text.indexOf(root);
		if (start < 0 || !text.endsWith("/")) {
			throw new MalformedAnswerException("The address of a folder has an unknown form");
		}
		return text.substring(start + root.length() - 1);
	}

	/**
	 * Where API v2 describes a folder itself ({@code osf-api.md}, section 4.2).
	 *
	 * @param folder the folder
	 * @return an address of API v2
	 */
	public static URI description(RemoteFolder folder) {
		return Addresses.with(folder.children(), "info", "");
	}

	/**
	 * The folder around an entry of a storage whose paths are made of names. Good for listing by WaterButler, and for nothing else.
	 *
	 * @param entry any entry but a root folder
	 * @return the folder
	 */
	public static RemoteFolder parent(RemoteEntry entry) {
		URI address = switch (entry) {
			case RemoteFile file -> file.location().resolve(".");
			case RemoteFolder folder -> folder.location().resolve("..");
		};
		String query = location(entry).getRawQuery();
		URI location = query == null ? address : URI.create(address + "?" + query);
		String path = entry.materializedPath();
		String above = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
		return new RemoteFolder("", entry.nodeId(), entry.provider(), "", above, location, location);
	}

	private static URI location(RemoteEntry entry) {
		return switch (entry) {
			case RemoteFile file -> file.location();
			case RemoteFolder folder -> folder.location();
		};
	}

	/**
	 * Where the versions are listed.
	 *
	 * @param file the file
	 * @return the address
	 */
	public static URI versions(RemoteFile file) {
		return Addresses.with(file.location(), "revisions", "");
	}

	/**
	 * The address of a file in the same storage as a folder, for what is known without its links.
	 *
	 * @param folder any folder of the storage
	 * @param path the file's path, not encoded
	 * @return the address; with a slash behind it, that of a folder
	 * @throws MalformedAnswerException if the folder's address has not the usual form
	 */
	public static URI sibling(RemoteFolder folder, String path) throws MalformedAnswerException {
		String text = folder.location().toString();
		String root = "/providers/" + folder.provider() + "/";
		int end = text.indexOf(root);
		if (end < 0) {
			throw new MalformedAnswerException("The address of a folder has an unknown form");
		}
		String encoded = Arrays.stream(path.split("/")).filter(part -> !part.isEmpty()).map(Addresses::encode)
				.collect(Collectors.joining("/"));
		return URI.create(text.substring(0, end + root.length()) + encoded);
	}
}
