package org.broadsheet.related;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.search.Near;
import org.broadsheet.understanding.Scorer;
import org.broadsheet.understanding.Sketch;

/**
 * Chooses what stands in a story's list, of what is near to it: nothing twice in other words, not five parts of one running
 * story, what is old behind what is new, and for each a reason. Knows neither index nor database.
 */
final class Choosing {
    static final int KEPT = 12;

    private static final double SCORE_LEAST = 0.055;
    private static final double SHARE_LEAST = 0.16;
    private static final int OF_ONE_LINE = 3;
    private static final double ALIKE = 0.45;
    private static final int ALIKE_MOST = 2;
    private static final Duration LINE_SPAN = Duration.ofDays(60);
    private static final int LINE_OF = 40;
    /** Below so many stories, rare words are no sign of anything. */
    private static final int SMALL_ARCHIVE = 200;

    private static final double LINE_IN_SMALL_ARCHIVE = 0.3;
    private static final int LONG_CHARS = 5_000;
    private static final double AGELESS = 0.45;

    private final Scorer scorer;

    Choosing(Scorer scorer) {
        this.scorer = scorer;
    }

    /**
     * @param items for the list, in its order
     * @param line those of the same running story, without the story itself
     */
    record Chosen(List<Item> items, List<Near> line) {}

    private record Candidate(Near near, double score) {}

    Chosen choose(Near.Around around) {
        Near story = around.story();
        boolean isSmall = around.stories() < SMALL_ARCHIVE;
        var line = line(around);
        var ranked = scorer.rank(story.vector(), around.others().stream().map(Near::vector).toList()).stream()
                .map(scored -> new Candidate(around.others().get(scored.at()), scored.score()))
                .toList();
        double least = ranked.isEmpty() ? 0 : Math.max(SCORE_LEAST, ranked.getFirst().score() * SHARE_LEAST);
        var near = ranked.stream()
                .filter(one -> one.score() >= least && (!isSmall || isJoined(story, one.near())))
                .map(one -> new Candidate(one.near(), one.score() * freshness(story, one.near())))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        var items = spread(story, near, Set.copyOf(line)).stream()
                .map(one -> item(story, one, line.contains(one.near())))
                .limit(KEPT)
                .toList();
        return new Chosen(items, line);
    }

    /** The group that the story falls into when all around it, of about the same time, are parted into groups. */
    private List<Near> line(Near.Around around) {
        var together = new ArrayList<Near>(List.of(around.story()));
        around.others().stream()
                .filter(other -> gap(around.story(), other).compareTo(LINE_SPAN) <= 0)
                .filter(other -> around.stories() >= SMALL_ARCHIVE || isPlainlyOfOneLine(around.story(), other))
                .limit(LINE_OF)
                .forEach(together::add);
        return scorer.lines(together.stream().map(Near::vector).toList()).stream()
                .filter(group -> group.contains(0))
                .flatMap(List::stream)
                .filter(at -> at > 0)
                .map(together::get)
                .toList();
    }

    /** Whether more than words joins two: a name, or a topic. */
    private static boolean isJoined(Near one, Near other) {
        return !java.util.Collections.disjoint(one.names(), other.names())
                || !java.util.Collections.disjoint(one.topics(), other.topics());
    }

    /** In a small archive a few shared words look like a lot: there a story line has to be one without any doubt. */
    private static boolean isPlainlyOfOneLine(Near one, Near other) {
        return isJoined(one, other) && one.vector().times(other.vector()) >= LINE_IN_SMALL_ARCHIVE;
    }

    private static Duration gap(Near one, Near other) {
        return Duration.between(one.publishedAt(), other.publishedAt()).abs();
    }

    /** A half-life by kind: short news is soon old, a long piece explains for a year. */
    private static double freshness(Near story, Near other) {
        double halfLifeDays = other.chars() >= LONG_CHARS ? 365 : other.chars() >= LONG_CHARS / 2 ? 120 : 30;
        return AGELESS + (1 - AGELESS) * Math.pow(2, -gap(story, other).toHours() / 24.0 / halfLifeDays);
    }

    /** Copies are left out; what is much like others of the list comes after what is not. */
    private static List<Candidate> spread(Near story, List<Candidate> candidates, Set<Near> line) {
        var first = new ArrayList<Candidate>();
        var later = new ArrayList<Candidate>();
        var sketches = new ArrayList<Sketch>(List.of(story.sketch()));
        int ofLine = 0;
        for (Candidate one : candidates) {
            if (sketches.stream().anyMatch(known -> known.resemblance(one.near().sketch()) >= Sketch.SAME_COPY)) {
                continue;
            }
            sketches.add(one.near().sketch());
            boolean isOfLine = line.contains(one.near());
            long alike = first.stream().filter(other -> other.near().vector().times(one.near().vector()) >= ALIKE).count();
            if (isOfLine && ofLine >= OF_ONE_LINE || alike >= ALIKE_MOST) {
                later.add(one);
            } else {
                first.add(one);
                ofLine += isOfLine ? 1 : 0;
            }
        }
        first.addAll(later);
        return first;
    }

    private static Item item(Near story, Candidate candidate, boolean isOfLine) {
        Near other = candidate.near();
        Instant at = other.publishedAt();
        double score = Math.clamp(candidate.score(), 0, 1);
        if (isOfLine) {
            boolean isLater = at.isAfter(story.publishedAt());
            return new Item(other.story(), score, isLater ? Reason.NEXT : Reason.EARLIER, "");
        }
        boolean isOlder = at.isBefore(story.publishedAt());
        String name = sharedName(story, other);
        if (!name.isEmpty() && !(isOlder && other.chars() >= LONG_CHARS)) {
            return new Item(other.story(), score, Reason.ABOUT, name);
        }
        return new Item(other.story(), score, isOlder && other.chars() >= LONG_CHARS / 2 ? Reason.BACKGROUND : Reason.SUBJECT, "");
    }

    /** The most frequent name of the story that the other has too, a whole name before a single word. */
    private static String sharedName(Near story, Near other) {
        var theirs = new HashSet<>(other.names());
        return story.names().stream()
                .filter(theirs::contains)
                .min(Comparator.comparing(name -> name.indexOf(' ') < 0))
                .orElse("");
    }
}
