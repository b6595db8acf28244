package org.osfworkbench.sync.trash;

import java.nio.file.Path;

/**
 * A file that was moved away from its name.
 *
 * @param origin where it was
 * @param bytes where it is
 * @param note the file that says where it was
 */
public record Held(Path origin, Path bytes, Path note) {
}
