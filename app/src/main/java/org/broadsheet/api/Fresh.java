package org.broadsheet.api;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Answers that may be kept but are asked for anew each time, because a kill counts at once; and the versions that a client says
 * it has (RFC 9110, section 13.1). A story's tag is {@code "v3.1f0c…"}: its version, and a hash of the bytes.
 */
final class Fresh {
    private static final int HASH_BYTES = 8;
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"v(\\d{1,9})(?:\\.[0-9a-f]+)?\"|(\\d{1,9})");

    static Response answer(Request request, byte[] body) {
        return answer(request, body, new EntityTag(hash(body)));
    }

    static Response answer(Request request, byte[] body, int version) {
        return answer(request, body, tag(version, body));
    }

    static EntityTag tag(int version, byte[] body) {
        return new EntityTag("v" + version + "." + hash(body));
    }

    private static Response answer(Request request, byte[] body, EntityTag tag) {
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(body) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    /**
     * The version that an If-Match field names; a bare number will do.
     *
     * @throws Fault {@code story-conflict} for one that is none of ours, since nothing can match it
     */
    static Optional<Integer> version(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return Optional.empty();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Fault("story-conflict", Fault.Kind.USER, "If-Match is the ETag of the version that you changed: not " + ifMatch);
        }
        return Optional.of(Integer.valueOf(tag.group(1) == null ? tag.group(2) : tag.group(1)));
    }

    private static String hash(byte[] body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Fresh() {}
}
