package org.broadsheet.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One address of every kind of page of a running demo, by a name for it. */
final class Pages {
    private static final Pattern STORY = Pattern.compile("href=\"(/\\d{4}/\\d\\d/\\d\\d/[a-z0-9-]+)\"");
    private static final Pattern TOPIC = Pattern.compile("href=\"(/topic/[a-z0-9-]+)\"");
    private static final Pattern AUTHOR = Pattern.compile("href=\"(/author/[a-z0-9-]+)\"");
    private static final Pattern HTML_LANGUAGE = Pattern.compile("<html lang=\"([a-z]+)");

    private final Running demo;
    private final Map<String, String> addresses = new LinkedHashMap<>();

    Pages(Running demo) {
        this.demo = demo;
        addresses.put("front", "/");
        addresses.put("section", "/world");
        addresses.put("not found", "/there-is-no-such-page");
        for (String address : stories()) {
            String html = demo.get(address).body();
            addresses.putIfAbsent("story " + first(HTML_LANGUAGE, html), address);
            addresses.putIfAbsent("history", address + "/history");
            if (!first(TOPIC, html).isEmpty()) {
                addresses.putIfAbsent("topic", first(TOPIC, html));
            }
            if (!first(AUTHOR, html).isEmpty()) {
                addresses.putIfAbsent("author", first(AUTHOR, html));
            }
            addresses.putIfAbsent("day", address.substring(0, "/2026/11/24".length()));
        }
    }

    /** Every story that the front page leads to. */
    List<String> stories() {
        var stories = new ArrayList<String>();
        STORY.matcher(demo.get("/").body()).results().map(found -> found.group(1)).distinct().forEach(stories::add);
        return stories;
    }

    Map<String, String> addresses() {
        return addresses;
    }

    String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new AssertionError("no page \"" + name + "\" among " + addresses);
        }
        return address;
    }

    private static String first(Pattern pattern, String html) {
        var found = pattern.matcher(html);
        return found.find() ? found.group(1) : "";
    }
}
