package org.osfworkbench.client.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Content;
import org.osfworkbench.client.api.Grant;
import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.OsfException.NameConflict;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteEntry;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Upload;
import org.osfworkbench.client.jsonapi.ErrorWords;
import org.osfworkbench.client.waterbutler.EntityParser;
import org.osfworkbench.client.waterbutler.FileAddresses;

/** Sends files and makes folders ({@code osf-api.md}, sections 5.4 and 5.5). Nothing is sent twice. */
@SuppressWarnings("nls") // log texts
final class Uploads {

	private static final int CREATED = 201;
	private static final int CONFLICT = 409;

	private final Transport transport;
	private final Reader reader;
	private final EntityParser parser;
	private final ReadOnlyStorages readOnly;

	Uploads(Transport transport, Reader reader, EntityParser parser, ReadOnlyStorages readOnly) {
		this.transport = transport;
		this.readOnly = readOnly;
		this.reader = reader;
		this.parser = parser;
	}

	RemoteFolder folder(RemoteFolder parent, String name, Cancellation cancellation) throws OsfException {
		Request request = Request.put(FileAddresses.newFolder(parent, name), Optional.empty());
		readOnly.requireWritable(parent, request);
		try (Answer answer = transport.open(request, cancellation)) {
			readOnly.learn(parent, answer);
			requireTaken(answer, Optional.of(parent));
			return reader.decode(answer, parser::folder);
		}
	}

	Upload create(RemoteFolder parent, String name, Content content, Progress progress, Cancellation cancellation)
			throws OsfException, IOException {
		return send(parent, FileAddresses.newFile(parent, name), Optional.of(parent), content, progress, cancellation);
	}

	Upload update(RemoteFile file, Content content, Progress progress, Cancellation cancellation) throws OsfException, IOException {
		return send(file, FileAddresses.newVersion(file), Optional.empty(), content, progress, cancellation);
	}

	private Upload send(RemoteEntry where, URI target, Optional<RemoteFolder> parent, Content content, Progress progress,
			Cancellation cancellation) throws OsfException, IOException {
		readOnly.requireWritable(where, Request.put(target, Optional.empty()));
		Optional<Grant> before = transport.credentials().grant();
		try {
			return sendOnce(where, target, parent, content, progress, cancellation);
		} catch (OsfException.NotSignedIn e) {
			if (transport.credentials().grant().equals(before)) {
				throw e;
			}
			// refused with the old token, so the server has taken nothing; there is a new one now
			return sendOnce(where, target, parent, content, progress, cancellation);
		}
	}

	private Upload sendOnce(RemoteEntry where, URI target, Optional<RemoteFolder> parent, Content content, Progress progress,
			Cancellation cancellation) throws OsfException, IOException {
		long length = content.length();
		try (InputStream bytes = content.open()) {
			Pace pace = transport.traffic().up();
			UploadBody body = new UploadBody(bytes, length, progress, pace::piece, count -> pace.moved(count, cancellation));
			try (Answer answer = open(Request.put(target, Optional.of(body)), body, cancellation)) {
				readOnly.learn(where, answer);
				requireTaken(answer, parent);
				return check(answer, body);
			}
		}
	}

	private Answer open(Request request, UploadBody body, Cancellation cancellation) throws OsfException, IOException {
		try {
			return transport.open(request, cancellation);
		} catch (OsfException e) {
			if (body.contentFailure().isPresent()) {
				throw body.contentFailure().get();
			}
			throw e;
		}
	}

	private void requireTaken(Answer answer, Optional<RemoteFolder> parent) throws OsfException {
		if (answer.status() == CONFLICT && parent.isPresent()) {
			ErrorWords said = ErrorWords.of(answer.errorBody());
			OsfException.Details details = transport.problems().details(answer, said.words());
			throw new NameConflict(Problems.message(details), details, parser.existing(said.body(), parent.get()));
		}
		if (!answer.isSuccess()) {
			throw transport.problems().of(answer);
		}
		if (answer.status() != CREATED && answer.status() != 200) {
			throw transport.problems().bad(answer, "An upload ended with status " + answer.status());
		}
	}

	private Upload check(Answer answer, UploadBody body) throws OsfException {
		RemoteFile file = reader.decode(answer, parser::file);
		if (!body.complete()) {
			throw transport.problems().bad(answer, "The server took a file before all of it was sent");
		}
		Hashes sent = body.hashes();
		long length = body.getContentLength();
		if (file.hashes().contradicts(sent) || file.size().orElse(length) != length) {
			throw transport.problems().bad(answer, "The server has other bytes than were sent");
		}
		return new Upload(file, sent, length);
	}
}
