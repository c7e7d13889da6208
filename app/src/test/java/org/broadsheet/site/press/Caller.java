package org.broadsheet.site.press;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An HTTP/1.1 client that sends exactly the bytes it is given, whole or broken, and reads what comes back. */
final class Caller implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;

    /** What came back; names of fields in lower case. */
    record Answer(int status, Map<String, String> fields, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String field(String name) {
            return fields.getOrDefault(name, "");
        }
    }

    Caller(int port) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        socket.setTcpNoDelay(true);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Lines are given with plain line ends; the empty line at the end must be there. */
    Caller send(String message) throws IOException {
        socket.getOutputStream().write(message.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        return this;
    }

    Answer get(String target, String... fields) throws IOException {
        send("GET " + target + " HTTP/1.1\nHost: localhost\n" + lines(fields) + "\n");
        return answer();
    }

    Answer head(String target, String... fields) throws IOException {
        send("HEAD " + target + " HTTP/1.1\nHost: localhost\n" + lines(fields) + "\n");
        return answer(true);
    }

    Answer answer() throws IOException {
        return answer(false);
    }

    boolean isClosed() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static String lines(String... fields) {
        return fields.length == 0 ? "" : String.join("\n", fields) + "\n";
    }

    private Answer answer(boolean toHead) throws IOException {
        String[] status = line().split(" ", 3);
        var fields = new LinkedHashMap<String, String>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            fields.merge(name, line.substring(colon + 1).strip(), (one, other) -> one + " AND AGAIN " + other);
        }
        int code = Integer.parseInt(status[1]);
        int length = Integer.parseInt(fields.getOrDefault("content-length", "0"));
        byte[] body = toHead || code == 304 ? new byte[0] : in.readNBytes(length);
        return new Answer(code, fields, body);
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new IOException("closed after: " + bytes);
            }
            bytes.write(octet);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
