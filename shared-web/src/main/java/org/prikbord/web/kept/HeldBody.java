package org.prikbord.web.kept;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** The body of an answer that is held back, whether it is written as bytes or as text in UTF-8. */
final class HeldBody extends ServletOutputStream {
    private static final int USUAL = 16_384;

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(USUAL);
    private PrintWriter writer;

    PrintWriter writer() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8));
        }
        return writer;
    }

    byte[] bytes() {
        if (writer != null) {
            writer.flush();
        }
        return held.toByteArray();
    }

    String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Forgets what was written. */
    void clear() {
        bytes();
        held.reset();
    }

    @Override
    public void write(int b) {
        held.write(b);
    }

    @Override
    public void write(byte[] b, int offset, int length) {
        held.write(b, offset, length);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        throw new IllegalStateException("What is held is written at once");
    }
}
