package org.broadsheet.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Fault;

/**
 * The parts of a form that carries files (RFC 7578), one after the other as they come: nothing is held but a buffer. A part's
 * body ends where the next begins; what of it was not read is skipped. One thread.
 */
public final class Multipart {
    private static final int BUFFER = 64 * 1024;
    private static final int HEADERS_MAX = 8 * 1024;
    private static final int PARTS_MAX = 50;
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]{1,70})\"|([^;\\s]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[;\\s]filename=\"([^\"]*)\"");

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];
    private int from;
    private int to;
    private boolean isOver;
    private int parts;

    /**
     * One field.
     *
     * @param fileName empty for a field that is no file, or an empty one
     */
    public record Part(String name, String fileName, InputStream body) {
        /** The whole of a field as text, cut at a bound. */
        public String text(int bytesMax) {
            try {
                return new String(body.readNBytes(bytesMax), StandardCharsets.UTF_8);
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }
    }

    private Multipart(InputStream in, String boundary) {
        this.in = in;
        this.delimiter = ("\r\n--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        // The first delimiter has no line before it; as if it had.
        buffer[0] = '\r';
        buffer[1] = '\n';
        this.to = 2;
    }

    /** Empty when the type is not that of such a form. */
    public static Optional<Multipart> of(InputStream in, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        boolean isForm = contentType.regionMatches(true, 0, "multipart/form-data", 0, 19) && boundary.find();
        return isForm
                ? Optional.of(new Multipart(in, boundary.group(1) == null ? boundary.group(2) : boundary.group(1)))
                : Optional.empty();
    }

    /** The next part; the one before can be read no more. Empty at the end, or where the form is broken. */
    public Optional<Part> next() throws IOException {
        if (isOver) {
            return Optional.empty();
        }
        new Body().skipAll();
        if (++parts > PARTS_MAX) {
            return Optional.empty();
        }
        require(delimiter.length + 2);
        from = Math.min(to, from + delimiter.length);
        boolean isLast = to - from < 2 || buffer[from] == '-' && buffer[from + 1] == '-';
        if (isLast) {
            isOver = true;
            return Optional.empty();
        }
        String headers = headers();
        Matcher name = NAME.matcher(headers);
        Matcher file = FILE.matcher(headers);
        if (!name.find()) {
            isOver = true;
            return Optional.empty();
        }
        return Optional.of(new Part(name.group(1), file.find() ? file.group(1) : "", new Body()));
    }

    private String headers() throws IOException {
        var headers = new StringBuilder();
        while (headers.length() < HEADERS_MAX) {
            require(1);
            if (from == to) {
                break;
            }
            headers.append((char) (buffer[from++] & 0xff));
            int length = headers.length();
            if (length >= 4 && headers.substring(length - 4).equals("\r\n\r\n")) {
                byte[] bytes = headers.toString().getBytes(StandardCharsets.ISO_8859_1);
                return new String(bytes, StandardCharsets.UTF_8);
            }
        }
        isOver = true;
        return "";
    }

    /** Sees to it that so many bytes are in the buffer, unless the end comes before. */
    private void require(int count) throws IOException {
        if (to - from >= count) {
            return;
        }
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
        while (to < count) {
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                return;
            }
            to += read;
        }
    }

    /** How many bytes from here on are surely no delimiter; 0 when one begins here. */
    private int free() throws IOException {
        require(delimiter.length);
        if (to - from < delimiter.length) {
            isOver = true;
            throw new Fault("request-malformed", Fault.Kind.USER, "the form ends within a field: it was not sent whole");
        }
        for (int at = from; at <= to - delimiter.length; at++) {
            if (isDelimiter(at)) {
                return at - from;
            }
        }
        return to - from - delimiter.length + 1;
    }

    private boolean isDelimiter(int at) {
        for (int i = 0; i < delimiter.length; i++) {
            if (buffer[at + i] != delimiter[i]) {
                return false;
            }
        }
        return true;
    }

    /** The bytes up to the next delimiter. */
    private final class Body extends InputStream {
        private final int part = parts;
        /** Known to be free of a delimiter. */
        private int left;

        private boolean isAtEnd;

        private int available(int wanted) throws IOException {
            if (isAtEnd || part != parts) {
                return -1;
            }
            if (left == 0) {
                left = free();
            }
            isAtEnd = left == 0;
            return isAtEnd ? -1 : Math.min(left, wanted);
        }

        @Override
        public int read() throws IOException {
            if (available(1) < 0) {
                return -1;
            }
            left--;
            return buffer[from++] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = length == 0 ? 0 : available(length);
            if (count <= 0) {
                return count;
            }
            System.arraycopy(buffer, from, target, offset, count);
            from += count;
            left -= count;
            return count;
        }

        void skipAll() throws IOException {
            while (available(BUFFER) >= 0) {
                from += left;
                left = 0;
            }
        }
    }
}
