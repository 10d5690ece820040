package org.prikbord.web.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops reading a body that turns out to be larger than it may be. */
final class CappedStream extends FilterInputStream {
    private final long most;
    private long read;

    /** The body is larger than it may be. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long most;

        TooLarge(long most) {
            super("More than " + most + " bytes");
            this.most = most;
        }

        long most() {
            return most;
        }
    }

    CappedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    /** For sentences. */
    static String size(long bytes) {
        long kilobytes = bytes / 1024;
        return kilobytes < 1024 ? kilobytes + " KB" : kilobytes / 1024 + " MB";
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = super.read(buffer, offset, length);
        count(Math.max(0, n));
        return n;
    }

    private void count(int more) {
        read += more;
        if (read > most) {
            throw new TooLarge(most);
        }
    }
}
