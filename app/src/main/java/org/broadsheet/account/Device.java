package org.broadsheet.account;

import java.util.List;
import java.util.Optional;

/**
 * What a browser is called, in words that are the same in every language: the names of the program and of the system. Only
 * names from these lists ever come out, so that a hostile header field says nothing.
 */
public final class Device {
    private static final int LENGTH_MAX = 500;

    /** A sign in the User-Agent field and the name; the first that is found counts, since most pretend to be the next. */
    private record Sign(String text, String name) {}

    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser/", "Samsung Internet"),
            new Sign("Vivaldi/", "Vivaldi"),
            new Sign("Firefox/", "Firefox"),
            new Sign("FxiOS/", "Firefox"),
            new Sign("CriOS/", "Chrome"),
            new Sign("Chromium/", "Chromium"),
            new Sign("Chrome/", "Chrome"),
            new Sign("Safari/", "Safari"),
            new Sign("curl/", "curl"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Android", "Android"),
            new Sign("Windows", "Windows"),
            new Sign("CrOS", "ChromeOS"),
            new Sign("Macintosh", "macOS"),
            new Sign("Linux", "Linux"));

    private Device() {}

    /** For example {@code Firefox · Windows}; empty when neither is known. */
    public static String of(String userAgent) {
        String said = userAgent.substring(0, Math.min(userAgent.length(), LENGTH_MAX));
        Optional<String> browser = named(BROWSERS, said);
        Optional<String> system = named(SYSTEMS, said);
        if (browser.isEmpty() || system.isEmpty()) {
            return browser.or(() -> system).orElse("");
        }
        return browser.get() + " · " + system.get();
    }

    private static Optional<String> named(List<Sign> signs, String said) {
        return signs.stream().filter(sign -> said.contains(sign.text())).map(Sign::name).findFirst();
    }
}
