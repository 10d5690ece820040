package org.prikbord.web.kept;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Catches what a view writes, without its headers: those of a kept page are set for each request anew. */
final class CaughtResponse extends HttpServletResponseWrapper {
    private final HeldBody body = new HeldBody();
    private int status = SC_OK;

    CaughtResponse(HttpServletResponse response) {
        super(response);
    }

    String text() {
        return body.text();
    }

    boolean isWhole() {
        return status == SC_OK;
    }

    @Override
    public int getStatus() {
        return status;
    }

    @Override
    public String getContentType() {
        return KeptAnswers.HTML;
    }

    @Override
    public String getCharacterEncoding() {
        return StandardCharsets.UTF_8.name();
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
    public void setStatus(int code) {
        status = code;
    }

    @Override
    public void sendError(int code) {
        status = code;
    }

    @Override
    public void sendError(int code, String message) {
        status = code;
    }

    @Override
    public void sendRedirect(String location) {
        status = SC_FOUND;
    }

    @Override
    public void reset() {
        resetBuffer();
        status = SC_OK;
    }

    @Override
    public void resetBuffer() {
        body.clear();
    }

    @Override
    public void setContentType(String contentType) {
        // always HTML in UTF-8
    }

    @Override
    public boolean isCommitted() {
        return false;
    }

    @Override
    public void flushBuffer() {
        // nothing leaves before the whole page is there
    }

    @Override
    public void setBufferSize(int size) {
        // the whole page is the buffer
    }

    @Override
    public void addCookie(Cookie cookie) {
        // what is kept is for everyone
    }

    @Override
    public void setHeader(String name, String value) {
        // see the class comment
    }

    @Override
    public void addHeader(String name, String value) {
        // see the class comment
    }

    @Override
    public void setDateHeader(String name, long date) {
        // see the class comment
    }

    @Override
    public void addDateHeader(String name, long date) {
        // see the class comment
    }

    @Override
    public void setIntHeader(String name, int value) {
        // see the class comment
    }

    @Override
    public void addIntHeader(String name, int value) {
        // see the class comment
    }

    @Override
    public void setContentLength(int length) {
        // counted at the end
    }

    @Override
    public void setContentLengthLong(long length) {
        // counted at the end
    }

    @Override
    public void setCharacterEncoding(String charset) {
        // always UTF-8
    }
}
