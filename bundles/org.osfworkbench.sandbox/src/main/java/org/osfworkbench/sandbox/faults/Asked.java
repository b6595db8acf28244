package org.osfworkbench.sandbox.faults;

import java.util.Optional;
import java.util.function.Function;

/**
 * A request, for deciding what goes wrong with it.
 *
 * @param target which part of the sandbox is asked
 * @param path the path as sent, percent-encoded
 * @param parameter gives the value of a query parameter by its name
 * @param ranged whether only a part of a body is asked for
 */
public record Asked(Target target, String method, String path, Function<String, Optional<String>> parameter, boolean ranged) {
}
