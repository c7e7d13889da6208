package org.broadsheet.site.press;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;
import org.broadsheet.site.press.FinishedPage.Encoded;
import org.broadsheet.site.press.FinishedPage.Header;
import org.jspecify.annotations.Nullable;

/**
 * Turns a sheet into the finished page: compresses, tags and writes its header fields.
 *
 * <p>Cache-Control lets everyone store and nobody reuse without asking, because a browser that may answer by itself goes on
 * showing a killed story. A CDN that is purged by surrogate key may hold a page longer: that is said in a field of its own
 * (RFC 9213, targeted cache control), so no browser or other proxy takes it for itself.
 */
final class Finishing {
    private static final String REVALIDATE = "public, max-age=0, must-revalidate";
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";
    /** CDNs take 16 KiB of keys at most; a page with more can only be held by those that ask. */
    private static final int SURROGATE_KEY_CHARS_MAX = 8192;

    private final List<Header> everywhere;
    private final Duration cdnAge;

    /**
     * @param everywhere header fields of every page, such as the content security policy
     * @param cdnAge how long a CDN that is purged by surrogate key may hold a page; zero if there is none
     */
    Finishing(List<Header> everywhere, Duration cdnAge) {
        this.everywhere = List.copyOf(everywhere);
        this.cdnAge = cdnAge;
    }

    FinishedPage finish(String target, Sheet sheet) {
        String tag = tag(sheet);
        Encoding[] all = Encoding.values();
        @Nullable Encoded[] encodings = new Encoded[all.length];
        boolean varies = Compression.isWorth(Encoding.GZIP, sheet.contentType(), sheet.body().length);
        for (Encoding encoding : all) {
            if (Compression.isWorth(encoding, sheet.contentType(), sheet.body().length)) {
                byte[] body = Compression.encode(encoding, sheet.body());
                // One representation, one strong validator (RFC 9110, section 8.8.3.3).
                String etag = encoding == Encoding.IDENTITY ? "\"" + tag + "\"" : "\"" + tag + "-" + encoding.token + "\"";
                encodings[encoding.ordinal()] = new Encoded(etag, headers(sheet, encoding, etag, varies), body);
            }
        }
        long goodUntil = sheet.goodUntil().map(Instant::toEpochMilli).orElse(Long.MAX_VALUE);
        return new FinishedPage(target, sheet.status(), sheet.subjects(), goodUntil, encodings);
    }

    private List<Header> headers(Sheet sheet, Encoding encoding, String etag, boolean varies) {
        var headers = new ArrayList<Header>();
        headers.add(new Header("content-type", sheet.contentType()));
        if (encoding != Encoding.IDENTITY) {
            headers.add(new Header("content-encoding", encoding.token));
        }
        if (varies) {
            headers.add(new Header("vary", "Accept-Encoding"));
        }
        headers.add(new Header("etag", etag));
        if (sheet.caching() == CachePolicy.IMMUTABLE) {
            headers.add(new Header("cache-control", IMMUTABLE));
        } else {
            headers.add(new Header("cache-control", REVALIDATE));
            cdnHeaders(sheet.subjects(), headers);
        }
        sheet.language().map(Language::tag).ifPresent(tag -> headers.add(new Header("content-language", tag)));
        sheet.location().ifPresent(location -> headers.add(new Header("location", location)));
        headers.addAll(everywhere);
        return List.copyOf(headers);
    }

    private void cdnHeaders(Set<Subject> subjects, List<Header> headers) {
        String keys = new TreeSet<>(subjects).stream().map(Subject::key).collect(Collectors.joining(" "));
        if (keys.isEmpty() || keys.length() > SURROGATE_KEY_CHARS_MAX) {
            return;
        }
        headers.add(new Header("surrogate-key", keys));
        if (cdnAge.isPositive()) {
            headers.add(new Header("cdn-cache-control", "public, max-age=" + cdnAge.toSeconds()));
        }
    }

    /** Of all that a cache would store: the body and what the fields say about it. */
    static String tag(Sheet sheet) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(sheet.body());
            digest.update((byte) (sheet.status() >> 8));
            digest.update((byte) sheet.status());
            digest.update(sheet.contentType().getBytes(StandardCharsets.US_ASCII));
            byte[] hash = digest.digest();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
