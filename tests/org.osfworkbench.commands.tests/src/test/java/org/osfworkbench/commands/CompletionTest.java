package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** The scripts of {@code osf completion} in the shells they are for: what the shell offers after a few letters. Without the shell, this is skipped. */
class CompletionTest extends InProcessCase {

	private static final long PATIENCE_SECONDS = 120;

	@Test
	void fishOffersCommandsAndOptions() throws Exception {
		there("fish");
		script("fish");
		assertThat(run("fish", "-c", "source osf.fish; complete -C 'osf con'")).contains("contributors\t").doesNotContain("export");
		assertThat(run("fish", "-c", "source osf.fish; complete -C 'osf contributors '")).contains("invite\t").doesNotContain("contributors\t");
		assertThat(run("fish", "-c", "source osf.fish; complete -C 'osf sync --d'")).isEqualTo("--dry-run\tOnly tells what it would do, as osf status.\n");
		assertThat(run("fish", "-c", "source osf.fish; complete -C 'osf trash re'")).contains("restore\t");
	}

	@Test
	void zshCompletesCommandsAndOptionsOnALine() throws Exception {
		there("zsh");
		script("zsh");
		Files.writeString(folder.resolve("type.zsh"), """
				zmodload zsh/zpty
				zpty z zsh -f -i
				zpty -w z "PS1=; autoload -Uz compinit; compinit -u -d dump; source ./osf.zsh; print rea''dy"
				zpty -r z said '*ready*'
				for line in "osf contrib" "osf sync --dr" "osf node crea"; do
					zpty -w -n z "$line"$'\\t'
					zpty -w -n z $'\\x01print -r -- "\\x05"; print mar\\x27\\x27k\\n'
					zpty -r z said '*mark*'
					print -r -- "$said"
				done
				""");
		assertThat(run("zsh", "-f", "type.zsh")).contains("osf contributors", "osf sync --dry-run", "osf node create");
	}

	private static void there(String shell) {
		assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(path -> Files.isExecutable(Path.of(path, shell))), shell + " is not installed");
	}

	private void script(String shell) throws IOException {
		Files.writeString(folder.resolve("osf." + shell), done("completion", shell).out());
	}

	private String run(String... words) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true)
				.redirectOutput(folder.resolve("said").toFile());
		builder.environment().put("HOME", folder.toString());
		builder.environment().put("TERM", "dumb");
		Process process = builder.start();
		process.getOutputStream().close();
		if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
			throw new AssertionError(words[0] + " did not end");
		}
		return Files.readString(folder.resolve("said"), StandardCharsets.UTF_8);
	}
}
