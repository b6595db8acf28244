package org.osfworkbench.export.bag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Names that every disk can hold. */
class SafeNamesTest {

	private final SafeNames names = new SafeNames(StandardCharsets.UTF_8);

	@Test
	void namesThatSomeSystemForbidsAreWrittenInAnotherWay() {
		assertThat(names.encode("a:b")).isEqualTo("a=3Ab");
		assertThat(names.encode("con")).isEqualTo("=63on");
		assertThat(names.encode("NUL.txt")).isEqualTo("=4EUL.txt");
		assertThat(names.encode("end.")).isEqualTo("end=2E");
		assertThat(names.encode("end ")).isEqualTo("end=20");
		assertThat(names.encode("..")).isEqualTo(".=2E");
		assertThat(names.encode("what?")).isEqualTo("what=3F");
		assertThat(names.encode("100 %.csv")).isEqualTo("100 =25.csv");
		assertThat(names.encode("a/b")).isEqualTo("a=2Fb");
		assertThat(names.encode("two\nlines")).isEqualTo("two=0Alines");
		assertThat(names.encode("")).isEqualTo("=~0");
		assertThat(names.encode("run 1 (é).csv")).isEqualTo("run 1 (é).csv");
	}

	@Test
	void aDiskThatWritesOnlyAsciiGetsAscii() {
		assertThat(new SafeNames(StandardCharsets.US_ASCII).encode("é😀.txt")).isEqualTo("=C3=A9=F0=9F=98=80.txt");
		assertThat(SafeNames.decode("=C3=A9=F0=9F=98=80.txt")).isEqualTo("é😀.txt");
	}

	@Test
	void namesThatSomeDiskTakesForOneBecomeTwo() {
		Siblings folder = new Siblings(names);

		assertThat(List.of("a.csv", "A.csv", "a.csv", "é", "e\u0301", "a=~2.csv").stream().map(folder::take).toList())
				.containsExactly("a.csv", "A=~2.csv", "a=~3.csv", "é", "é=~2", "a=3D~2.csv");
	}

	@Test
	void aNameThatIsTooLongKeepsItsEndAndStaysDistinct() {
		String one = names.encode("ü".repeat(300) + "1.osexp");
		String other = names.encode("ü".repeat(300) + "2.osexp");

		assertThat(one).startsWith("üüü").endsWith(".osexp").isNotEqualTo(other);
		assertThat(one.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(200);
	}

	@Property
	void everyNameComesBack(@ForAll @StringLength(max = 20) String name) {
		String text = new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
		assertThat(SafeNames.decode(names.encode(text))).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
	}

	@Property
	void noNameLeavesItsFolderOrDisturbsAManifest(@ForAll String name) {
		assertThat(names.encode(name)).isNotEmpty().isNotEqualTo(".").isNotEqualTo("..").doesNotContain("/", "\\", "%", "\n", "\r", "\0");
	}

	@Property
	void siblingsAreAlwaysDistinct(@ForAll @Size(max = 30) List<@StringLength(max = 3) String> all) {
		Siblings folder = new Siblings(names);
		Set<String> keys = new HashSet<>();
		assertThat(all).allMatch(name -> keys.add(SafeNames.key(folder.take(name))));
	}
}
