package org.prikbord.web.kept;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;

/** Holds the body of an answer back until it is known whether it is the same for everybody; headers go through. */
final class HeldAnswer extends HttpServletResponseWrapper {
    private final HeldBody body = new HeldBody();

    HeldAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Whether the resource said of its answer to this request that it is the same for everybody, and it is whole. */
    boolean isSameForAll(HttpServletRequest request) {
        return request.getAttribute(KeptAnswers.SAME_FOR_ALL) != null && isWhole();
    }

    /** Whether all of it is here: it is no fault, and led nowhere else. */
    boolean isWhole() {
        return getStatus() == SC_OK && !super.isCommitted();
    }

    byte[] bytes() {
        return body.bytes();
    }

    String text() {
        return body.text();
    }

    /** Lets it go as it is; without its body when the client has it. */
    void pass(HttpServletRequest request) throws IOException {
        if (super.isCommitted()) {
            return;
        }
        String tag = getHeader("ETag");
        if (getStatus() == SC_OK && tag != null && KeptBytes.matches(request.getHeader("If-None-Match"), tag)) {
            setStatus(SC_NOT_MODIFIED);
            return;
        }
        byte[] bytes = body.bytes();
        if (bytes.length > 0) {
            super.setContentLength(bytes.length);
            super.getOutputStream().write(bytes);
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        return body.writer();
    }

    @Override
    public void flushBuffer() {
        // nothing leaves before it is known whose it is
    }

    @Override
    public void resetBuffer() {
        body.clear();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void setContentLength(int length) {
        // counted at the end
    }

    @Override
    public void setContentLengthLong(long length) {
        // counted at the end
    }
}
