package org.broadsheet.front;

import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.story.StoryId;

/**
 * An arrangement as the database keeps it: a line for each slot, in an order that depends on nothing else.
 *
 * <pre>
 * secondary 3
 * slot lead.1 weightiest 06x0v4bzq2k8p 2026-11-24T17:00:00Z
 * banner - 06x0v4bzq2k8p Flood closes the market hall
 * </pre>
 */
final class ArrangementText {
    private static final String NONE = "-";

    static String of(Arrangement arrangement) {
        var text = new StringBuilder("secondary " + arrangement.secondary() + "\n");
        var sorted = new TreeMap<String, Slot>();
        arrangement.slots().forEach((place, slot) -> sorted.put(place.toString(), slot));
        sorted.forEach((place, slot) -> text.append("slot ")
                .append(place)
                .append(' ')
                .append(slot.rule().word())
                .append(' ')
                .append(slot.pin().map(pin -> pin.story().toString()).orElse(NONE))
                .append(' ')
                .append(moment(slot.pin().flatMap(Pin::until)))
                .append('\n'));
        arrangement.banner().ifPresent(banner -> text.append("banner ")
                .append(moment(banner.until()))
                .append(' ')
                .append(banner.story().map(StoryId::toString).orElse(NONE))
                .append(' ')
                .append(banner.text())
                .append('\n'));
        return text.toString();
    }

    private static String moment(Optional<Instant> moment) {
        return moment.map(Instant::toString).orElse(NONE);
    }

    /** @throws IllegalArgumentException when it was not made by {@link #of} */
    static Arrangement read(String text) {
        var slots = new HashMap<Place, Slot>();
        int secondary = Arrangement.SECONDARY_USUAL;
        Optional<Banner> banner = Optional.empty();
        for (String line : text.split("\n")) {
            String[] parts = line.split(" ", 5);
            switch (parts[0]) {
                case "secondary" -> secondary = Integer.parseInt(parts[1]);
                case "slot" -> slots.put(Place.parse(parts[1]).orElseThrow(() -> unknown(line)), slot(parts, line));
                case "banner" -> banner = Optional.of(banner(line.split(" ", 4)));
                default -> throw unknown(line);
            }
        }
        return new Arrangement(slots, secondary, banner);
    }

    private static Slot slot(String[] parts, String line) {
        var rule = Rule.parse(parts[2]).orElseThrow(() -> unknown(line));
        var until = moment(parts[4]);
        return new Slot(rule, story(parts[3]).map(story -> new Pin(story, until)));
    }

    private static Banner banner(String[] parts) {
        return new Banner(parts[3], story(parts[2]), moment(parts[1]));
    }

    private static Optional<StoryId> story(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(StoryId.parse(text));
    }

    private static Optional<Instant> moment(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    private static IllegalArgumentException unknown(String line) {
        return new IllegalArgumentException("not a line of an arrangement: " + line);
    }

    private ArrangementText() {}
}
