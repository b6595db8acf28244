package org.osfworkbench.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A public project with three levels of components, 500 files, versions, names that no disk likes, wikis, and add-ons. */
final class ExportSeed {

	static final String TOP = "toppp";
	static final String DATA = "dataa";
	static final String DEEP = "deepp";
	static final String PRIVATE = "hiden";
	/** Names of section 7 of {@code osf-api.md}: letter case, two forms of Unicode, a file beside a folder, what Windows forbids. */
	static final List<String> ODD = List.of("a:b", "con", "NUL.txt", "end.", "end ", "what?", "*", "<tag>", "\"quoted\"", "back\\slash",
			"pi|pe",
			"100 %.csv", "%41.txt", "a=3Ab", "README.md", "readme.md", "Readme.MD", "caf\u00e9.txt", "cafe\u0301.txt", "two\nlines", "tab\there",
			"\ud83d\ude00.txt", "same", "long-" + "x".repeat(240) + ".txt", " lead", "~", ".hidden", ".git", "GIT~1", "...", "&amp;", "a+b #1.csv",
					"\u202etxt.exe");

	private static final ObjectMapper MAPPER = new ObjectMapper();

	private ExportSeed() {
	}

	static Path write(Path folder, int bulk) throws IOException {
		ObjectNode seed = MAPPER.createObjectNode();
		ArrayNode users = seed.putArray("users");
		users.addObject().put("id", "samp1").put("full_name", "Sample Researcher").put("given_name", "Sample").put("family_name", "Researcher")
				.put("email", "researcher@example.org");
		users.addObject().put("id", "samp2").put("full_name", "Sample Colleague").put("email", "colleague@example.org");
		ObjectNode top = project(seed.putArray("projects"), TOP, "Stroop & friends");
		top.put("description", "Colours & words").putArray("tags").add("stroop").add("R&D");
		top.putObject("license").put("id", "563c1cf88c5e4a3877f9e96a").put("year", "2026").putArray("copyright_holders").add("Sample Researcher");
		people(top);
		wiki(top);
		ArrayNode files = top.putArray("files");
		versions(files.addObject().put("path", "/Stroop.osexp"), "one", "two, longer", "three");
		files.addObject().put("path", "/empty/");
		files.addObject().put("path", "/nothing.txt").put("text", "");
		files.addObject().put("path", "/bulk/run-%03d.csv").put("text", "subject,rt\n1,512\n").put("repeat", bulk);
		github(top);
		ObjectNode data = project(top.putArray("components"), DATA, "Data");
		ArrayNode odd = data.putArray("files");
		ODD.forEach(name -> odd.addObject().put("path", "/" + name).put("text", "odd " + name));
		odd.addObject().put("path", "/same/inside.txt").put("text", "in a folder of the name of a file");
		project(project(data.putArray("components"), "midle", "Middle").putArray("components"), DEEP, "Deep").putArray("files").addObject()
				.put("path", "/a/b/c/deep.txt").put("text", "deep");
		project((ArrayNode) top.get("components"), PRIVATE, "Private").put("public", false).putArray("files").addObject().put("path",
				"/secret.txt")
				.put("text", "secret");
		project((ArrayNode) seed.get("projects"), "regis", "Stroop, as planned").put("registered_from", TOP);
		return Files.write(folder.resolve("seed.json"), MAPPER.writeValueAsBytes(seed));
	}

	private static ObjectNode project(ArrayNode list, String id, String title) {
		return list.addObject().put("id", id).put("title", title).put("category", "project").put("public", true).put("creator", "samp1");
	}

	private static void people(ObjectNode project) {
		ArrayNode people = project.putArray("contributors");
		people.addObject().put("user", "samp1").put("permission", "admin");
		people.addObject().put("user", "samp2").put("permission", "write");
	}

	private static void wiki(ObjectNode project) {
		ArrayNode pages = project.putArray("wiki");
		ArrayNode texts = pages.addObject().put("name", "home").putArray("versions");
		texts.addObject().put("text", "# Draft");
		texts.addObject().put("text", "# Stroop").put("user", "samp2");
		pages.addObject().put("name", "Setup: room?").put("text", "Room 1");
	}

	private static void versions(ObjectNode file, String... texts) {
		ArrayNode versions = file.putArray("versions");
		for (String text : texts) {
			versions.addObject().put("text", text).put("user", versions.size() % 2 == 0 ? "samp2" : "samp1");
		}
	}

	private static void github(ObjectNode project) {
		project.putArray("addons").addObject().put("provider", "github").put("uuid", "7b1c3c52-5e0c-4d0e-9a55-0f2f8f9d3a11").put("name_paths",
				true)
				.putArray("files").addObject().put("path", "/src/stroop.R").put("text", "print(1)\n");
	}
}
