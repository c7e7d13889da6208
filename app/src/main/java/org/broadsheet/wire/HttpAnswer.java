package org.broadsheet.wire;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The answer to one request, on a connection that ends with it (RFC 9112).
 *
 * @param fields by name in small letters; of several of a name the first
 * @param body to its end by its length, its last chunk or the end of the connection; cut short it throws
 */
record HttpAnswer(int status, Map<String, String> fields, InputStream body) {
    private static final int LINE_MAX = 8 * 1024;
    private static final int FIELDS_MAX = 100;
    private static final int INTERIM_MAX = 5;

    static HttpAnswer read(InputStream connection) throws IOException {
        var in = new BufferedInputStream(connection);
        for (int count = 0; count < INTERIM_MAX; count++) {
            String line = line(in);
            if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) {
                throw new IOException("it does not speak HTTP/1.1");
            }
            int status = Integer.parseInt(line.substring(9, 12));
            var fields = fields(in);
            if (status >= 200) {
                return new HttpAnswer(status, Map.copyOf(fields), body(in, fields));
            }
        }
        throw new IOException("it says to wait, and no more");
    }

    private static Map<String, String> fields(InputStream in) throws IOException {
        var fields = new HashMap<String, String>();
        for (int count = 0; count < FIELDS_MAX; count++) {
            String line = line(in);
            if (line.isEmpty()) {
                return fields;
            }
            int colon = line.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
            }
        }
        throw new IOException("its answer has too many fields");
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("its answer ends too early");
            }
            if (line.length() >= LINE_MAX) {
                throw new IOException("its answer has too long a line");
            }
            line.append((char) next);
        }
        int end = line.length();
        return end > 0 && line.charAt(end - 1) == '\r' ? line.substring(0, end - 1) : line.toString();
    }

    private static InputStream body(InputStream in, Map<String, String> fields) throws IOException {
        if (fields.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return new Parts(in, true, 0);
        }
        String length = fields.getOrDefault("content-length", "");
        if (length.isEmpty()) {
            return in;
        }
        if (!length.matches("[0-9]{1,15}")) {
            throw new IOException("its answer has a length that is none");
        }
        return new Parts(in, false, Long.parseLong(length));
    }

    /** What a field says; empty when it is missing. */
    String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Bytes in one part of a known length, or in chunks. */
    private static final class Parts extends InputStream {
        private final InputStream in;
        private final boolean isChunked;
        private long left;
        private boolean isFirst = true;
        private boolean isOver;

        Parts(InputStream in, boolean isChunked, long length) {
            this.in = in;
            this.isChunked = isChunked;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            int count = read(one, 0, 1);
            return count < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0 && isChunked && !isOver) {
                nextChunk();
            }
            if (left == 0 || length == 0) {
                return left == 0 ? -1 : 0;
            }
            int count = in.read(target, offset, (int) Math.min(left, length));
            if (count < 0) {
                throw new EOFException("its answer ends too early");
            }
            left -= count;
            return count;
        }

        private void nextChunk() throws IOException {
            if (!isFirst) {
                line(in);
            }
            isFirst = false;
            String size = line(in).split(";", 2)[0].strip();
            if (!size.matches("[0-9A-Fa-f]{1,8}")) {
                throw new IOException("its answer has a chunk without a size");
            }
            left = Long.parseLong(size, 16);
            isOver = left == 0;
        }
    }
}
