package org.broadsheet.front;

import java.util.Optional;

/** What fills a slot that nobody filled by hand; never a story that stands above. */
public sealed interface Rule {
    /** The most urgent of the last day, of equals the newest. */
    record Weightiest() implements Rule {}

    /** The newest of all. */
    record Newest() implements Rule {}

    /** The newest of a section, by slug. */
    record NewestOf(String section) implements Rule {}

    /** What a slot has unless somebody says otherwise. */
    static Rule usual(Place place) {
        return place.section().<Rule>map(NewestOf::new).orElseGet(Weightiest::new);
    }

    /** {@code weightiest}, {@code newest}, {@code newest:world}. */
    default String word() {
        return switch (this) {
            case Weightiest() -> "weightiest";
            case Newest() -> "newest";
            case NewestOf(String section) -> "newest:" + section;
        };
    }

    /** Empty when it is none of ours. */
    static Optional<Rule> parse(String word) {
        if (word.matches("newest:[a-z0-9][a-z0-9-]{0,39}")) {
            return Optional.of(new NewestOf(word.substring("newest:".length())));
        }
        return switch (word) {
            case "weightiest" -> Optional.of(new Weightiest());
            case "newest" -> Optional.of(new Newest());
            default -> Optional.empty();
        };
    }
}
