package org.broadsheet.front;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.story.StoryId;

/**
 * The whole front page as an editor wants it. A story is pinned to one slot at most.
 *
 * @param slots those that differ from their usual rule
 * @param secondary how many slots there are beside the lead
 */
public record Arrangement(Map<Place, Slot> slots, int secondary, Optional<Banner> banner) {
    public static final int SECONDARY_USUAL = 3;
    public static final int SECONDARY_MAX = 6;

    /** Slots of a section's block that can be filled by hand. */
    public static final int SECTION_SLOTS = 4;

    /** Nobody's hand: everything by rule. */
    public static final Arrangement BY_RULE = new Arrangement(Map.of(), SECONDARY_USUAL, Optional.empty());

    public Arrangement {
        if (secondary < 1 || secondary > SECONDARY_MAX) {
            throw new IllegalArgumentException("there are 1 to " + SECONDARY_MAX + " slots beside the lead: " + secondary);
        }
        int count = secondary;
        var kept = new LinkedHashMap<Place, Slot>();
        slots.forEach((place, slot) -> {
            boolean isThere = !place.isSecondary() || place.number() <= count;
            if (isThere && !slot.equals(usual(place))) {
                kept.put(place, slot);
            }
        });
        slots = Collections.unmodifiableMap(kept);
    }

    private static Slot usual(Place place) {
        return new Slot(Rule.usual(place), Optional.empty());
    }

    public Slot slot(Place place) {
        return slots.getOrDefault(place, usual(place));
    }

    /** All slots in the order of the page. */
    public List<Place> places(Collection<String> sections) {
        var places = new ArrayList<Place>();
        places.add(Place.LEAD);
        for (int number = 1; number <= secondary; number++) {
            places.add(Place.secondary(number));
        }
        for (String section : sections) {
            for (int number = 1; number <= SECTION_SLOTS; number++) {
                places.add(Place.ofSection(section, number));
            }
        }
        return places;
    }

    /** With a story in a slot, and in no other; what stood there by hand makes way. */
    public Arrangement pinned(Place place, Pin pin) {
        var changed = new HashMap<Place, Slot>();
        slots.forEach((other, slot) -> {
            boolean hasIt = slot.pin().filter(known -> known.story().equals(pin.story())).isPresent();
            changed.put(other, hasIt ? slot.with(Optional.empty()) : slot);
        });
        changed.put(place, slot(place).with(Optional.of(pin)));
        return new Arrangement(changed, secondary, banner);
    }

    /** The slot's rule takes over. */
    public Arrangement ruled(Place place, Rule rule) {
        return with(place, new Slot(rule, Optional.empty()));
    }

    /**
     * Brings a story from one slot to another. What stood there by hand changes places with it; what stood there by rule makes
     * way.
     *
     * @param story what stands in {@code from}, by hand or by rule
     */
    public Arrangement moved(Place from, Place to, StoryId story) {
        var there = slot(to).pin();
        var pin = slot(from).pin().filter(known -> known.story().equals(story)).orElse(new Pin(story, Optional.empty()));
        var bare = with(from, slot(from).with(Optional.empty())).with(to, slot(to).with(Optional.empty()));
        var moved = bare.pinned(to, pin);
        return there.map(other -> moved.pinned(from, other)).orElse(moved);
    }

    private Arrangement with(Place place, Slot slot) {
        var changed = new HashMap<>(slots);
        changed.put(place, slot);
        return new Arrangement(changed, secondary, banner);
    }

    public Arrangement withSecondary(int count) {
        return new Arrangement(slots, Math.clamp(count, 1, SECONDARY_MAX), banner);
    }

    public Arrangement with(Optional<Banner> other) {
        return new Arrangement(slots, secondary, other);
    }

    /** Every story that somebody chose. */
    public Set<StoryId> chosen() {
        var chosen = new HashSet<StoryId>();
        slots.values().forEach(slot -> slot.pin().ifPresent(pin -> chosen.add(pin.story())));
        banner.flatMap(Banner::story).ifPresent(chosen::add);
        return chosen;
    }

    /** Every moment at which a pin or the banner is over. */
    Stream<Instant> ends() {
        return Stream.concat(
                slots.values().stream().flatMap(slot -> slot.pin().stream()).flatMap(pin -> pin.until().stream()),
                banner.stream().flatMap(line -> line.until().stream()));
    }
}
