package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Download;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.PartialFile;
import org.osfworkbench.client.api.Placed;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Revision;
import org.osfworkbench.client.api.Storage;
import org.osfworkbench.client.jsonapi.EntryParser;
import org.osfworkbench.client.jsonapi.EntryValues;
import org.osfworkbench.client.jsonapi.JsonList;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;
import org.osfworkbench.client.waterbutler.EntityParser;
import org.osfworkbench.client.waterbutler.FileAddresses;

/** Files and folders by WaterButler. */
@SuppressWarnings("nls") // parts of addresses, log texts
final class ButlerStorage implements Storage {

	private final Api api;
	private final Reader reader;
	private final EntityParser parser;
	private final Downloads downloads;
	private final Moves moves;

	ButlerStorage(Api api, EntityParser parser, Downloads downloads, Moves moves) {
		this.api = api;
		this.reader = api.reader();
		this.parser = parser;
		this.downloads = downloads;
		this.moves = moves;
	}

	@Override
	public List<RemoteEntry> list(RemoteFolder folder, Cancellation cancellation) throws OsfException {
		return list(reader, parser, folder, cancellation);
	}

	static List<RemoteEntry> list(Reader reader, EntityParser parser, RemoteFolder folder, Cancellation cancellation) throws OsfException {
		return reader.stream(Request.entity(folder.location()), body -> {
			List<RemoteEntry> entries = new ArrayList<>();
			JsonList.read(body, element -> parser.entry(element, folder).ifPresent(entries::add));
			return List.copyOf(entries);
		}, cancellation);
	}

	@Override
	public RemoteFile look(RemoteFile file, Cancellation cancellation) throws OsfException {
		return reader.get(Request.entity(FileAddresses.metadata(file)), parser::file, cancellation);
	}

	@Override
	public Placed entry(String id, Cancellation cancellation) throws OsfException {
		return api.get(api.address("files/%s/", id), json -> new EntryParser(api.host().api()).placed(json.at("data")), cancellation);
	}

	@Override
	public RemoteFile file(RemoteFolder near, String id, int version) {
		return new RemoteFile(id, near.nodeId(), near.provider(), id, "/" + id, OptionalLong.empty(), version, Optional.empty(), Hashes.UNKNOWN,
				address(near, id));
	}

	@Override
	public RemoteFolder folder(RemoteFolder near, String id) {
		return new RemoteFolder(id, near.nodeId(), near.provider(), id, "/" + id + "/",
				EntryValues.children(api.host().api(), near.nodeId(), near.provider(), id), URI.create(address(near, id) + "/"));
	}

	private static URI address(RemoteFolder near, String id) {
		try {
			return FileAddresses.sibling(near, id);
		} catch (MalformedAnswerException e) {
			throw new IllegalArgumentException(e);
		}
	}

	@Override
	public <E extends RemoteEntry> E rename(E entry, String name, NameRule rule, Cancellation cancellation) throws OsfException {
		return moves.rename(entry, HttpOsfClient.requireName(name), rule, cancellation);
	}

	@Override
	public <E extends RemoteEntry> E move(E entry, RemoteFolder target, Optional<String> name, NameRule rule, Cancellation cancellation)
			throws OsfException {
		return moves.run(false, entry, target, name.map(HttpOsfClient::requireName), rule, cancellation);
	}

	@Override
	public <E extends RemoteEntry> E copy(E entry, RemoteFolder target, Optional<String> name, NameRule rule, Cancellation cancellation)
			throws OsfException {
		return moves.run(true, entry, target, name.map(HttpOsfClient::requireName), rule, cancellation);
	}

	@Override
	public List<Revision> revisions(RemoteFile file, Cancellation cancellation) throws OsfException {
		return reader.get(Request.entity(FileAddresses.versions(file)), json -> EntityParser.revisions(json, file.provider()), cancellation);
	}

	@Override
	public Download download(RemoteFile file, Revision revision, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		Request request = Request.bytes(FileAddresses.bytes(file, revision.parameter(), revision.id()));
		return downloads.fetch(request, OptionalLong.empty(), revision.hashes(), target, progress, cancellation);
	}

	@Override
	public Download resume(RemoteFile file, PartialFile part, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		Request request = Request.bytes(FileAddresses.bytes(file, file.version()));
		return downloads.resumed(request, file.size(), file.hashes(), part, progress, cancellation).run();
	}

	@Override
	public Download resume(RemoteFile file, Revision revision, PartialFile part, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		Request request = Request.bytes(FileAddresses.bytes(file, revision.parameter(), revision.id()));
		return downloads.resumed(request, OptionalLong.empty(), revision.hashes(), part, progress, cancellation).run();
	}

	@Override
	public void clear(RemoteFolder root, Cancellation cancellation) throws OsfException {
		if (!"/".equals(root.materializedPath())) { //$NON-NLS-1$
			throw new IllegalArgumentException("Only a whole storage is cleared; delete what is in it"); //$NON-NLS-1$
		}
		moves.clear(root, cancellation);
	}

	@Override
	public long zip(RemoteFolder folder, OutputStream target, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		Request request = Request.bytes(FileAddresses.archive(folder));
		ZipEnd end = new ZipEnd(target);
		long bytes = downloads.fetch(request, OptionalLong.empty(), Hashes.UNKNOWN, end, progress, cancellation).bytes();
		if (!end.reached()) {
			throw downloads.problems().bad(request, "The archive broke off before its end");
		}
		return bytes;
	}
}
