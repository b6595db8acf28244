package org.osfworkbench.client.api;

/**
 * What the server made of an upload.
 *
 * @param file the file as it is on the server now
 * @param sent hashes of the bytes that left this computer, computed while they left; both known. They equal those of
 *            {@code file}, otherwise the upload fails with {@link OsfException.BadAnswer}
 * @param bytes how many bytes were sent
 */
public record Upload(RemoteFile file, Hashes sent, long bytes) {
}
