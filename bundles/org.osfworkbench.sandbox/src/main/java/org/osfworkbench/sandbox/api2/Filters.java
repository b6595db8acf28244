package org.osfworkbench.sandbox.api2;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.http.Query.Parameter;

/** Reads {@code filter[…]} parameters (osf-api.md 1.4). */
@SuppressWarnings("nls") // words and texts of the protocol
final class Filters<T> {

	private static final Pattern NAME = Pattern.compile("filter\\[([^\\]]*)\\](?:\\[(\\w+)\\])?");

	private final Map<String, Field<T>> fields;

	Filters(Map<String, Field<T>> fields) {
		this.fields = fields;
	}

	Predicate<T> read(Query query) {
		return query.parameters().stream().map(this::filter).reduce(x -> true, Predicate::and);
	}

	private Predicate<T> filter(Parameter parameter) {
		Matcher name = NAME.matcher(parameter.name());
		if (!name.matches()) {
			return x -> true;
		}
		Optional<String> operator = Optional.ofNullable(name.group(2));
		return Stream.of(name.group(1).split(",")).map(f -> filter(f.strip(), operator, parameter.value()))
				.reduce(x -> false, Predicate::or);
	}

	private Predicate<T> filter(String name, Optional<String> operator, String value) {
		Field<T> field = Optional.ofNullable(fields.get(name)).orElseThrow(
				() -> ApiException.parameter("filter", "'" + name + "' is not a valid field for this endpoint."));
		Predicate<Object> test = test(field.kind(), name, operator, value);
		return item -> test.test(field.of(item));
	}

	private static Predicate<Object> test(Field.Kind kind, String name, Optional<String> operator, String value) {
		return switch (kind) {
			case TEXT -> text(name, operator.orElse("icontains"), value);
			case LIST -> list(name, operator.orElse("contains"), value);
			case ID -> x -> negate(name, operator, List.of(value.split(",")).contains(x));
			case REFERENCE -> x -> negate(name, operator, value.equals("null") ? x.equals("") : x.equals(value));
			case TRUTH -> x -> negate(name, operator, x.equals(truth(value)));
			case KIND -> x -> negate(name, operator, x.equals(value.equals("folder") ? "folder" : "file"));
			case NUMBER -> order(name, operator.orElse("eq"), number(value));
			case DATE -> order(name, operator.orElse("eq"), value);
			case FIXED -> throw ApiException.parameter("filter", "Value '" + name + "' is not a filterable field.");
		};
	}

	private static Predicate<Object> text(String name, String operator, String value) {
		String lower = value.toLowerCase(Locale.ROOT);
		return switch (operator) {
			case "eq" -> x -> x.equals(value);
			case "ne" -> x -> !x.equals(value);
			case "contains" -> x -> x.toString().contains(value);
			case "icontains" -> x -> x.toString().toLowerCase(Locale.ROOT).contains(lower);
			default -> throw badOperator(name, operator);
		};
	}

	private static Predicate<Object> list(String name, String operator, String value) {
		if (!operator.equals("contains") && !operator.equals("icontains")) {
			throw badOperator(name, operator);
		}
		return x -> x instanceof Collection<?> all
				&& (value.isEmpty() || all.stream().anyMatch(t -> value.equalsIgnoreCase(String.valueOf(t))));
	}

	private static boolean negate(String name, Optional<String> operator, boolean equal) {
		return switch (operator.orElse("eq")) {
			case "eq" -> equal;
			case "ne" -> !equal;
			default -> throw badOperator(name, operator.orElse(""));
		};
	}

	private static Predicate<Object> order(String name, String operator, long value) {
		return x -> x instanceof Number n && holds(name, operator, Long.compare(n.longValue(), value));
	}

	private static Predicate<Object> order(String name, String operator, String value) {
		boolean day = !value.contains("T") && !value.contains(" ");
		Instant wanted = time(value, day);
		return x -> x instanceof Instant at && holds(name, operator,
				(day && operator.matches("eq|ne") ? at.truncatedTo(ChronoUnit.DAYS) : at).compareTo(wanted));
	}

	private static boolean holds(String name, String operator, int compared) {
		return switch (operator) {
			case "eq" -> compared == 0;
			case "ne" -> compared != 0;
			case "lt" -> compared < 0;
			case "lte" -> compared <= 0;
			case "gt" -> compared > 0;
			case "gte" -> compared >= 0;
			default -> throw badOperator(name, operator);
		};
	}

	private static Boolean truth(String value) {
		return switch (value.toLowerCase(Locale.ROOT)) {
			case "true", "1", "t" -> Boolean.TRUE;
			case "false", "0", "f" -> Boolean.FALSE;
			default -> throw badValue(value);
		};
	}

	private static long number(String value) {
		try {
			return Long.parseLong(value);
		} catch (NumberFormatException e) {
			throw badValue(value);
		}
	}

	private static Instant time(String value, boolean day) {
		try {
			return day ? LocalDate.parse(value).atStartOfDay().toInstant(ZoneOffset.UTC)
					: LocalDateTime.parse(value.replace(' ', 'T').replace("Z", "")).toInstant(ZoneOffset.UTC);
		} catch (DateTimeParseException e) {
			throw badValue(value);
		}
	}

	private static ApiException badValue(String value) {
		return ApiException.parameter("filter", "Value '" + value + "' is not valid.");
	}

	private static ApiException badOperator(String name, String operator) {
		return ApiException.parameter("filter", "'" + operator + "' is not a supported filter operator for '" + name + "'.");
	}
}
