package org.broadsheet.site.press;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.broadsheet.log.Subject;
import org.broadsheet.site.press.FinishedPage.Encoded;
import org.broadsheet.web.HeaderField;
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

    /** 96 bits: enough against accidents, and nobody gains by making two pages alike. */
    private static final int TAG_BYTES = 12;

    private static final MessageDigest UNFED = unfed();

    private final Duration cdnAge;

    /** @param cdnAge how long a CDN that is purged by surrogate key may hold a page; zero if there is none */
    Finishing(Duration cdnAge) {
        this.cdnAge = cdnAge;
    }

    FinishedPage finish(String target, Sheet sheet) {
        String tag = tag(sheet);
        List<HeaderField> fields = fields(sheet);
        Encoding[] all = Encoding.values();
        @Nullable Encoded[] encodings = new Encoded[all.length];
        for (Encoding encoding : all) {
            if (Compression.isWorth(encoding, sheet.contentType(), sheet.body().length)) {
                byte[] body = Compression.encode(encoding, sheet.body(), sheet.caching() == CachePolicy.IMMUTABLE);
                String etag = encoding == Encoding.IDENTITY ? "\"" + tag + "\"" : "\"" + tag + "-" + encoding.token + "\"";
                encodings[encoding.ordinal()] = Encoded.of(encoding, etag, sheet.contentType(), fields, body);
            }
        }
        return new FinishedPage(target, sheet, fields, encodings);
    }

    private List<HeaderField> fields(Sheet sheet) {
        var fields = new ArrayList<HeaderField>();
        if (Compression.isWorth(Encoding.GZIP, sheet.contentType(), sheet.body().length)) {
            fields.add(new HeaderField("vary", "Accept-Encoding"));
        }
        switch (sheet.caching()) {
            case IMMUTABLE -> fields.add(new HeaderField("cache-control", IMMUTABLE));
            case REVALIDATE -> {
                fields.add(new HeaderField("cache-control", REVALIDATE));
                addForCdn(sheet.subjects(), fields);
            }
        }
        sheet.language().ifPresent(language -> fields.add(new HeaderField("content-language", language.tag())));
        sheet.location().ifPresent(location -> fields.add(new HeaderField("location", location)));
        return fields;
    }

    private void addForCdn(Set<Subject> subjects, List<HeaderField> fields) {
        String keys = new TreeSet<>(subjects).stream().map(Subject::key).collect(Collectors.joining(" "));
        if (keys.isEmpty() || keys.length() > SURROGATE_KEY_CHARS_MAX) {
            return;
        }
        fields.add(new HeaderField("surrogate-key", keys));
        if (cdnAge.isPositive()) {
            fields.add(new HeaderField("cdn-cache-control", "public, max-age=" + cdnAge.toSeconds()));
        }
    }

    /** Of what a cache would store: the body, and what kind of answer it is. */
    static String tag(Sheet sheet) {
        MessageDigest digest = sha256();
        digest.update((sheet.status() + " " + sheet.contentType() + "\n").getBytes(StandardCharsets.US_ASCII));
        digest.update(sheet.body());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest.digest(), TAG_BYTES));
    }

    /** A copy of one that is never fed: asking the providers for one takes longer than digesting a page. */
    private static MessageDigest sha256() {
        try {
            return (MessageDigest) UNFED.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException("the JDK's own SHA-256 can be cloned", impossible);
        }
    }

    private static MessageDigest unfed() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
