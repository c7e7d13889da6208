package org.broadsheet.desk.front;

import java.text.Normalizer;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.front.Arrangement;
import org.broadsheet.front.Candidates;
import org.broadsheet.front.FrontPlan;
import org.broadsheet.front.Place;
import org.broadsheet.front.Standing;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.Card;
import org.broadsheet.story.DeskLists;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Path;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** What would stand where, and which story somebody means. */
final class FrontPlans {
    /** How many of the newest public stories are searched without regard to accents; older ones by their letters. */
    private static final int SEARCHED_MAX = 1000;

    private static final int HITS_MAX = 12;
    private static final Pattern ADDRESS = Pattern.compile("/(\\d{4}/\\d{2}/\\d{2})/([a-z0-9]+(?:-[a-z0-9]+)*)");

    private final Stories stories;
    private final DeskLists lists;
    private final Settings settings;
    private final Clock clock;

    FrontPlans(Stories stories, DeskLists lists, Settings settings, Clock clock) {
        this.stories = stories;
        this.lists = lists;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param live what readers see now
     * @param prepared what they would see
     */
    record Plans(Candidates candidates, FrontPlan live, FrontPlan prepared, Instant now) {

        /** What the rule would put into a slot that is filled by hand. */
        Optional<Card> instead(Arrangement arrangement, Place place) {
            var rule = arrangement.slot(place).rule();
            var bare = FrontPlan.of(candidates, arrangement.ruled(place, rule), now);
            return Optional.ofNullable(bare.slots().get(place));
        }

        boolean differs(Place place) {
            var before = Optional.ofNullable(live.slots().get(place)).map(Card::id);
            return !before.equals(Optional.ofNullable(prepared.slots().get(place)).map(Card::id));
        }
    }

    Plans of(Standing standing) {
        var chosen = new HashSet<StoryId>(standing.live().arrangement().chosen());
        chosen.addAll(standing.prepared().arrangement().chosen());
        var candidates = stories.read(reading -> Candidates.read(reading, settings.site().sections().keys(), chosen));
        var now = clock.instant();
        return new Plans(
                candidates,
                FrontPlan.of(candidates, standing.live().arrangement(), now),
                FrontPlan.of(candidates, standing.prepared().arrangement(), now),
                now);
    }

    List<Place> places(Arrangement arrangement) {
        return arrangement.places(settings.site().sections().keys());
    }

    /** Public stories with these words in their headline, or at this address, newest first; all when there is no query. */
    List<Card> search(String query) {
        var addressed = addressed(query);
        if (addressed.isPresent()) {
            return List.of(addressed.get());
        }
        var words = Arrays.stream(plain(query).split("\\s+")).filter(word -> !word.isEmpty()).toList();
        int read = words.isEmpty() ? HITS_MAX : SEARCHED_MAX;
        var newest = stories.read(reading -> reading.list(new Listing.Everything(), Optional.empty(), read)).stream()
                .filter(card -> {
                    String headline = plain(card.headline());
                    return words.stream().allMatch(headline::contains);
                })
                .limit(HITS_MAX)
                .toList();
        return words.isEmpty() || newest.size() == HITS_MAX ? newest : withOlder(newest, query);
    }

    /** The rest out of the whole archive. */
    private List<Card> withOlder(List<Card> newest, String query) {
        var known = newest.stream().map(Card::id).toList();
        var older = lists.published(query, HITS_MAX).stream()
                .map(slip -> slip.story().id())
                .filter(id -> !known.contains(id))
                .limit(HITS_MAX - known.size())
                .toList();
        var all = new ArrayList<>(newest);
        if (!older.isEmpty()) {
            all.addAll(stories.read(reading -> reading.list(new Listing.Chosen(older), Optional.empty(), older.size())));
        }
        return all;
    }

    /** The public story at an address of ours, whole or only its path. */
    Optional<Card> addressed(String address) {
        String path = address.strip().replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*$", "");
        return path(path)
                .flatMap(parsed -> stories.read(reading -> reading.storyAt(parsed)
                        .flatMap(story -> reading.list(
                                        new Listing.Chosen(List.of(story.id())), Optional.empty(), 1)
                                .stream()
                                .findFirst())));
    }

    private static Optional<Path> path(String text) {
        var parts = ADDRESS.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Path(LocalDate.parse(parts.group(1).replace('/', '-')), parts.group(2)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Without accents and capitals. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
