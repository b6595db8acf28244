package org.osfworkbench.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osfworkbench.commands.Shell.Result;
import org.osfworkbench.sandbox.Sandbox;
import org.osfworkbench.sandbox.SandboxFile;
import org.osfworkbench.sandbox.SandboxOptions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The osf command as a process, against a sandbox; each claim is checked in the sandbox's own state. */
class OsfCommandTest {

	private static final String ROOT = "mystu:osfstorage/";

	@TempDir
	private Path data;
	@TempDir
	private Path folder;
	private Sandbox sandbox;
	private Shell shell;

	@BeforeEach
	void start() throws IOException {
		sandbox = Sandbox.start(SandboxOptions.in(data).token(Shell.CANARY));
		shell = at(sandbox.baseUrl()).with("OSF_TOKEN", sandbox.token());
	}

	@AfterEach
	void stop() throws IOException {
		sandbox.close();
	}

	private Shell at(URI base) {
		return new Shell(folder).with("OSF_API_URL", base.resolve("v2/").toString()).with("OSF_WEB_URL", base.toString());
	}

	@Test
	void saysWhoseTokenItIs() {
		Result text = shell.run("osf", "whoami");
		assertThat(text.exit()).as(text.err()).isZero();
		assertThat(text.out()).contains("Sample Researcher (samp1)");
		JsonNode json = json(shell.run("osf", "whoami", "--json")).get(0);
		assertThat(json.path("id").asText()).isEqualTo("samp1");
		assertThat(json.path("api").asText()).isEqualTo(sandbox.baseUrl() + "v2/");
	}

	@Test
	void listsProjectsStoragesAndFiles() {
		assertThat(json(shell.run("osf", "projects", "--json"))).extracting(node -> node.path("id").asText()).contains("mystu");
		assertThat(shell.run("osf", "ls", sandbox.baseUrl() + "mystu/").lines()).contains(ROOT);
		List<JsonNode> files = json(shell.run("osf", "ls", "--json", ROOT));
		JsonNode stroop = files.stream().filter(file -> file.path("name").asText().equals("Stroop.osexp")).findFirst().orElseThrow();
		SandboxFile there = sandbox.state().find("mystu", "/Stroop.osexp").orElseThrow();
		assertThat(stroop.path("sha256").asText()).isEqualTo(there.sha256());
		assertThat(stroop.path("size").asLong()).isEqualTo(there.size());
		assertThat(stroop.path("path").asText()).isEqualTo(ROOT + "Stroop.osexp");
	}

	@Test
	void aSlashAtTheEndTellsAFolderFromAFileOfTheSameName() {
		sandbox.state().addFile("mystu", "/twin", "file".getBytes(StandardCharsets.UTF_8));
		sandbox.state().addFile("mystu", "/twin/run 1.csv", "1".getBytes(StandardCharsets.UTF_8));
		assertThat(json(shell.run("osf", "ls", "--json", ROOT + "twin"))).extracting(entry -> entry.path("type").asText()).containsExactly("file");
		assertThat(json(shell.run("osf", "ls", "--json", ROOT + "twin/"))).extracting(entry -> entry.path("name").asText()).containsExactly("run 1.csv");
	}

	@Test
	void getsAFileWithASpaceAndAnAccentInItsName() throws IOException {
		byte[] bytes = "a;b\n".getBytes(StandardCharsets.UTF_8);
		sandbox.state().addFile("mystu", "/données/run 1 é.csv", bytes);
		Result got = shell.run("osf", "get", ROOT + "données/run 1 é.csv");
		assertThat(got.exit()).as(got.err()).isZero();
		assertThat(folder.resolve("run 1 é.csv")).hasBinaryContent(bytes);
		assertThat(names()).containsExactly("run 1 é.csv");
	}

	@Test
	void getsAWholeFolder() {
		sandbox.state().addFile("mystu", "/deep/a/b/c.txt", "c".getBytes(StandardCharsets.UTF_8));
		sandbox.state().addFile("mystu", "/deep/top.txt", "top".getBytes(StandardCharsets.UTF_8));
		Result got = shell.run("osf", "get", ROOT + "deep/", ".", "--json");
		assertThat(got.exit()).as(got.err()).isZero();
		assertThat(json(got)).extracting(file -> file.path("result").asText()).containsExactly("saved", "saved");
		assertThat(folder.resolve("deep/a/b/c.txt")).hasContent("c");
		assertThat(folder.resolve("deep/top.txt")).hasContent("top");
	}

