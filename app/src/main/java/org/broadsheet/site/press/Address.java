package org.broadsheet.site.press;

import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * Where a page is: a canonical path and the few query parameters that its page declares, in canonical order.
 *
 * <p>Canonical (RFC 3986, section 6.2.2): starts with one slash, no empty and no dot segments, no slash at the end (but
 * the root), percent-encoding in upper case and only where it is needed.
 *
 * @param path for example {@code /2026/09/01/words}
 * @param query for example {@code after=0abc&page=2}, sorted by name; empty for most pages
 */
public record Address(String path, String query) {
    /** Longest path and query that can have a page; anything longer has none. */
    static final int CHARS_MAX = 2048;

    private static final int PARAMETER_CHARS_MAX = 128;

    public Address {
        if (!path.equals(CanonicalPath.of(path))) {
            throw new IllegalArgumentException("not a canonical path: " + path);
        }
    }

    /** The address of a page without parameters; {@code path} may come in any spelling. */
    public static Address of(String path) {
        return new Address(CanonicalPath.of(path), "");
    }

    /**
     * The address that a request asks for.
     *
     * @param path in any spelling
     * @param query as it came, without the question mark
     * @param declared the names that count; the rest is dropped so that nobody can fill the press with copies. Of a
     *     parameter given twice the first counts; an overlong or empty value counts as not given
     */
    static Address of(String path, String query, Set<String> declared) {
        return new Address(CanonicalPath.of(path), declared.isEmpty() ? "" : canonicalQuery(query, declared));
    }

    private static String canonicalQuery(String query, Set<String> declared) {
        var kept = new TreeMap<String, String>();
        for (String pair : query.split("&", 64)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : CanonicalPath.parameter(pair.substring(equals + 1));
            if (declared.contains(name) && !value.isEmpty() && value.length() <= PARAMETER_CHARS_MAX) {
                kept.putIfAbsent(name, value);
            }
        }
        var joined = new StringJoiner("&");
        kept.forEach((name, value) -> joined.add(name + "=" + value));
        return joined.toString();
    }

    /** The decoded value of a declared parameter. */
    public Optional<String> parameter(String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(CanonicalPath.decoded(pair.substring(name.length() + 1)));
            }
        }
        return Optional.empty();
    }

    /** Path and query as a request line has them; the key under which the press keeps the page. */
    public String target() {
        return query.isEmpty() ? path : path + "?" + query;
    }
}
