package org.broadsheet.desk;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.broadsheet.web.FormGuard;

/**
 * Finds the word by which a form shows that it is ours, and leaves the body as if nobody had read it. In a form that carries
 * files ({@code multipart/form-data}, RFC 7578) it has to be the first part, so that no more than a few bytes of an upload are
 * ever held; so methods take the body as a stream or as a map of fields, never as {@code @FormParam}.
 */
final class SentWord {
    private static final int FORM_BYTES_MAX = 2 << 20;
    private static final int FIRST_PART_BYTES_MAX = 1024;
    private static final Pattern FIRST_PART = Pattern.compile(
            "\\A--[^\\r\\n]{1,100}\\r\\nContent-Disposition: form-data; name=\"" + FormGuard.FIELD
                    + "\"\\r\\n\\r\\n([A-Za-z0-9_-]{1,100})\\r\\n");

    private SentWord() {}

    /** Empty when there is none. */
    static String of(ContainerRequestContext request) {
        String header = request.getHeaderString(Gate.HEADER);
        if (header != null) {
            return header;
        }
        if (!isForm(request)) {
            return "";
        }
        return request.getMediaType().isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE) ? inFirstPart(request) : inFields(request);
    }

    /** Whether the body is what a form of a page sends. */
    static boolean isForm(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        return type != null
                && (type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)
                        || type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE));
    }

    private static String inFields(ContainerRequestContext request) {
        byte[] body = read(request.getEntityStream(), FORM_BYTES_MAX + 1);
        if (body.length > FORM_BYTES_MAX) {
            throw new ClientErrorException(413);
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        String start = FormGuard.FIELD + "=";
        return Arrays.stream(new String(body, StandardCharsets.ISO_8859_1).split("&"))
                .filter(pair -> pair.startsWith(start))
                .findFirst()
                .map(pair -> decoded(pair.substring(start.length())))
                .orElse("");
    }

    private static String inFirstPart(ContainerRequestContext request) {
        InputStream rest = request.getEntityStream();
        byte[] head = read(rest, FIRST_PART_BYTES_MAX);
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(head), rest));
        var part = FIRST_PART.matcher(new String(head, StandardCharsets.ISO_8859_1));
        return part.find() ? part.group(1) : "";
    }

    private static byte[] read(InputStream body, int bytes) {
        try {
            return body.readNBytes(bytes);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }
}