	@Test
	void getNeverOverwritesOtherBytes() throws IOException {
		sandbox.state().addFile("mystu", "/notes.txt", "theirs".getBytes(StandardCharsets.UTF_8));
		Files.writeString(folder.resolve("notes.txt"), "mine");
		Result named = shell.run("osf", "get", ROOT + "notes.txt", "notes.txt");
		assertThat(named.exit()).isEqualTo(1);
		assertThat(folder.resolve("notes.txt")).hasContent("mine");
		Result aside = shell.run("osf", "get", ROOT + "notes.txt", ".");
		assertThat(aside.exit()).as(aside.err()).isZero();
		assertThat(folder.resolve("notes.txt")).hasContent("mine");
		assertThat(folder.resolve("notes (2).txt")).hasContent("theirs");
		assertThat(names()).containsExactlyInAnyOrder("notes.txt", "notes (2).txt");
		assertThat(json(shell.run("osf", "get", "--json", ROOT + "notes.txt", "notes (2).txt")).get(0).path("result").asText()).isEqualTo("already-there");
	}

	@Test
	void aCutDownloadLeavesNothing() throws IOException {
		sandbox.state().addFile("mystu", "/big.bin", new byte[100_000]);
		sandbox.faults().cutDownloadsAfter(1000);
		Result cut = shell.run("osf", "get", ROOT + "big.bin");
		assertThat(cut.exit()).isIn(1, 6);
		assertThat(names()).isEmpty();
	}

	@Test
	void putsANewFileThenTheSameThenOtherBytes() throws IOException {
		Path file = Files.writeString(folder.resolve("run 1.csv"), "one");
		assertThat(json(shell.run("osf", "put", "--json", "run 1.csv", ROOT + "data/")).get(0).path("result").asText()).isEqualTo("uploaded");
		SandboxFile there = sandbox.state().find("mystu", "/data/run 1.csv").orElseThrow();
		assertThat(sandbox.state().read(there.id(), 1)).asString().isEqualTo("one");

		assertThat(json(shell.run("osf", "put", "--json", "run 1.csv", ROOT + "data/")).get(0).path("result").asText()).isEqualTo("already-there");
		Files.writeString(file, "two");
		Result refused = shell.run("osf", "put", "run 1.csv", ROOT + "data/");
		assertThat(refused.exit()).isEqualTo(1);
		assertThat(refused.err()).contains("--new-version");
		assertThat(sandbox.state().versions(there.id())).isEqualTo(1);

		assertThat(shell.run("osf", "put", "--new-version", "run 1.csv", ROOT + "data/").exit()).isZero();
		assertThat(sandbox.state().versions(there.id())).isEqualTo(2);
		assertThat(sandbox.state().read(there.id(), 2)).asString().isEqualTo("two");
		assertThat(sandbox.state().read(there.id(), 1)).asString().isEqualTo("one");
	}

	@Test
	void putsUnderAnotherName() throws IOException {
		Files.writeString(folder.resolve("a.txt"), "a");
		Result put = shell.run("osf", "put", "a.txt", ROOT + "b ü.txt");
		assertThat(put.exit()).as(put.err()).isZero();
		assertThat(sandbox.state().find("mystu", "/b ü.txt")).isPresent();
		assertThat(sandbox.state().find("mystu", "/a.txt")).isEmpty();
	}

