package org.osfworkbench.scenarios.format;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.osfworkbench.scenarios.world.Bytes;
import org.osfworkbench.scenarios.world.World;

/** Reads what people do. */
final class ActReader {

	private static final List<String> LOCAL = List.of("write", "unreadable", "touch", "delete", "rename", "mkdir", "root",
			"disk_full_after_bytes");
	private static final List<String> REMOTE = List.of("write", "delete", "rename", "mkdir", "checkout", "checkin", "access", "root_id");

	private ActReader() {
	}

	static Consumer<World> local(Fields act) {
		String kind = act.oneOf(LOCAL).orElseThrow(() -> act.error("local", "does nothing that is known"));
		return switch (kind) {
			case "write" -> localWrite(act);
			case "unreadable" -> unreadable(act);
			case "touch" -> about(act, kind, (world, path) -> world.local().touch(path));
			case "delete" -> about(act, kind, (world, path) -> world.local().delete(path));
			case "rename" -> localRename(act);
			case "mkdir" -> about(act, kind, (world, path) -> world.local().mkdir(path));
			case "root" -> root(act);
			default -> diskFull(act);
		};
	}

	private static Consumer<World> about(Fields act, String key, BiConsumer<World, String> what) {
		String path = act.text(key);
		return world -> what.accept(world, path);
	}

	private static Consumer<World> localWrite(Fields act) {
		String path = act.text("write");
		Bytes bytes = Bytes.of(act.text("c"));
		act.flag("same_size");
		return act.flag("same_mtime_tick") ? world -> world.local().writeInSameTick(path, bytes) : world -> world.local().write(path, bytes);
	}

	private static Consumer<World> unreadable(Fields act) {
		String path = act.text("unreadable");
		boolean touched = act.flag("touch");
		return world -> {
			if (touched) {
				world.local().touch(path);
			}
			world.local().makeUnreadable(path);
		};
	}

	private static Consumer<World> localRename(Fields act) {
		List<String> names = names(act);
		return world -> world.local().rename(names.get(0), names.get(1));
	}

	private static List<String> names(Fields act) {
		List<String> names = act.texts("rename");
		if (names.size() != 2) {
			throw act.error("rename", "two paths are wanted");
		}
		return names;
	}

	private static Consumer<World> root(Fields act) {
		boolean missing = act.word("root", Map.of("missing", true, "present", false));
		return world -> world.local().rootMissing(missing);
	}

	private static Consumer<World> diskFull(Fields act) {
		long bytes = act.longNumber("disk_full_after_bytes");
		return world -> world.local().diskFullAfter(bytes);
	}

	static Consumer<World> remote(Fields act) {
		String kind = act.oneOf(REMOTE).orElseThrow(() -> act.error("remote", "does nothing that is known"));
		return switch (kind) {
			case "write" -> remoteWrite(act);
			case "delete" -> about(act, kind, (world, path) -> world.remote().delete(path));
			case "rename" -> remoteRename(act);
			case "mkdir" -> about(act, kind, (world, path) -> world.remote().mkdir(path));
			case "checkout" -> checkout(act);
			case "checkin" -> about(act, kind, (world, path) -> world.remote().checkin(path));
			case "access" -> access(act);
			default -> about(act, kind, (world, id) -> world.remote().rootId(id));
		};
	}

	private static Consumer<World> remoteWrite(Fields act) {
		String path = act.text("write");
		Bytes bytes = Bytes.of(act.text("c"));
		return world -> world.remote().write(path, bytes);
	}

	private static Consumer<World> remoteRename(Fields act) {
		List<String> names = names(act);
		return world -> world.remote().rename(names.get(0), names.get(1));
	}

	private static Consumer<World> checkout(Fields act) {
		String path = act.text("checkout");
		if (act.has("by")) {
			act.word("by", Map.of("other", true));
		}
		return world -> world.remote().checkout(path);
	}

	private static Consumer<World> access(Fields act) {
		boolean may = act.word("access", Map.of("read", false, "write", true));
		return world -> world.remote().writable(may);
	}
}
