package org.prikbord.model.file;

/**
 * A video as it is sent; its bytes are read from {@link VideoStore}.
 *
 * @param length in bytes
 * @param hash of its bytes: SHA-256, in hexadecimal digits
 */
public record VideoFile(long id, String contentType, long length, String hash) {}
