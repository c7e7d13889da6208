package org.broadsheet.front;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.story.Card;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Reading;
import org.broadsheet.story.StoryId;

/**
 * The stories that the front page is made of; all of them public.
 *
 * @param newest of the whole site, newest first, with breaking ones among them
 * @param bySection each newest first, in the order of the page
 * @param chosen those of the arrangement's that are public
 */
public record Candidates(List<Card> newest, Map<String, List<Card>> bySection, Map<StoryId, Card> chosen) {
    /** How many of the newest stories are weighed for the top of the page. */
    private static final int NEWEST_MAX = 80;

    private static final int BREAKING_MAX = 6;

    /** A section may have lost so many to the top of the page and to pins, and still has enough. */
    private static final int SECTION_READ = 40;

    public Candidates {
        newest = List.copyOf(newest);
        bySection = Collections.unmodifiableMap(new LinkedHashMap<>(bySection));
        chosen = Map.copyOf(chosen);
    }

    /** @param sections of the site, in order */
    public static Candidates read(Reading reading, Collection<String> sections, Collection<StoryId> chosen) {
        var newest = withBreaking(
                reading.list(new Listing.Everything(), Optional.empty(), NEWEST_MAX),
                reading.list(new Listing.Breaking(), Optional.empty(), BREAKING_MAX));
        var bySection = new LinkedHashMap<String, List<Card>>();
        for (String section : sections) {
            bySection.put(section, reading.list(new Listing.InSection(section), Optional.empty(), SECTION_READ));
        }
        var cards = chosen.isEmpty()
                ? List.<Card>of()
                : reading.list(new Listing.Chosen(List.copyOf(chosen)), Optional.empty(), chosen.size());
        return new Candidates(
                newest, bySection, cards.stream().collect(Collectors.toMap(Card::id, Function.identity())));
    }

    /** On a busy day breaking news may be older than the newest we read. */
    private static List<Card> withBreaking(List<Card> newest, List<Card> breaking) {
        var ids = new HashSet<>(newest.stream().map(Card::id).toList());
        var all = new ArrayList<>(newest);
        breaking.stream().filter(card -> !ids.contains(card.id())).forEach(all::add);
        return all;
    }
}
