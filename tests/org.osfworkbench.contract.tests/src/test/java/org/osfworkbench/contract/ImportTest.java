package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.client.api.CancelSource;
import org.osfworkbench.client.api.NodeDetails;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.export.Export;
import org.osfworkbench.export.ExportListener;
import org.osfworkbench.export.ExportOrder;
import org.osfworkbench.export.restore.BadBagException;
import org.osfworkbench.export.restore.Import;
import org.osfworkbench.export.restore.ImportListener;
import org.osfworkbench.export.restore.ImportSummary;
import org.osfworkbench.export.restore.LeftOut;
import org.osfworkbench.sandbox.SandboxOptions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What was brought home can be put back. */
class ImportTest extends ContractTest {

	private static final int BULK = 20;

	@TempDir
	Path work;
	@TempDir
	Path seeds;

	@Override
	SandboxOptions options(SandboxOptions empty) throws Exception {
		return empty.seed(ExportSeed.write(seeds, BULK));
	}

	@Test
	void exportImportExportGivesEqualContent() throws Exception {
		Path first = export("first", ExportSeed.TOP);
		ImportSummary imported = new Import(client, first, ImportListener.NONE, NEVER).run(Optional.empty());
		Path second = export("second", imported.nodeId());

		assertThat(imported.nodes()).isEqualTo(5);
		assertThat(imported.leftOut()).extracting(LeftOut::reason).containsOnly(LeftOut.Reason.NOT_RESTORED);
		assertThat(content(second, true)).isEqualTo(content(first, false));
		JsonNode attributes = json(second, "nodes/" + imported.nodeId() + "/node.json").path("attributes");
		assertThat(attributes.path("title").asText()).isEqualTo("Stroop &amp; friends");
		assertThat(attributes.path("description").asText()).isEqualTo("Colours &amp; words");
		assertThat(attributes.path("tags")).hasSize(2);
		assertThat(attributes.path("public").asBoolean()).isFalse();
	}

	@Test
	void theLicenceComesBackAndWhereItDoesNotThatIsTold() throws Exception {
		Path bag = export("bag", ExportSeed.TOP);
		String made = new Import(client, bag, ImportListener.NONE, NEVER).run(Optional.empty()).nodeId();
		NodeDetails details = client.nodes().details(made, NEVER);
		assertThat(details.licenceId()).isEqualTo(client.nodes().details(ExportSeed.TOP, NEVER).licenceId()).isPresent();
		assertThat(details.licenceYear()).contains("2026");
		assertThat(details.copyrightHolders()).containsExactly("Sample Researcher");

		String target = client.nodes().create(org.osfworkbench.client.api.NewNode.project("Target"), NEVER).id();
		ImportSummary into = new Import(client, bag, ImportListener.NONE, NEVER).run(Optional.of(target));
		assertThat(into.leftOut()).contains(new LeftOut("data/nodes/toppp/licence.json", LeftOut.Reason.LICENCE));
		assertThat(client.nodes().details(target, NEVER).licenceId()).isEmpty();
	}

	@Test
	void anInterruptedImportGoesOnAndSendsNothingTwice() throws Exception {
		Path bag = export("bag", ExportSeed.TOP);
		CancelSource cancel = new CancelSource();
		int[] sent = new int[1];
		String[] top = new String[1];
		assertThatThrownBy(() -> new Import(client, bag, new ImportListener() {
			@Override
			public void node(String title, String nodeId, boolean made) {
				top[0] = top[0] == null ? nodeId : top[0];
			}

			@Override
			public void uploaded(String path) {
				if (++sent[0] == 30) {
					cancel.cancel();
				}
			}
		}, cancel).run(Optional.empty())).isInstanceOf(CancellationException.class);
		ImportSummary rest = new Import(client, bag, ImportListener.NONE, NEVER).run(Optional.of(top[0]));

		assertThat(rest.already()).isEqualTo(sent[0]);
		assertThat(content(export("second", rest.nodeId()), true)).isEqualTo(content(bag, false));
		ImportSummary again = new Import(client, bag, ImportListener.NONE, NEVER).run(Optional.of(top[0]));
		assertThat(again.uploaded()).isZero();
		assertThat(again.nodes()).isEqualTo(5);
		assertThat(client.components(top[0], NEVER).items()).hasSize(2);
	}

	@Test
	void whatIsThereWithOtherBytesStays() throws Exception {
		Path bag = export("bag", ExportSeed.DATA);
		String target = client.nodes().create(org.osfworkbench.client.api.NewNode.project("Target"), NEVER).id();
		create(root(target), "a:b", "mine");
		ImportSummary summary = new Import(client, bag, ImportListener.NONE, NEVER).run(Optional.of(target));

		assertThat(summary.leftOut()).contains(new LeftOut(target + ":osfstorage/a:b", LeftOut.Reason.OTHER_BYTES));
		assertThat(download(file(root(target), "a:b"), 0)).isEqualTo("mine");
	}

	@Test
	void aBagThatWasChangedIsPutNowhere() throws Exception {
		Path bag = export("bag", ExportSeed.DEEP);
		Files.writeString(bag.resolve("data/nodes/deepp/files/osfstorage/a/b/c/deep.txt"), "DEEP");
		int before = sandbox.state().nodes().size();

		assertThatThrownBy(() -> new Import(client, bag, ImportListener.NONE, NEVER).run(Optional.empty())).isInstanceOf(BadBagException.class);
		assertThat(sandbox.state().nodes()).hasSize(before);
	}

	@Test
	void aHostThatTakesNoWritesSaysSo() throws Exception {
		Path bag = export("bag", ExportSeed.DEEP);
		sandbox.faults().refuseWrites(403);

		assertThatThrownBy(() -> new Import(client, bag, ImportListener.NONE, NEVER).run(Optional.empty()))
				.isInstanceOfAny(OsfException.WriteRefused.class, OsfException.Forbidden.class);
	}

	private Path export(String name, String node) throws Exception {
		Path bag = work.resolve(name);
		try (Export export = Export.open(client, ExportOrder.everything(node), bag, ExportListener.NONE, Clock.systemUTC())) {
			export.run(NEVER);
		}
		return bag;
	}

	/** Every version of every file and every folder, by the titles of the nodes; the add-on's files are in a folder after the import. */
	private static Map<String, String> content(Path bag, boolean imported) throws Exception {
		Map<String, String> content = new TreeMap<>();
		for (JsonNode node : json(bag, "export.json").path("nodes")) {
			for (JsonNode storage : node.path("storages")) {
				String above = storage.path("provider").asText().equals("osfstorage") ? "" : "/" + storage.path("provider").asText();
				assertThat(above.isEmpty() || !imported).isTrue();
				storage.path("folders").forEach(folder -> content.put(node.path("title").asText() + above + folder.path("path").asText(), "folder"));
				storage.path("files").forEach(file -> content.put(node.path("title").asText() + above + file.path("path").asText() + "@"
						+ version(file, above),
						file.path("sha256").asText()));
			}
		}
		return content;
	}

	/** Storages have versions of their own kind; here the add-on has one of each file. */
	private static String version(JsonNode file, String above) {
		return above.isEmpty() ? file.path("version").asText() : "1";
	}

	private static JsonNode json(Path bag, String path) throws Exception {
		return new ObjectMapper().readTree(bag.resolve("data").resolve(path).toFile());
	}
}
