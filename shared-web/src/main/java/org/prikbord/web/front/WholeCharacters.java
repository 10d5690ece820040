package org.prikbord.web.front;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/**
 * An answer whose text is encoded here, in UTF-8, and given to the server as bytes. Payara's own writer encodes whatever
 * its buffer of 8,192 holds by itself, so that a character of two halves (most emoji) across its end became two question
 * marks.
 */
final class WholeCharacters extends HttpServletResponseWrapper {
    private Encoding encoding;
    private PrintWriter writer;

    WholeCharacters(HttpServletResponse response) {
        super(response);
    }

    /** Gives what is still held here to the server; to be called when all has been written. */
    void finish() throws IOException {
        if (encoding != null) {
            encoding.encode();
        }
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            setCharacterEncoding(StandardCharsets.UTF_8.name());
            encoding = new Encoding();
            writer = new PrintWriter(encoding);
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        finish();
        super.flushBuffer();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void sendError(int status) throws IOException {
        forget();
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        forget();
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        forget();
        super.sendRedirect(location);
    }

    private void forget() {
        if (encoding != null) {
            encoding.held = 0;
        }
    }

    /** Holds some text back, and encodes it up to the last whole character. */
    private final class Encoding extends Writer {
        private final char[] text = new char[8_192];
        private int held;

        @Override
        public void write(char[] from, int offset, int length) throws IOException {
            int written = 0;
            while (written < length) {
                if (held == text.length) {
                    encode();
                }
                int fits = Math.min(length - written, text.length - held);
                System.arraycopy(from, offset + written, text, held, fits);
                held += fits;
                written += fits;
            }
        }

        private void encode() throws IOException {
            boolean half = held > 0 && Character.isHighSurrogate(text[held - 1]);
            int whole = half ? held - 1 : held;
            if (whole > 0) {
                getOutputStream().write(new String(text, 0, whole).getBytes(StandardCharsets.UTF_8));
            }
            if (half) {
                text[0] = text[held - 1];
            }
            held -= whole;
        }

        @Override
        public void flush() throws IOException {
            encode();
            getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            encode();
            getOutputStream().close();
        }
    }
}
