package org.prikbord.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One HTTP/1.1 connection of one browser, one request after another. The JDK's client shares its connections, and ten
 * thousand browsers don't.
 */
final class Wire implements AutoCloseable {
    private static final int PATIENCE = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final int port;
    private boolean open = true;

    Wire(int port) throws IOException {
        this.port = port;
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
        in = new BufferedInputStream(socket.getInputStream(), 4096);
    }

    /** Gives the status; headers as lines that each end in CR LF. */
    int get(String path, String headers) throws IOException {
        return send("GET", path, headers, "");
    }

    /** Posts JSON. */
    int post(String path, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String length = "Content-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n";
        return send("POST", path, headers + length, body);
    }

    private int send(String method, String path, String headers, String body) throws IOException {
        String request =
                method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers + "\r\n" + body;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        String first = line();
        if (!first.startsWith("HTTP/1.1 ")) {
            throw new IOException("Not an answer: " + first);
        }
        int status = Integer.parseInt(first.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            } else if (lower.startsWith("connection:") && lower.contains("close")) {
                open = false;
            }
        }
        if (status != 304 && status != 204) {
            skipBody(length, chunked);
        }
        return status;
    }

    /** Whether another request can be sent. */
    boolean isOpen() {
        return open;
    }

    private void skipBody(int length, boolean chunked) throws IOException {
        if (!chunked) {
            in.skipNBytes(length);
            return;
        }
        for (int size = chunk(); size > 0; size = chunk()) {
            in.skipNBytes(size);
            line();
        }
        line();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The server closed the connection");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        open = false;
        socket.close();
    }
}
