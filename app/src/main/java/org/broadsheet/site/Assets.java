package org.broadsheet.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The files that pages are drawn with: ours and the theme's, each at an address that holds a hash of its content, so
 * that a browser may keep it for ever. Read once, at the start.
 */
final class Assets {
    /** What browsers and robots ask for by a name of their own. */
    static final Set<String> WELL_KNOWN = Set.of("/favicon.ico", "/favicon.svg", "/robots.txt");

    private static final List<String> FONTS = List.of(
            "newsreader-display.woff2", "newsreader-text.woff2", "newsreader-italic.woff2", "naskh-arabic.woff2");
    private static final Pattern CSS_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)[\"']?\\s*\\)");
    private static final Pattern CSS_COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final int HASH_CHARS = 12;

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "woff2", "font/woff2",
            "woff", "font/woff",
            "svg", "image/svg+xml",
            "ico", "image/x-icon",
            "png", "image/png",
            "jpg", "image/jpeg",
            "txt", "text/plain; charset=utf-8");

    /** One file. */
    record Asset(String contentType, byte[] body) {}

    private final Map<String, Asset> byPath = new HashMap<>();
    private final Map<String, String> hrefs = new HashMap<>();
    private final List<String> styles = new ArrayList<>();

    Assets(Theme theme) {
        for (String font : FONTS) {
            add(font, resource(font));
        }
        add("favicon.svg", resource("favicon.svg"));
        byPath.put("/favicon.svg", new Asset(type("favicon.svg"), resource("favicon.svg")));
        byPath.put("/favicon.ico", new Asset(type("favicon.ico"), resource("favicon.ico")));
        add("search.js", resource("search.js"));
        add("replies.js", resource("replies.js"));
        styles.add(add("site.css", style(new String(resource("site.css"), StandardCharsets.UTF_8), "")));
        theme.files().forEach((name, content) -> add("theme/" + name, content));
        theme.style().ifPresent(css -> styles.add(add("theme/theme.css", style(css, "theme/"))));
    }

    /** The file at an address. */
    Optional<Asset> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** The address of a file; empty when there is none. */
    Optional<String> href(String name) {
        return Optional.ofNullable(hrefs.get(name));
    }

    /** Addresses of the style sheets, in order. */
    List<String> styles() {
        return List.copyOf(styles);
    }

    private String add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String href = "/static/" + name.substring(0, dot) + "-" + hash(content) + name.substring(dot);
        byPath.put(href, new Asset(type(name), content));
        hrefs.put(name, href);
        return href;
    }

    /** A style sheet that names our files by their addresses; comments and indentation stay behind. */
    private byte[] style(String css, String folder) {
        String plain = CSS_COMMENT.matcher(css).replaceAll("").replaceAll("\\s*\n\\s*", "\n");
        return CSS_URL.matcher(plain)
                .replaceAll(found -> href(folder + found.group(1))
                        .map(href -> "url(\"" + href + "\")")
                        .orElse("$0"))
                .strip()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }

    private static byte[] resource(String name) {
        try (InputStream in = Assets.class.getResourceAsStream("/static/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file static/" + name);
            }
            return in.readAllBytes();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static String hash(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(hash).substring(0, HASH_CHARS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
