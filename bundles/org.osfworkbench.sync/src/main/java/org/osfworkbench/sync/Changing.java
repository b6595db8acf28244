package org.osfworkbench.sync;

import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.engine.Change;
import org.osfworkbench.sync.engine.Change.Action;
import org.osfworkbench.sync.plan.Operation;
import org.osfworkbench.sync.tree.Content;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/** Operations as a person sees them. */
final class Changing {

	private Changing() {
	}

	static Change of(Operation operation) {
		Kind local = kind(operation.entry().local());
		Kind remote = kind(operation.entry().remote());
		String path = operation.path();
		return switch (operation) {
			case Operation.Upload upload -> file(Action.UPLOAD, path, here(upload));
			case Operation.Create create -> file(Action.UPLOAD, path, here(create));
			case Operation.Download download -> file(Action.DOWNLOAD, path, there(download));
			case Operation.MoveLocal move -> change(Action.MOVE_LOCAL, local, path, Optional.of(move.target()));
			case Operation.MoveRemote move -> change(Action.MOVE_REMOTE, remote, path, Optional.of(move.target()));
			case Operation.SetAside aside -> change(Action.SET_ASIDE, local, path, Optional.of(aside.target()));
			case Operation.DeleteLocal delete -> change(Action.DELETE_LOCAL, local, path, Optional.empty());
			case Operation.DeleteRemote delete -> change(Action.DELETE_REMOTE, remote, path, Optional.empty());
			case Operation.CreateLocalFolder folder -> change(Action.CREATE_LOCAL_FOLDER, Kind.FOLDER, path, Optional.empty());
			case Operation.CreateRemoteFolder folder -> change(Action.CREATE_REMOTE_FOLDER, Kind.FOLDER, path, Optional.empty());
			case Operation.Adopt adopt -> change(Action.ADOPT, local, path, Optional.empty());
			case Operation.Forget forget -> change(Action.FORGET, kind(forget.entry().base()), path, Optional.empty());
		};
	}

	/** Whether a person cares. */
	static boolean isOfInterest(Operation operation) {
		return !(operation instanceof Operation.Adopt adopt && adopt.quiet());
	}

	private static Change file(Action action, String path, long bytes) {
		return new Change(action, Kind.FILE, path, Optional.empty(), bytes);
	}

	private static Change change(Action action, Kind kind, String path, Optional<String> target) {
		return new Change(action, kind, path, target, 0);
	}

	private static long here(Operation operation) {
		Node<LocalFacts> node = operation.entry().local();
		return node == null ? 0 : size(node.facts().content());
	}

	private static long there(Operation operation) {
		Node<RemoteFacts> node = operation.entry().remote();
		return node == null ? 0 : size(node.facts().content());
	}

	private static long size(@Nullable Content content) {
		return content == null ? 0 : content.size();
	}

	private static Kind kind(@Nullable Node<?> node) {
		return node == null ? Kind.FILE : node.kind();
	}
}
