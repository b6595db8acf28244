package org.osfworkbench.workspace.internal.account;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.client.api.OAuthApplication;
import org.osfworkbench.client.api.User;
import org.osfworkbench.workspace.transfer.Preferences;
import org.osgi.service.prefs.BackingStoreException;

/**
 * The hosts that can be chosen: presets, those kept in the preferences below {@code hosts/<id>}, and the one of the environment. A
 * host of the preferences takes the place of a preset with its id. Safe for use from any thread.
 */
@SuppressWarnings("nls") // keys and log texts
public final class HostRegistry {

	private static final String HOSTS = "hosts";
	private static final String PEOPLE = "people";
	private static final String APPLICATIONS = "applications/";
	private static final String ID = "id";
	private static final String NAME = "name";
	private static final String PROFILE = "profile";

	private final IEclipsePreferences preferences;
	private final Environment environment;

	/**
	 * Makes a registry.
	 *
	 * @param preferences the workspace layer's node in the instance scope
	 * @param environment what the environment says
	 */
	public HostRegistry(IEclipsePreferences preferences, Environment environment) {
		this.preferences = preferences;
		this.environment = environment;
	}

	/**
	 * All hosts.
	 *
	 * @return presets first
	 */
	public List<Host> all() {
		Map<String, Host> hosts = new LinkedHashMap<>();
		Hosts.PRESETS.forEach(host -> hosts.put(host.id(), host));
		added().forEach(host -> hosts.put(host.id(), host));
		environment.host().ifPresent(host -> hosts.put(host.id(), host));
		return List.copyOf(hosts.values());
	}

	/**
	 * The host that is shown in the workbench: the one chosen by a person, else that of the environment, else the default.
	 *
	 * @return a host of {@link #all()}
	 */
	public Host chosen() {
		String fallback = DefaultScope.INSTANCE.getNode(Preferences.NODE).get(Preferences.HOST, Hosts.OSF.id());
		String id = environment.host().map(Host::id).orElse(fallback);
		String wanted = String.valueOf(preferences.get(Preferences.HOST, id));
		List<Host> hosts = all();
		return find(hosts, wanted).or(() -> find(hosts, id)).orElse(Hosts.OSF);
	}

	/**
	 * Makes a host the chosen one.
	 *
	 * @param host a host of {@link #all()}
	 */
	public void choose(Host host) {
		preferences.put(Preferences.HOST, host.id());
		flush();
	}

	/**
	 * Keeps a host.
	 *
	 * @param host replaces the one of the same id
	 */
	public void put(Host host) {
		org.osgi.service.prefs.Preferences node = preferences.node(HOSTS).node(host.id());
		node.put(NAME, host.name());
		node.put("api", host.api().toString());
		node.put("web", host.web().toString());
		node.put("accounts", host.accounts().toString());
		node.put("storage", host.storage().stream().map(URI::toString).collect(Collectors.joining(" ")));
		flush();
	}

	/**
	 * The application that an institution registered at a host: that of the environment, else one of the preferences, which an institution's own
	 * distribution may bring as defaults. The secret of a program that everybody has is none; what it opens is asked of the person.
	 *
	 * @param host the host
	 * @return the application, or empty if none is configured
	 */
	public Optional<OAuthApplication> application(Host host) {
		return environment.application(host.id()).or(() -> {
			String place = APPLICATIONS + host.id() + "/";
			return Environment.application(setting(place + ID), setting(place + "secret"), setting(place + "callback"));
		});
	}

	private static Optional<String> setting(String key) {
		String value = Platform.getPreferencesService().getString(Preferences.NODE, key, "", null);
		return Optional.of(value).filter(text -> !text.isBlank());
	}

	/**
	 * Notes who is signed in on a host.
	 *
	 * @param hostId the host
	 * @param user the person
	 */
	public void remember(String hostId, User user) {
		if (!lastUser(hostId).equals(Optional.of(user))) {
			org.osgi.service.prefs.Preferences node = preferences.node(PEOPLE).node(hostId);
			node.put(ID, user.id());
			node.put(NAME, user.fullName());
			node.put(PROFILE, user.profile().toString());
			flush();
		}
	}

	/**
	 * Who was noted last.
	 *
	 * @param hostId the host
	 * @return the person, or empty if there is none
	 */
	public Optional<User> lastUser(String hostId) {
		org.osgi.service.prefs.Preferences node = preferences.node(PEOPLE).node(hostId);
		String id = String.valueOf(node.get(ID, ""));
		try {
			return id.isEmpty() ? Optional.empty()
					: Optional.of(new User(id, String.valueOf(node.get(NAME, "")), URI.create(String.valueOf(node.get(PROFILE, "")))));
		} catch (IllegalArgumentException e) {
			ILog.of(HostRegistry.class).warn("The last user of " + hostId + " is ignored", e);
			return Optional.empty();
		}
	}

	/**
	 * Takes a host out again, with what is noted of its people.
	 *
	 * @param hostId the host
	 */
	public void remove(String hostId) {
		try {
			for (String place : List.of(HOSTS, PEOPLE)) {
				if (preferences.nodeExists(place + "/" + hostId)) {
					preferences.node(place).node(hostId).removeNode();
				}
			}
		} catch (BackingStoreException e) {
			ILog.of(HostRegistry.class).warn("The host " + hostId + " cannot be removed", e);
		}
		if (hostId.equals(preferences.get(Preferences.HOST, ""))) {
			preferences.remove(Preferences.HOST);
		}
		flush();
	}

	/**
	 * The hosts of the preferences.
	 *
	 * @return those that can be read
	 */
	public List<Host> added() {
		try {
			if (!preferences.nodeExists(HOSTS)) {
				return List.of();
			}
			List<Host> hosts = new ArrayList<>();
			for (String id : preferences.node(HOSTS).childrenNames()) {
				read(id).ifPresent(hosts::add);
			}
			return hosts;
		} catch (BackingStoreException e) {
			ILog.of(HostRegistry.class).warn("The configured hosts cannot be read", e);
			return List.of();
		}
	}

	private Optional<Host> read(String id) {
		org.osgi.service.prefs.Preferences node = preferences.node(HOSTS).node(id);
		try {
			URI api = URI.create(node.get("api", ""));
			List<URI> storage = Stream.of(node.get("storage", "").split(" ")).filter(text -> !text.isEmpty()).map(URI::create).toList();
			return Optional.of(new Host(id, node.get(NAME, id), api, URI.create(node.get("web", "")), URI.create(node.get("accounts", "")),
					storage));
		} catch (IllegalArgumentException e) {
			ILog.of(HostRegistry.class).warn("The configured host " + id + " is ignored", e);
			return Optional.empty();
		}
	}

	private void flush() {
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			ILog.of(HostRegistry.class).warn("The preferences of hosts cannot be saved", e);
		}
	}

	private static Optional<Host> find(List<Host> hosts, String id) {
		return hosts.stream().filter(host -> host.id().equals(id)).findFirst();
	}
}
