package org.broadsheet.front;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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
 * <p>What an editor chose stands where the editor put it. By rule the lead is the most urgent of the last day, of equals the
 * newest. Breaking news without standfirst and picture is but a line: it goes into the bar above, and so does every other
 * breaking story but the lead. Then come the next most urgent of the day, the newest of all, and what is left by section.
 *
 * @param banner the editor's line above everything
 * @param flashes breaking news in the bar
 * @param slots filled ones, in the order of the page
 * @param pinned those of them that are filled by hand
 * @param latest the newest, whatever their weight
 * @param goodUntil when time alone makes another plan
 */
public record FrontPlan(
        Optional<Announced> banner,
        List<Card> flashes,
        Map<Place, Card> slots,
        Set<Place> pinned,
        List<Card> latest,
        Optional<Instant> goodUntil) {
    /** How long breaking news is breaking. */
    public static final Duration BREAKING_FOR = Duration.ofHours(6);

    /** How long a story may lead the page for its urgency. */
    static final Duration DAY = Duration.ofHours(24);

    static final int FLASHES_MAX = 2;
    static final int LATEST_MAX = 11;
    static final int SECTION_MAX = 5;

    /** What an unset urgency counts as: the middle of IPTC's scale. */
    private static final int USUAL_URGENCY = 5;

    private static final Comparator<Card> BY_WEIGHT = Comparator.comparingInt(FrontPlan::urgency)
            .thenComparing(Comparator.comparing(Card::publishedAt).reversed())
            .thenComparing(Card::id);

    /**
     * A banner that is shown.
     *
     * @param story where it leads
     */
    public record Announced(String text, Optional<Card> story) {}

    public FrontPlan {
        flashes = List.copyOf(flashes);
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
        pinned = Set.copyOf(pinned);
        latest = List.copyOf(latest);
    }

    public static FrontPlan of(Candidates from, Arrangement arrangement, Instant now) {
        return new Planning(from, arrangement, now).plan();
    }

    public Optional<Card> lead() {
        return Optional.ofNullable(slots.get(Place.LEAD));
    }

    /** Beside the lead. */
    public List<Card> secondary() {
        return slots.entrySet().stream()
                .filter(entry -> entry.getKey().isSecondary())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** By slug, in the order of the page; only those with stories. */
    public Map<String, List<Card>> sections() {
        var sections = new LinkedHashMap<String, List<Card>>();
        slots.forEach((place, card) -> place.section()
                .ifPresent(slug -> sections.computeIfAbsent(slug, key -> new ArrayList<>()).add(card)));
        return sections;
    }

    /** Whether a section's block opens with a story that an editor put there. */
    public boolean isOpenedByHand(String section) {
        return pinned.contains(Place.ofSection(section, 1));
    }

    static int urgency(Card card) {
        return card.urgency() == 0 ? USUAL_URGENCY : card.urgency();
    }

    public static boolean isBreaking(Card card, Instant now) {
        return card.isBreaking() && card.publishedAt().plus(BREAKING_FOR).isAfter(now);
    }

    /** The making of one plan. */
    private static final class Planning {
        private final Candidates from;
        private final Arrangement arrangement;
        private final Instant now;
        private final List<Card> breaking;
        private final List<Card> today;
        private final Set<StoryId> used = new HashSet<>();
        private final Map<Place, Card> byHand = new LinkedHashMap<>();
        private final Map<Place, Card> slots = new LinkedHashMap<>();

        Planning(Candidates from, Arrangement arrangement, Instant now) {
            this.from = from;
            this.arrangement = arrangement;
            this.now = now;
            this.breaking = from.newest().stream()
                    .filter(card -> isBreaking(card, now))
                    .sorted(BY_WEIGHT)
                    .toList();
            this.today = from.newest().stream().filter(this::isOfDay).sorted(BY_WEIGHT).toList();
        }

        FrontPlan plan() {
            for (Place place : arrangement.places(from.bySection().keySet())) {
                hand(place);
            }
            fill(Place.LEAD);
            var banner = arrangement.banner().filter(this::isShown);
            var flashes = flashes(banner);
            for (int number = 1; number <= arrangement.secondary(); number++) {
                fill(Place.secondary(number));
            }
            boolean isMore = from.newest().size() > arrangement.secondary() + 1;
            var latest = isMore ? take(from.newest(), LATEST_MAX) : List.<Card>of();
            from.bySection().keySet().forEach(section -> {
                for (int number = 1; number <= SECTION_MAX; number++) {
                    fill(Place.ofSection(section, number));
                }
            });
            return new FrontPlan(banner.map(this::announced), flashes, slots, byHand.keySet(), latest, goodUntil());
        }

        private void hand(Place place) {
            arrangement
                    .slot(place)
                    .pin()
                    .filter(pin -> pin.holds(now))
                    .map(pin -> from.chosen().get(pin.story()))
                    .filter(card -> used.add(card.id()))
                    .ifPresent(card -> byHand.put(place, card));
        }

        private void fill(Place place) {
            var card = Optional.ofNullable(byHand.get(place)).or(() -> byRule(place));
            card.ifPresent(found -> {
                used.add(found.id());
                slots.put(place, found);
            });
        }

        private Optional<Card> byRule(Place place) {
            var ruled = switch (arrangement.slot(place).rule()) {
                case Rule.Weightiest() -> place.isLead() ? lead() : unused(weighed());
                case Rule.Newest() -> unused(from.newest());
                case Rule.NewestOf(String section) -> unused(from.bySection().getOrDefault(section, List.of()));
            };
            return ruled.isPresent() || place.section().isPresent() ? ruled : unused(weighed());
        }

        private Optional<Card> unused(List<Card> cards) {
            return cards.stream().filter(card -> !used.contains(card.id())).findFirst();
        }

        private Optional<Card> lead() {
            return Stream.concat(today.stream(), from.newest().stream())
                    .filter(card -> !used.contains(card.id()))
                    .filter(card -> !isBreaking(card, now) || isMoreThanALine(card))
                    .findFirst()
                    .or(() -> unused(from.newest()));
        }

        /** The weightiest of the day, then older ones, so that a quiet day has a full page too. */
        private List<Card> weighed() {
            if (today.isEmpty()) {
                return from.newest();
            }
            var all = new ArrayList<>(today);
            from.newest().stream().filter(card -> !today.contains(card)).forEach(all::add);
            return all;
        }

        /** What the banner tells of is not told again beside it. */
        private List<Card> flashes(Optional<Banner> banner) {
            var told = banner.flatMap(Banner::story);
            var others = breaking.stream().filter(card -> !told.equals(Optional.of(card.id()))).toList();
            return take(others, banner.isPresent() ? FLASHES_MAX - 1 : FLASHES_MAX);
        }

        private boolean isShown(Banner banner) {
            return banner.holds(now)
                    && banner.story().filter(story -> !from.chosen().containsKey(story)).isEmpty();
        }

        private Announced announced(Banner banner) {
            return new Announced(
                    banner.text(), banner.story().flatMap(story -> Optional.ofNullable(from.chosen().get(story))));
        }

        private List<Card> take(List<Card> cards, int max) {
            var taken = new ArrayList<Card>();
            for (Card card : cards) {
                if (taken.size() < max && used.add(card.id())) {
                    taken.add(card);
                }
            }
            return taken;
        }

        private static boolean isMoreThanALine(Card card) {
            return !card.standfirst().isEmpty() || card.picture().isPresent();
        }

        private boolean isOfDay(Card card) {
            return card.publishedAt().plus(DAY).isAfter(now);
        }

        private Optional<Instant> goodUntil() {
            var turns = Stream.concat(
                    breaking.stream().map(card -> card.publishedAt().plus(BREAKING_FOR)),
                    today.stream().map(card -> card.publishedAt().plus(DAY)));
            return Stream.concat(turns, arrangement.ends().filter(now::isBefore)).min(Comparator.naturalOrder());
        }
    }
}
