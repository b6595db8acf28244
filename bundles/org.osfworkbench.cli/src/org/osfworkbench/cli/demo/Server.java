package org.osfworkbench.cli.demo;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.osfworkbench.cli.demo.Wire.Answer;
import org.osfworkbench.client.api.OsfException;

import com.fasterxml.jackson.databind.JsonNode;

/** What the server says about files, read through {@link Wire}; also the colleague who writes a version in between. */
@SuppressWarnings("nls") // the protocol
final class Server {

	private static final int OK = 200;
	private static final int UNAUTHORIZED = 401;
	private static final int ERROR = 400;

	/**
	 * The versions of a file.
	 *
	 * @param newest number of the newest
	 * @param line the request and its status
	 */
	record Versions(int newest, String line) {
	}

	private final Wire wire;

	Server(Wire wire) {
		this.wire = wire;
	}

	/** An answer with status 200, else the failure it stands for. */
	Answer read(String path) throws OsfException, IOException, InterruptedException {
		return good(wire.api(path));
	}

	private static Answer good(Answer answer) throws OsfException {
		OsfException.Details details = new OsfException.Details(answer.status(), "", "", answer.request());
		if (answer.status() == UNAUTHORIZED) {
			throw new OsfException.NotSignedIn("Not signed in", details);
		}
		if (answer.status() >= ERROR) {
			throw new OsfException.BadAnswer(answer.line(), details, null);
		}
		return answer;
	}

	Versions versions(String fileId) throws OsfException, IOException, InterruptedException {
		Answer answer = read("files/" + fileId + "/versions/");
		JsonNode newest = answer.json().path("data").path(0);
		return new Versions(newest.path("id").asInt(), answer.line());
	}

	byte[] bytes(String fileId, int version) throws OsfException, IOException, InterruptedException {
		return good(wire.get(URI.create(location(fileId) + "?version=" + version))).body();
	}

	/** Names of the files and folders in a folder of OSF Storage. */
	List<String> names(String nodeId, String folderId) throws OsfException, IOException, InterruptedException {
		List<String> names = new ArrayList<>();
		JsonNode entries = read("nodes/" + nodeId + "/files/osfstorage/" + (folderId.isEmpty() ? "" : folderId + "/") + "?page%5Bsize%5D=100").json();
		entries.path("data").forEach(entry -> names.add(entry.path("attributes").path("name").asText()));
		return names;
	}

	/** Writes a version as somebody else would: past every service of this program. */
	String write(String fileId, byte[] bytes) throws OsfException, IOException, InterruptedException {
		Answer answer = wire.put(URI.create(location(fileId) + "?kind=file"), bytes);
		if (answer.status() != OK) {
			throw new OsfException.WriteRefused(answer.line(), new OsfException.Details(answer.status(), "", "", answer.request()));
		}
		return answer.line();
	}

	private String location(String fileId) throws OsfException, IOException, InterruptedException {
		return read("files/" + fileId + "/").json().path("data").path("links").path("upload").asText();
	}
}
