package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Access;
import org.osfworkbench.client.api.NameRule;
import org.osfworkbench.client.api.NewNode;
import org.osfworkbench.client.api.PartialFile;
import org.osfworkbench.client.api.Progress;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.SandboxOptions;

/** A token that nobody could miss is in no message, no text of an object and no file. */
class CanaryTest extends ContractTest {

	private static final String CANARY = "CanaryOfTheContractCanaryOfTheContractCanaryOfTheContractCanaryOfTheCo";

	@Override
	SandboxOptions options(SandboxOptions empty) throws Exception {
		return super.options(empty).token(CANARY);
	}

	@Test
	void itIsNowhere() throws Exception {
		RemoteFolder root = root(STUDY);
		RemoteFile file = file(root, "Stroop.osexp");
		Path part = folder.resolve("download.part");
		List<String> texts = new ArrayList<>();
		List<Runnable> troubles = List.of(() -> sandbox.faults().revokeTokens(true), () -> sandbox.faults().maintenance(true),
				() -> sandbox.faults().offline(true), () -> sandbox.faults().refuseWrites(403));
		for (Runnable trouble : troubles) {
			sandbox.faults().reset();
			trouble.run();
			collect(texts, () -> client.whoAmI(NEVER));
			collect(texts, () -> client.nodes().create(NewNode.project("x"), NEVER));
			collect(texts, () -> create(root, "x.txt", "x"));
			collect(texts, () -> client.storage().rename(file, "y", NameRule.WARN, NEVER));
			collect(texts, () -> client.storage().resume(file, PartialFile.of(part), Progress.NONE, NEVER));
			collect(texts, () -> client.sharing().links(STUDY, NEVER).all());
		}
		texts.add(client + " " + client.host() + Access.token(Token.of(CANARY)) + client.inBackground());

		assertThat(texts).hasSizeGreaterThan(10).noneMatch(text -> text.contains(CANARY));
		sandbox.close();
		try (Stream<Path> files = Files.walk(folder)) {
			assertThat(files.filter(Files::isRegularFile).filter(found -> holds(found, CANARY))).isEmpty();
		}
	}

	private static void collect(List<String> texts, ThrowingCallable call) {
		Throwable problem = catchThrowable(call);
		if (problem != null) {
			StringWriter all = new StringWriter();
			problem.printStackTrace(new PrintWriter(all));
			texts.add(all.toString());
		}
	}

	private static boolean holds(Path file, String text) {
		try {
			return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
		} catch (java.io.IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}
}
