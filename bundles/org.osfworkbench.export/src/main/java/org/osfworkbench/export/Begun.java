package org.osfworkbench.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.osfworkbench.export.ExportOrder.Part;
import org.osfworkbench.export.ExportOrder.Versions;
import org.osfworkbench.export.bag.BagWriter;
import org.osfworkbench.export.fetch.Jsons;
import org.osfworkbench.export.fetch.Payload;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An export that was begun and not finished, as its folder tells. Looking changes nothing in the folder and waits for nobody who works there.
 *
 * @param api where it comes from
 * @param order what is wanted; the same order goes on with it
 */
@SuppressWarnings("nls") // keys of the journal
public record Begun(String api, ExportOrder order) {

	/**
	 * Looks into a folder.
	 *
	 * @param bag the folder; need not exist
	 * @return what was begun there; empty if nothing was, or if it is a finished bag
	 * @throws IOException if the folder cannot be read
	 */
	public static Optional<Begun> in(Path bag) throws IOException {
		Path journal = journal(bag);
		if (!Files.isRegularFile(journal) || new BagWriter(bag).finished()) {
			return Optional.empty();
		}
		try (Stream<String> lines = Files.lines(journal)) {
			return lines.findFirst().flatMap(Begun::order);
		} catch (@SuppressWarnings("unused") UncheckedIOException damaged) {
			return Optional.empty(); // as the journal itself sees it
		}
	}

	/**
	 * Takes away what a survey left, if nothing of the project has been fetched yet. Call when no {@link Export} has the folder open.
	 *
	 * @param bag the folder
	 * @throws IOException if it cannot be changed
	 */
	public static void forget(Path bag) throws IOException {
		if (in(bag).isPresent() && onlySurveyed(bag)) {
			Export.clear(bag.resolve(Payload.STATE));
			Files.deleteIfExists(bag.resolve(BagWriter.PAYLOAD));
			if (isEmpty(bag)) {
				Files.delete(bag);
			}
		}
	}

	static Path journal(Path bag) {
		return bag.resolve(Payload.STATE).resolve("journal.jsonl");
	}

	private static boolean onlySurveyed(Path bag) throws IOException {
		try (Stream<Path> walk = Files.walk(bag)) {
			return walk.filter(file -> !Files.isDirectory(file)).allMatch(journal(bag)::equals);
		}
	}

	private static boolean isEmpty(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.findAny().isEmpty();
		}
	}

	private static Optional<Begun> order(String line) {
		JsonNode parsed = Jsons.parse(line);
		JsonNode order = parsed.path("value");
		if (!parsed.path("key").asText().equals(Export.ORDER)) {
			return Optional.empty();
		}
		List<String> without = words(order.path("without")).toList();
		Set<Part> parts = EnumSet.allOf(Part.class);
		parts.removeIf(part -> without.contains(part.name().toLowerCase(Locale.ROOT)));
		return Optional.of(new Begun(order.path("api").asText(), new ExportOrder(order.path("node").asText(), order.path("components").asBoolean(),
				order.path("versions").asText().equals(Versions.ALL.name()) ? Versions.ALL : Versions.NEWEST,
				words(order.path("providers")).collect(Collectors.toSet()), order.path("within").asText(ExportOrder.EVERYWHERE), parts)));
	}

	private static Stream<String> words(JsonNode text) {
		return Arrays.stream(text.asText().split(" ")).filter(word -> !word.isEmpty());
	}
}
