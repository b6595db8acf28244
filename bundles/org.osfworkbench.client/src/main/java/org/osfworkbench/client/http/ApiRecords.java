package org.osfworkbench.client.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Licence;
import org.osfworkbench.client.api.LogEntry;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.Pages;
import org.osfworkbench.client.api.Records;
import org.osfworkbench.client.api.Registration;
import org.osfworkbench.client.api.StorageProvider;
import org.osfworkbench.client.api.StorageUsage;
import org.osfworkbench.client.api.WikiPage;
import org.osfworkbench.client.jsonapi.EntryParser;
import org.osfworkbench.client.jsonapi.MalformedAnswerException;
import org.osfworkbench.client.jsonapi.NodeParser;
import org.osfworkbench.client.jsonapi.RecordParser;

/** Snapshots, wiki, log, licences and quota by API v2. */
@SuppressWarnings("nls") // parts of addresses, log texts
final class ApiRecords implements Records {

	private static final int LONGEST_TEXT = 16 << 20;

	private final Api api;
	private final RecordParser parser;
	private final NodeParser nodes;
	private final EntryParser entries;

	ApiRecords(Api api) {
		this.api = api;
		this.parser = new RecordParser(api.host().web());
		this.nodes = new NodeParser(api.host().web());
		this.entries = new EntryParser(api.host().api());
	}

	@Override
	public Pages<Registration> registrations(String nodeId, Cancellation cancellation) {
		return api.list(api.address("nodes/%s/registrations/", nodeId), json -> Optional.of(parser.registration(json)),
				registration -> registration.node().id(), cancellation);
	}

	@Override
	public Registration registration(String registrationId, Cancellation cancellation) throws OsfException {
		return api.get(api.address("registrations/%s/", registrationId), json -> parser.registration(json.at("data")), cancellation);
	}

	@Override
	public Pages<Node> components(String registrationId, Cancellation cancellation) {
		return api.list(api.address("registrations/%s/children/", registrationId), json -> Optional.of(nodes.node(json)), Node::id,
				cancellation);
	}

	@Override
	public Pages<StorageProvider> providers(String registrationId, Cancellation cancellation) {
		return api.list(api.address("registrations/%s/files/", registrationId),
				json -> Optional.of(entries.provider(json, registrationId)), StorageProvider::provider, cancellation);
	}

	@Override
	public StorageUsage usage(String nodeId, Cancellation cancellation) throws OsfException {
		return api.get(api.address("nodes/%s/storage/", nodeId), json -> RecordParser.usage(json.at("data")), cancellation);
	}

	@Override
	public Pages<Licence> licences(Cancellation cancellation) {
		return api.list(api.address("licenses/"), json -> Optional.of(RecordParser.licence(json)), Licence::id, cancellation);
	}

	@Override
	public Pages<WikiPage> wiki(String nodeId, Cancellation cancellation) {
		return api.list(api.address("nodes/%s/wikis/", nodeId), json -> Optional.of(RecordParser.wiki(json, api.host().api())),
				WikiPage::id, cancellation);
	}

	@Override
	public String text(WikiPage page, Cancellation cancellation) throws OsfException {
		return api.reader().stream(Request.text(page.content()), body -> text(body.readNBytes(LONGEST_TEXT + 1)), cancellation);
	}

	@Override
	public Pages<LogEntry> log(String nodeId, Cancellation cancellation) {
		return api.list(api.address("nodes/%s/logs/", nodeId), json -> Optional.of(RecordParser.log(json)), LogEntry::id, cancellation);
	}

	private static String text(byte[] bytes) throws MalformedAnswerException, IOException {
		if (bytes.length > LONGEST_TEXT) {
			throw new MalformedAnswerException("The text of a wiki page is too long");
		}
		return StandardCharsets.UTF_8.newDecoder().onMalformedInput(java.nio.charset.CodingErrorAction.REPLACE)
				.decode(java.nio.ByteBuffer.wrap(bytes)).toString();
	}
}
