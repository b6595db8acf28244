package org.osfworkbench.sync.act;

import java.util.LinkedHashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.sync.disk.Place;
import org.osfworkbench.sync.plan.Operation;
import org.osfworkbench.sync.tree.Kind;
import org.osfworkbench.sync.tree.LocalFacts;
import org.osfworkbench.sync.tree.Node;
import org.osfworkbench.sync.tree.RemoteFacts;

/** What operations read of nodes. */
final class Nodes {

	private Nodes() {
	}

	/** What an operation of that kind always has. */
	static <T> T required(@Nullable T part) {
		if (part == null) {
			throw new IllegalArgumentException("The plan lacks a part"); //$NON-NLS-1$
		}
		return part;
	}

	static Place place(Node<LocalFacts> node) {
		return new Place(Place.Area.TREE, node.path());
	}

	static String id(@Nullable Node<RemoteFacts> node) {
		return required(node).facts().id();
	}

	/** What an operation is about. */
	static Kind kind(Operation operation) {
		Node<?> node = operation.entry().nodes().get(0);
		return switch (operation) {
			case Operation.Upload upload -> Kind.FILE;
			case Operation.Create create -> Kind.FILE;
			case Operation.Download download -> Kind.FILE;
			case Operation.CreateLocalFolder folder -> Kind.FOLDER;
			case Operation.CreateRemoteFolder folder -> Kind.FOLDER;
			case Operation.MoveLocal move -> required(move.entry().local()).kind();
			case Operation.MoveRemote move -> required(move.entry().remote()).kind();
			case Operation.SetAside aside -> required(aside.entry().local()).kind();
			case Operation.DeleteLocal delete -> required(delete.entry().local()).kind();
			case Operation.DeleteRemote delete -> required(delete.entry().remote()).kind();
			case Operation.Adopt adopt -> node.kind();
			case Operation.Forget forget -> node.kind();
		};
	}

	/** The first words about something that begins. */
	static Map<String, String> details(String path, Place place) {
		Map<String, String> details = new LinkedHashMap<>();
		details.put(Noted.PATH, path);
		details.put(Noted.LOCAL, place.path());
		return details;
	}
}
