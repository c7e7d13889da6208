package org.broadsheet.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.story.Card;
import org.broadsheet.story.StoryId;

/**
 * Which story stands where on the front page; none stands twice.
 *
 * <p>The lead is the most urgent of the last day, of equals the newest. Breaking news without standfirst and picture is
 * but a line: it goes into the bar above, and so does every other breaking story but the lead. Then come the next most
 * urgent of the day, the newest of all, and what is left by section.
 *
 * @param flashes breaking news in the bar
 * @param secondary beside the lead
 * @param latest the newest, whatever their weight
 * @param sections by slug, in the order asked for; only those with stories
 * @param goodUntil when time alone makes another plan
 */
record FrontPlan(
        List<Card> flashes,
        Optional<Card> lead,
        List<Card> secondary,
        List<Card> latest,
        Map<String, List<Card>> sections,
        Optional<Instant> goodUntil) {
    /** How long breaking news is breaking. */
    static final Duration BREAKING_FOR = Duration.ofHours(6);

    /** How long a story may lead the page for its urgency. */
    static final Duration DAY = Duration.ofHours(24);

    static final int FLASHES_MAX = 2;
    static final int SECONDARY_MAX = 3;
    static final int LATEST_MAX = 11;
    static final int SECTION_MAX = 5;

    /** What an unset urgency counts as: the middle of IPTC's scale. */
    private static final int USUAL_URGENCY = 5;

    private static final Comparator<Card> BY_WEIGHT = Comparator.comparingInt(FrontPlan::urgency)
            .thenComparing(Comparator.comparing(Card::publishedAt).reversed())
            .thenComparing(Card::id);

    /**
     * @param newest of the whole site, newest first, with breaking ones among them
     * @param bySection each newest first, in the order of the page
     */
    static FrontPlan of(List<Card> newest, Map<String, List<Card>> bySection, Instant now) {
        var used = new HashSet<StoryId>();
        var breaking = newest.stream()
                .filter(card -> isBreaking(card, now))
                .sorted(BY_WEIGHT)
                .toList();
        var today = newest.stream().filter(card -> isOfDay(card, now)).sorted(BY_WEIGHT).toList();
        var lead = lead(newest, today, now);
        lead.ifPresent(card -> used.add(card.id()));
        var flashes = take(breaking, FLASHES_MAX, used);
        var secondary = take(today.isEmpty() ? newest : fill(today, newest), SECONDARY_MAX, used);
        var latest = newest.size() <= SECONDARY_MAX + 1 ? List.<Card>of() : take(newest, LATEST_MAX, used);
        var sections = new LinkedHashMap<String, List<Card>>();
        bySection.forEach((slug, cards) -> {
            var left = take(cards, SECTION_MAX, used);
            if (!left.isEmpty()) {
                sections.put(slug, left);
            }
        });
        return new FrontPlan(flashes, lead, secondary, latest, sections, goodUntil(breaking, today));
    }

    private static Optional<Card> lead(List<Card> newest, List<Card> today, Instant now) {
        return Stream.concat(today.stream(), newest.stream())
                .filter(card -> !isBreaking(card, now) || isMoreThanALine(card))
                .findFirst()
                .or(() -> newest.stream().findFirst());
    }

    /** The weightiest of the day, then older ones, so that a quiet day has a full page too. */
    private static List<Card> fill(List<Card> today, List<Card> newest) {
        var all = new ArrayList<>(today);
        newest.stream().filter(card -> !today.contains(card)).forEach(all::add);
        return all;
    }

    private static List<Card> take(List<Card> from, int max, Set<StoryId> used) {
        var taken = new ArrayList<Card>();
        for (Card card : from) {
            if (taken.size() < max && used.add(card.id())) {
                taken.add(card);
            }
        }
        return List.copyOf(taken);
    }

    private static int urgency(Card card) {
        return card.urgency() == 0 ? USUAL_URGENCY : card.urgency();
    }

    static boolean isBreaking(Card card, Instant now) {
        return card.isBreaking() && card.publishedAt().plus(BREAKING_FOR).isAfter(now);
    }

    private static boolean isMoreThanALine(Card card) {
        return !card.standfirst().isEmpty() || card.picture().isPresent();
    }

    private static boolean isOfDay(Card card, Instant now) {
        return card.publishedAt().plus(DAY).isAfter(now);
    }

    private static Optional<Instant> goodUntil(List<Card> breaking, List<Card> today) {
        return Stream.concat(
                        breaking.stream().map(card -> card.publishedAt().plus(BREAKING_FOR)),
                        today.stream().map(card -> card.publishedAt().plus(DAY)))
                .min(Comparator.naturalOrder());
    }
}
