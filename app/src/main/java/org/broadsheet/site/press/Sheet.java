package org.broadsheet.site.press;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;

/**
 * What a printer makes: one page, not yet compressed, with the subjects that went into it.
 *
 * @param status 200, 301, 308, 404, 410
 * @param contentType with charset where it is text
 * @param body the bytes of the identity encoding; not copied, and not to be changed
 * @param subjects every subject whose change makes this page old, for example {@code story:0abc}, {@code section:world},
 *     {@code front}; a page that lists stories names what decides the list too. {@link Subject#SITE} goes without saying
 * @param location target of a redirect
 * @param language of the page
 * @param goodUntil when the page becomes old by time alone: a scheduled expiry, a change of day
 */
public record Sheet(
        int status,
        String contentType,
        byte[] body,
        Set<Subject> subjects,
        CachePolicy caching,
        Optional<String> location,
        Optional<Language> language,
        Optional<Instant> goodUntil) {
    public static final String HTML = "text/html; charset=utf-8";

    public Sheet {
        if (status < 200 || status > 599) {
            throw new IllegalArgumentException("not a status of a page: " + status);
        }
        if (location.filter(Sheet::isUnsafeInHeader).isPresent() || isUnsafeInHeader(contentType)) {
            throw new IllegalArgumentException("type and location are visible ASCII: " + contentType + ", " + location);
        }
        subjects = Set.copyOf(subjects);
    }

    /** An HTML page with status 200. */
    public static Sheet page(String html, Set<Subject> subjects) {
        return html(200, html, subjects);
    }

    /** A page that tells why there is nothing any more (410): killed, expired. Kept like any other. */
    public static Sheet gone(String html, Set<Subject> subjects) {
        return html(410, html, subjects);
    }

    /**
     * A page that says there is nothing here (404). The press never keeps it under its address, since addresses that do
     * not exist are without number; it keeps the few different bodies apart. So the page must not show the address.
     */
    public static Sheet notFound(String html) {
        return html(404, html, Set.of());
    }

    /** The page has moved for good (301). */
    public static Sheet moved(String location, Set<Subject> subjects) {
        return new Sheet(
                301, HTML, new byte[0], subjects, CachePolicy.REVALIDATE, Optional.of(location), Optional.empty(),
                Optional.empty());
    }

    /** A file whose name holds a hash of its content. */
    public static Sheet immutable(String contentType, byte[] body) {
        return of(contentType, body, Set.of()).with(CachePolicy.IMMUTABLE);
    }

    /** Anything else with status 200: feeds, sitemaps, a web manifest. */
    public static Sheet of(String contentType, byte[] body, Set<Subject> subjects) {
        return new Sheet(
                200, contentType, body, subjects, CachePolicy.REVALIDATE, Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    public Sheet in(Language pageLanguage) {
        return new Sheet(status, contentType, body, subjects, caching, location, Optional.of(pageLanguage), goodUntil);
    }

    /** Printed anew from {@code moment} on; of two moments the earlier one counts. */
    public Sheet goodUntil(Instant moment) {
        Instant earlier = goodUntil.filter(moment::isAfter).orElse(moment);
        return new Sheet(status, contentType, body, subjects, caching, location, language, Optional.of(earlier));
    }

    public Sheet with(CachePolicy policy) {
        return new Sheet(status, contentType, body, subjects, policy, location, language, goodUntil);
    }

    private static Sheet html(int status, String html, Set<Subject> subjects) {
        Sheet sheet = of(HTML, html.getBytes(StandardCharsets.UTF_8), subjects);
        return new Sheet(
                status, HTML, sheet.body, subjects, sheet.caching, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static boolean isUnsafeInHeader(String text) {
        return text.isEmpty() || text.chars().anyMatch(c -> c < ' ' || c > '~');
    }
}