	@Test
	void exitCodesTellTheReason() throws IOException {
		Files.writeString(folder.resolve("a.txt"), "a");
		assertThat(shell.run("osf").exit()).isEqualTo(2);
		assertThat(shell.run("osf", "ls").exit()).isEqualTo(2);
		assertThat(shell.run("osf", "ls", "not/a/path").exit()).isEqualTo(2);
		assertThat(shell.run("osf", "put", "missing.txt", ROOT).exit()).isEqualTo(2);
		assertThat(shell.with("OSF_TOKEN", "wrong").run("osf", "whoami").exit()).isEqualTo(3);
		assertThat(at(sandbox.baseUrl()).run("osf", "whoami").exit()).isEqualTo(3);
		assertThat(shell.run("osf", "get", ROOT + "missing.txt").exit()).isEqualTo(4);
		assertThat(shell.run("osf", "ls", "zzzzz").exit()).isEqualTo(4);
		sandbox.faults().refuseWrites(403);
		assertThat(shell.run("osf", "put", "a.txt", ROOT).exit()).isEqualTo(5);
		assertThat(at(unused()).with("OSF_TOKEN", "abc").run("osf", "projects").exit()).isEqualTo(6);
	}

	@Test
	void theTokenIsNeverPrinted() throws IOException {
		Path tokenFile = Files.writeString(folder.resolve("token"), "a-secret-that-is-wrong\n");
		Result refused = at(sandbox.baseUrl()).run("osf", "whoami", "--token-file", tokenFile.toString());
		assertThat(refused.exit()).isEqualTo(3);
		assertThat(refused.out() + refused.err()).doesNotContain("a-secret");
		Files.writeString(tokenFile, "not a token at all");
		Result unusable = at(sandbox.baseUrl()).run("osf", "whoami", "--token-file", tokenFile.toString());
		assertThat(unusable.exit()).isEqualTo(2);
		assertThat(unusable.out() + unusable.err()).doesNotContain("not a token at all");
		Files.writeString(tokenFile, sandbox.token());
		assertThat(at(sandbox.baseUrl()).run("osf", "whoami", "--token-file", tokenFile.toString()).exit()).isZero();
	}

	@Test
	void speaksFrench() {
		Result help = shell.with("OSF_LANGUAGE", "fr").run("osf", "--help");
		assertThat(help.exit()).isZero();
		assertThat(help.out()).contains("Projets et fichiers");
		assertThat(shell.with("OSF_LANGUAGE", "fr").run("osf", "get", ROOT + "missing.txt").err()).contains("cela n’existe pas");
	}

	@Test
	void helpAndVersionAreForTheStandardOutput() {
		Result help = shell.run("osf", "put", "--help");
		assertThat(help.exit()).isZero();
		assertThat(help.out()).contains("--new-version").contains("--json").contains("FILE... PATH");
		assertThat(help.err()).isEmpty();
		assertThat(shell.run("osf", "--version").out()).startsWith("osf 0.");
	}

	private static URI unused() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
		}
	}

	private List<String> names() throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.map(path -> path.getFileName().toString()).toList();
		}
	}

	private static List<JsonNode> json(Result result) {
		ObjectMapper mapper = new ObjectMapper();
		return result.lines().stream().map(line -> {
			try {
				return mapper.readTree(line);
			} catch (IOException e) {
				throw new AssertionError(result.toString(), e);
			}
		}).toList();
	}

	@Test
	void keepsATokenOnlyWhereItIsEncrypted() throws IOException {
		Path token = Files.writeString(folder.resolve("token"), sandbox.token());
		Path keyring = folder.resolve("keyring");
		Shell apart = at(sandbox.baseUrl()).with("OSF_KEYRING", keyring.toString()).with("DBUS_SESSION_BUS_ADDRESS", "disabled:");
		Result nowhere = apart.run("osf", "login", "--json", "--token-file", token.toString());
		assertThat(nowhere.exit()).as(nowhere.out() + nowhere.err()).isEqualTo(1);
		assertThat(nowhere.out()).isEmpty();
		assertThat(nowhere.err()).contains("OSF_KEYRING_PASSWORD_FILE").doesNotContain("non-encrypted");

		Path password = Files.createFile(folder.resolve("password"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-r--r--")));
		Files.writeString(password, "only for this test");
		Shell encrypted = apart.with("OSF_KEYRING_PASSWORD_FILE", password.toString());
		assertThat(encrypted.run("osf", "accounts").exit()).as("others can read the password").isEqualTo(2);
		Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
		assertThat(encrypted.run("osf", "login", "--token-file", token.toString()).exit()).isZero();
		assertThat(keyring).content().doesNotContain(sandbox.token());
		assertThat(encrypted.run("osf", "whoami").out()).contains("samp1");
	}
}
