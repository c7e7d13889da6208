package org.broadsheet.site;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.settings.PageLink;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.story.Path;
import org.broadsheet.story.StoryId;

/** Which page an address asks for, by its shape alone. */
sealed interface Route {
    /** {@code /}. */
    record Front() implements Route {}

    /** {@code /world}. */
    record InSection(Section section) implements Route {}

    /** {@code /about}. */
    record OfPage(PageLink page) implements Route {}

    /** An address that was a section's or a page's once, or below it: where that is now. */
    record Moved(String to) implements Route {}

    /** {@code /topic/oceans}. */
    record OnTopic(String slug) implements Route {}

    /** {@code /author/the-harbour-office}. */
    record ByAuthor(String slug) implements Route {}

    /** {@code /2026/11/24}. */
    record OnDay(LocalDate day) implements Route {}

    /** {@code /storyline/06aq639m04q61}, by the first story of it. */
    record OfLine(StoryId first) implements Route {}

    /** {@code /2026/11/24/words}. */
    record OfStory(Path path) implements Route {}

    /** {@code /2026/11/24/words/history}. */
    record OfHistory(Path path) implements Route {}

    /** {@code /static/site-0123456789.css} and the few files that browsers ask for by themselves. */
    record OfFile(String path) implements Route {}

    Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    Pattern DAY = Pattern.compile("/(\\d{4})/(\\d{2})/(\\d{2})(?:/(" + SLUG + ")(/history)?)?");

    /** Empty when it is none of ours. */
    static Optional<Route> of(String path, SiteConfig config) {
        if (path.equals("/")) {
            return Optional.of(new Front());
        }
        if (path.startsWith("/static/") || Assets.WELL_KNOWN.contains(path)) {
            return Optional.of(new OfFile(path));
        }
        if (path.length() > 1 && path.charAt(1) >= '0' && path.charAt(1) <= '9') {
            return dated(path);
        }
        if (path.startsWith("/topic/")) {
            return slug(path, "/topic/").map(OnTopic::new);
        }
        if (path.startsWith("/author/")) {
            return slug(path, "/author/").map(ByAuthor::new);
        }
        if (path.startsWith("/storyline/")) {
            return line(path.substring("/storyline/".length()));
        }
        return named(path.substring(1), config);
    }

    private static Optional<Route> line(String id) {
        try {
            return Optional.of(new OfLine(StoryId.parse(id)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static Optional<Route> named(String path, SiteConfig config) {
        int slash = path.indexOf('/');
        String word = slash < 0 ? path : path.substring(0, slash);
        String moved = config.moved().get(word);
        if (moved != null) {
            return Optional.of(new Moved(moved + (slash < 0 ? "" : path.substring(slash))));
        }
        return slash >= 0
                ? Optional.empty()
                : config.sections()
                        .at(word)
                        .<Route>map(InSection::new)
                        .or(() -> config.page(word).map(OfPage::new));
    }

    private static Optional<String> slug(String path, String prefix) {
        String slug = path.substring(prefix.length());
        return SLUG.matcher(slug).matches() ? Optional.of(slug) : Optional.empty();
    }

    private static Optional<Route> dated(String path) {
        var parts = DAY.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(parts.group(1) + "-" + parts.group(2) + "-" + parts.group(3));
            String words = parts.group(4);
            if (words == null) {
                return Optional.of(new OnDay(day));
            }
            return Optional.of(
                    parts.group(6) == null ? new OfStory(new Path(day, words)) : new OfHistory(new Path(day, words)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
