package org.osfworkbench.scenarios.real;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.LocalEntry;
import org.osfworkbench.scenarios.world.Platform;
import org.osfworkbench.scenarios.world.RemoteEntry;
import org.osfworkbench.scenarios.world.World;

/** The world itself, before an engine is at work in it. */
class RealWorldTest {

	@Test
	void bothSidesKeepWhatTheirPeopleDo() {
		try (World world = RealWorld.KIND.open(Platform.POSIX, 1)) {
			world.remote().write("d/a", Bytes.of("1"));
			world.remote().write("d/a", Bytes.of("2"));
			String id = world.remote().tree().get("d/a").id();
			world.remote().rename("d/", "e/f/");
			world.remote().rename("e/f/a", "b");
			world.remote().rootId("another");
			world.local().write("x/y", Bytes.of("3"));
			world.local().rename("x/y", "z/y");
			world.local().link("z/l", "/outside");
			world.local().delete("x");

			assertThat(world.remote().tree()).containsOnlyKeys("b", "e/", "e/f/");
			assertThat(world.remote().tree().get("b")).isEqualTo(new RemoteEntry(id, List.of(Bytes.of("1"), Bytes.of("2"))));
			assertThat(world.local().tree()).containsOnlyKeys("z/", "z/l", "z/y").containsEntry("z/y", new LocalEntry.File(Bytes.of("3")));
			world.local().rootMissing(true);
			assertThat(world.local().tree()).isEmpty();
			world.local().rootMissing(false);
			world.remote().delete("e");
			assertThat(world.remote().tree()).containsOnlyKeys("b");
			assertThat(world.complaints()).isEmpty();
			assertThat(world.counts().requests()).isZero();
		}
	}
}
