package org.broadsheet.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** What can happen to one item of the wire and to the story that it made. */
sealed interface Step {

    /** A message of the sender. Embargo and end in minutes from its arrival; less than nothing has passed already. */
    record Item(int version, Status status, Embargoed embargo, int embargoMinutes, Optional<Integer> endMinutes, String text)
            implements Step {}

    enum Status {
        USABLE,
        WITHHELD,
        CANCELED
    }

    enum Embargoed {
        NO,
        UNTIL,
        UNREADABLE
    }

    /** The desk kills. */
    record Kill() implements Step {}

    /** The desk withholds. */
    record Withhold() implements Step {}

    /** The desk releases. */
    record Release() implements Step {}

    /** The desk publishes the newest version. */
    record Publish() implements Step {}

    /** The desk lifts the embargo. */
    record Lift() implements Step {}

    /** The desk's own words, to go out. */
    record Words(String text) implements Step {}

    /** The desk's unfinished words. */
    record Draft(String text) implements Step {}

    /** Time. */
    record Pass(Duration span) implements Step {}

    /** The end of the process and its next start. */
    record Restart() implements Step {}

    /** A life of up to fifteen steps that begins with some message. */
    static List<Step> life(RandomGenerator random) {
        var steps = new ArrayList<Step>();
        int length = 3 + random.nextInt(12);
        for (int i = 0; i < length; i++) {
            steps.add(i == 0 || random.nextInt(10) < 4 ? item(random, i) : other(random, i));
        }
        return steps;
    }

    private static Step item(RandomGenerator random, int i) {
        int chance = random.nextInt(20);
        return new Item(
                1 + random.nextInt(6),
                chance == 0 ? Status.CANCELED : chance < 5 ? Status.WITHHELD : Status.USABLE,
                random.nextInt(3) > 0 ? Embargoed.NO : random.nextInt(5) == 0 ? Embargoed.UNREADABLE : Embargoed.UNTIL,
                random.nextInt(-10, 60),
                random.nextInt(5) == 0 ? Optional.of(random.nextInt(-1, 120)) : Optional.empty(),
                "wire " + i);
    }

    private static Step other(RandomGenerator random, int i) {
        return switch (random.nextInt(20)) {
            case 0 -> new Kill();
            case 1, 2 -> new Withhold();
            case 3, 4, 5 -> new Release();
            case 6, 7 -> new Publish();
            case 8 -> new Lift();
            case 9, 10 -> new Words("desk " + i);
            case 11 -> new Draft("draft " + i);
            case 12, 13 -> new Restart();
            default -> new Pass(Duration.ofMinutes(random.nextInt(1, 50)));
        };
    }
}
