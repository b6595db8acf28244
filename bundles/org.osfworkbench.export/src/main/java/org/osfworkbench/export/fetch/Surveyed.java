package org.osfworkbench.export.fetch;

import java.util.List;
import java.util.Optional;

import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an export is going to fetch, and where it puts it.
 *
 * @param nodes the node at the top, then its components, each after the node it is part of
 */
public record Surveyed(List<InNode> nodes) {

	/** Copies the list. */
	public Surveyed {
		nodes = List.copyOf(nodes);
	}

	/**
	 * A node.
	 *
	 * @param id the GUID
	 * @param parent the node it is part of, if that is in the export, too
	 * @param document what the server told about it, trimmed
	 * @param storages its storages that could be listed
	 */
	public record InNode(String id, Optional<String> parent, JsonNode document, List<InStorage> storages) {
		/** Copies the list. */
		public InNode {
			storages = List.copyOf(storages);
		}

		/** Where projects and components are. */
		static final String NODES = "nodes"; //$NON-NLS-1$
		/** Where registrations are. */
		static final String REGISTRATIONS = "registrations"; //$NON-NLS-1$

		/** The first part of the addresses of a node, by what the server told about it. */
		static String kind(JsonNode document) {
			return REGISTRATIONS.equals(document.path("type").asText()) ? REGISTRATIONS : NODES; //$NON-NLS-1$
		}

		/** The first part of the addresses of this one. */
		String kind() {
			return kind(document);
		}

		/**
		 * The folder of a node.
		 *
		 * @return a path in the bag, without a slash at the end
		 */
		public String path() {
			return "data/nodes/" + id; //$NON-NLS-1$
		}

		/**
		 * What is written once in the server's answer.
		 *
		 * @param name of an attribute
		 * @return its text, unescaped; empty if there is none
		 */
		public String attribute(String name) {
			return Plain.unescape(document.path("attributes").path(name).asText("")); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}

	/**
	 * A storage.
	 *
	 * @param root its root
	 * @param name as shown
	 * @param folders its folders, each after the one it is in
	 * @param files its files
	 */
	public record InStorage(RemoteFolder root, String name, List<InFolder> folders, List<InFile> files) {
		/** Copies the lists. */
		public InStorage {
			folders = List.copyOf(folders);
			files = List.copyOf(files);
		}
	}

	/**
	 * A folder.
	 *
	 * @param folder the folder on the server
	 * @param path its safe path from the root of the storage, without slashes at its ends
	 */
	public record InFolder(RemoteFolder folder, String path) {
	}

	/**
	 * A file.
	 *
	 * @param file the file on the server
	 * @param path its safe path from the root of the storage
	 */
	public record InFile(RemoteFile file, String path) {

		/** What makes it this file. */
		String key() {
			return file.nodeId() + "/" + file.provider() + "/" + file.id(); //$NON-NLS-1$ //$NON-NLS-2$
		}
	}
}
