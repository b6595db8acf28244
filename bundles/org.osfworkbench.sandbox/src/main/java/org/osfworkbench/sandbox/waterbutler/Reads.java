package org.osfworkbench.sandbox.waterbutler;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.osfworkbench.sandbox.http.Answer;
import org.osfworkbench.sandbox.http.Orders;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.json.Json;
import org.osfworkbench.sandbox.json.Times;
import org.osfworkbench.sandbox.model.Entry;
import org.osfworkbench.sandbox.model.Version;

import com.fasterxml.jackson.databind.node.ArrayNode;

/** Lists, metadata, revisions, downloads and archives (osf-api.md 5.3, 5.6, 5.7). */
@SuppressWarnings("nls") // parameter and header names
final class Reads {

	private final Signatures signatures;

	Reads(Signatures signatures) {
		this.signatures = signatures;
	}

	Answer get(Place place) throws IOException {
		Query query = place.call().query();
		Entry entry = place.entry();
		if (entry.folder()) {
			return query.has("zip") ? zip(place) : list(place);
		}
		if (query.has("meta")) {
			return Butler.json(200, Json.of("data", place.json().entity(entry, false)));
		}
		if (query.has("revisions") || query.has("versions")) {
			return Butler.json(200,
					Json.of("data", place.json().revisions(entry, place.caller().anonymousLink())));
		}
		return download(place);
	}

	Answer head(Place place) {
		Entry entry = place.entry();
		if (entry.folder()) {
			throw ButlerException.of(501, "Not Implemented");
		}
		byte[] metadata = Json.bytes(place.json().entity(entry, false));
		return Answer.empty(200).with("Content-Length", Long.toString(entry.newest().size()))
				.with("Content-Type", "application/octet-stream")
				.with("Last-Modified", Times.http(entry.newest().created()))
				.with("X-Waterbutler-Metadata", ascii(new String(metadata, StandardCharsets.UTF_8)));
	}

	private static Answer list(Place place) {
		ArrayNode list = Json.array();
		List<Entry> children = place.backend().store().children(place.entry().id());
		boolean unsorted = place.backend().faults().unsortedPages();
		(unsorted ? Orders.none(children) : children).forEach(e -> list.add(place.json().entity(e, false)));
		return Butler.json(200, Json.of("data", list));
	}

	private Answer download(Place place) throws IOException {
		Entry entry = place.entry();
		Query query = place.call().query();
		Version version = version(entry, query.get("version").or(() -> query.get("revision")));
		String disposition = Storage.disposition(entry.name(), query.get("displayName"));
		place.backend().downloads().add(entry.id());
		if (entry.provider().equals("osfstorage") && !query.has("direct")) {
			String location = place.backend().origins().storage().resolve(signatures.sign(version, disposition))
					.toString();
			return Answer.redirect(302, location);
		}
		return Ranges.serve(place.backend().store().blobs().path(version.sha256()), place.call().header("Range"))
				.with("Content-Type", "application/octet-stream").with("Content-Disposition", disposition);
	}

	private static Version version(Entry entry, Optional<String> wanted) {
		if (wanted.isEmpty() || wanted.get().isEmpty()) {
			return entry.newest();
		}
		return entry.versions().stream().filter(v -> Integer.toString(v.number()).equals(wanted.get())).findFirst()
				.orElseThrow(() -> ButlerException.of(404, "Requested version " + wanted.get() + " not found"));
	}

	private static Answer zip(Place place) {
		Entry folder = place.entry();
		String name = folder.isRoot() ? folder.provider() + "-archive.zip" : folder.name() + ".zip";
		return new Answer(200, Map.of("Content-Type", "application/zip", "Content-Disposition",
				Storage.disposition(name, Optional.empty())), new Answer.Body.Stream(out -> write(place, folder, out)));
	}

	private static void write(Place place, Entry folder, OutputStream out) throws IOException {
		try (ZipOutputStream zip = new ZipOutputStream(out)) {
			write(place, folder, "", zip);
		}
	}

	private static void write(Place place, Entry folder, String prefix, ZipOutputStream zip) throws IOException {
		for (Entry child : place.backend().store().children(folder.id())) {
			String name = prefix + child.name() + (child.folder() ? "/" : "");
			zip.putNextEntry(new ZipEntry(name));
			if (!child.folder()) {
				Files.copy(place.backend().store().blobs().path(child.newest().sha256()), zip);
			}
			zip.closeEntry();
			write(place, child, name, zip);
		}
	}

	/** Header values are ASCII; JSON has its own escape for everything else. */
	private static String ascii(String json) {
		StringBuilder text = new StringBuilder();
		json.chars().forEach(c -> text.append(c < 127 ? Character.toString(c) : String.format("\\u%04x", c)));
		return text.toString();
	}
}
