package org.osfworkbench.ui.preferences;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.workspace.account.Accounts;

/** The hosts as they will be when a person agrees. Nothing is changed before {@link #apply}. For one thread. */
final class HostList {

	private final Accounts accounts;
	/** New and changed hosts by their ids; empty for one that goes. */
	private final Map<String, Optional<Host>> edits = new LinkedHashMap<>();

	HostList(Accounts accounts) {
		this.accounts = accounts;
	}

	/** The hosts in their order, new ones last. */
	List<Host> hosts() {
		Map<String, Host> shown = new LinkedHashMap<>();
		accounts.hosts().forEach(host -> shown.put(host.id(), host));
		edits.forEach((id, edit) -> edit.or(() -> preset(id)).ifPresentOrElse(host -> shown.put(id, host), () -> shown.remove(id)));
		return new ArrayList<>(shown.values());
	}

	private static Optional<Host> preset(String id) {
		return Hosts.PRESETS.stream().filter(host -> host.id().equals(id)).findFirst();
	}

	/** Whether a host can be changed and removed. */
	boolean isAdded(Host host) {
		Optional<Host> edit = edits.getOrDefault(host.id(), Optional.empty());
		return edit.isPresent() || !edits.containsKey(host.id()) && accounts.added().stream().anyMatch(added -> added.id().equals(host.id()));
	}

	void put(Host host) {
		edits.put(host.id(), Optional.of(host));
	}

	void remove(Host host) {
		edits.put(host.id(), Optional.empty());
	}

	/** As after the installation. */
	void reset() {
		edits.clear();
		accounts.added().forEach(this::remove);
	}

	/** What {@link #apply} has to do; taken out. */
	Map<String, Optional<Host>> take() {
		Map<String, Optional<Host>> taken = new LinkedHashMap<>(edits);
		edits.clear();
		return taken;
	}

	/** Does what was taken. Waits for the disk; never on a user interface's thread. */
	static void apply(Accounts accounts, Map<String, Optional<Host>> taken) {
		taken.forEach((id, edit) -> edit.ifPresentOrElse(accounts::configure, () -> accounts.remove(id)));
	}
}
