package org.osfworkbench.sync.tree;

/**
 * What a file system tells about a file without reading it.
 *
 * @param size number of bytes, zero or more
 * @param modified nanoseconds since 1970, as fine as the file system has them
 * @param fileKey the file system's own number of the file, or 0 if it has none. Numbers are reused, so an equal number proves nothing
 */
public record Stat(long size, long modified, long fileKey) {
}
