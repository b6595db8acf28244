package org.osfworkbench.sandbox.faults;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A switch as a person writes it: {@code name}, {@code name=value} or {@code name=value,key=value}, for example
 * {@code storm=503,requests=5,target=files}. All names and keys are in {@code fault-format.md} beside this class. Immutable.
 *
 * @param values by their keys
 */
@SuppressWarnings("nls") // keys, and messages for whoever starts a sandbox
public record Fault(Switch name, Map<String, String> values) {

	/** What can be switched. The first key is the one that a value without a key sets. */
	public enum Switch {
		/** Switches everything off, what the start was given included. */
		RESET("on"),
		/** Waits before each answer. */
		DELAY_MS("ms"),
		/** Drops every connection. */
		OFFLINE("on"),
		/** Breaks downloads. */
		CUT_DOWNLOADS_AFTER("bytes"),
		/** Breaks uploads. */
		CUT_UPLOADS_AFTER("bytes"),
		/** Breaks JSON answers. */
		CUT_ANSWERS_AFTER("bytes"),
		/** Tells wrong hashes after uploads. */
		WRONG_HASHES("on"),
		/** Sends other bytes than are stored. */
		WRONG_BYTES("on"),
		/** Answers the next requests with a status. */
		STORM("status", "requests", "target"),
		/** Answers the next requests with 429 and how long to wait. */
		THROTTLE("retry_after", "requests", "target"),
		/** Answers the next requests as the load balancer does. */
		BALANCER("requests"),
		/** Answers the next requests with a web page. */
		HTML("requests", "target", "status"),
		/** Answers every API call like maintenance. */
		MAINTENANCE("on"),
		/** Announces maintenance. */
		ANNOUNCE("message"),
		/** Answers every upload with 507. */
		QUOTA_EXCEEDED("on"),
		/** Answers moves and copies with 202. */
		SLOW_MOVES("on", "after_ms"),
		/** Lists in no order. */
		UNSORTED_PAGES("on"),
		/** Repeats entries on the next page. */
		UNSTABLE_PAGES("on"),
		/** Refuses every change. */
		REFUSE_WRITES("status"),
		/** Locks a file. */
		CHECK_OUT("file", "user"),
		/** Unlocks a file. */
		CHECK_IN("file"),
		/** Asks for a code with every password. */
		SECOND_FACTOR("code"),
		/** Accepts no token. */
		REVOKE_TOKENS("on"),
		/** Lets the access tokens of applications expire early. */
		TOKEN_LIFETIME("seconds"),
		/** Connects two more storages to a node. */
		ADDONS("node"),
		/** Adds unknown members to every object. */
		EXTRA_MEMBERS("on"),
		/** Limits how many requests somebody may send. */
		LIMITS("on", "user", "anonymous", "files", "seconds");

		private final List<String> keys;

		Switch(String... keys) {
			this.keys = List.of(keys);
		}
	}

	/** Checks that the keys fit. */
	public Fault {
		values = Map.copyOf(values);
		Optional<String> unknown = values.keySet().stream().filter(k -> !name.keys.contains(k)).findFirst();
		if (unknown.isPresent()) {
			throw new IllegalArgumentException(word(name) + " has no " + unknown.get());
		}
	}

	/**
	 * Reads a switch. Hyphens and underscores are the same.
	 *
	 * @throws IllegalArgumentException when there is no such switch or key; the message says which
	 */
	public static Fault parse(String text) {
		String[] parts = text.strip().split(",");
		String[] first = parts[0].split("=", 2);
		Map<String, String> values = new LinkedHashMap<>();
		Switch name = name(first[0]);
		if (first.length == 2) {
			values.put(name.keys.getFirst(), first[1]);
		}
		for (int i = 1; i < parts.length; i++) {
			String[] pair = parts[i].split("=", 2);
			if (pair.length < 2) {
				throw new IllegalArgumentException(pair[0] + " has no value");
			}
			values.put(key(pair[0]), pair[1]);
		}
		return new Fault(name, values);
	}

	/** The switch with one value, which belongs to its first key. */
	public static Fault of(String name, String value) {
		Switch known = name(name);
		return new Fault(known, Map.of(known.keys.getFirst(), value));
	}

	/** The switch of that name. */
	public static Switch name(String word) {
		return Stream.of(Switch.values()).filter(s -> s.name().equalsIgnoreCase(key(word))).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("There is no fault \"" + word.strip() + "\""));
	}

	private static String key(String word) {
		return word.strip().toLowerCase(Locale.ROOT).replace('-', '_');
	}

	private static String word(Switch name) {
		return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The value of a key. */
	public Optional<String> text(String key) {
		return Optional.ofNullable(values.get(key)).map(String::strip);
	}

	/** The value of a key that has to be there. */
	public String need(String key) {
		return text(key).filter(v -> !v.isEmpty())
				.orElseThrow(() -> new IllegalArgumentException(word(name) + " needs " + key));
	}

	/** Says whether it is switched on, which it is unless the value is {@code false}. */
	public boolean on() {
		return switch (text("on").orElse("true").toLowerCase(Locale.ROOT)) {
			case "true", "on", "yes", "1" -> true;
			case "false", "off", "no", "0" -> false;
			default -> throw new IllegalArgumentException(word(name) + " is true or false");
		};
	}

	/** A whole number. */
	public int number(String key, int otherwise) {
		return Math.clamp(size(key, otherwise), Integer.MIN_VALUE, Integer.MAX_VALUE);
	}

	/** A whole number that may be large. */
	public long size(String key, long otherwise) {
		try {
			return text(key).map(Long::parseLong).orElse(otherwise);
		} catch (NumberFormatException e) {
			throw new IllegalArgumentException(word(name) + " needs a number for " + key, e);
		}
	}

	/** A time of whole seconds. */
	public Duration seconds(String key, long otherwise) {
		return Duration.ofSeconds(size(key, otherwise));
	}

	/** Which part of the sandbox it hits; all of them if it does not say. */
	public Target target() {
		String word = text("target").orElse("ANY");
		return Stream.of(Target.values()).filter(t -> t.name().equalsIgnoreCase(word)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("There is no target \"" + word + "\""));
	}
}
