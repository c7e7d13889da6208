package org.broadsheet.bench;

import static org.broadsheet.database.schema.Tables.QUEUE_ITEM;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.story.Stories;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueFilter;
import org.broadsheet.wire.QueueItem;
import org.broadsheet.wire.SectionRules;
import org.jooq.DSLContext;

/** How long the desk waits for a page of a queue of 100,000 items, filtered as somebody types. */
final class QueueFiltering {
    private static final int ITEMS_PER_TRANSACTION = 2_000;
    private static final int PAGE = 51;
    private static final long FIRST_AT = 1_764_000_000_000L;
    private static final long MILLIS_APART = 7_000;
    private static final List<String> SOURCES = List.of("one", "two", "three", "four");
    private static final List<String> SECTIONS = List.of("world", "politics", "business", "science", "culture", "sport");
    private static final List<String> LANGUAGES = List.of("en", "en", "en", "fr", "ar");
    /** As in a real queue, where most is out or was not wanted, and little waits. */
    private static final List<String> STATES = List.of(
            "published", "published", "published", "published", "spiked", "spiked", "spiked", "spiked", "spiked", "new");

    private final int items;
    private final boolean isShort;
    private final Random random = new Random(20260901);
    private final String[] words = new String[20_000];

    QueueFiltering(int items, boolean isShort) {
        this.items = items;
        this.isShort = isShort;
        for (int i = 0; i < words.length; i++) {
            var word = new StringBuilder();
            for (int letters = 3 + random.nextInt(8); letters > 0; letters--) {
                word.append("etaoinshrdlcumwfgypbvk".charAt((int) (22 * random.nextDouble() * random.nextDouble())));
            }
            words[i] = word.toString();
        }
    }

    /** @param url of an empty database */
    Row row(String url, String user) {
        try (var database = Database.open(url, user, "")) {
            for (int done = 0; done < items; done += ITEMS_PER_TRANSACTION) {
                int from = done;
                database.write(sql -> fill(sql, from, Math.min(items, from + ITEMS_PER_TRANSACTION)));
            }
            var ids = new Ids(Clock.systemUTC(), random);
            var queue = new Queue(
                    database, ids, new Stories(database, ids, () -> ZoneOffset.UTC), new SectionRules(SECTIONS), () -> Language.ENGLISH);
            measure(queue, isShort ? 50 : 200);
            var times = measure(queue, isShort ? 200 : 1_000);
            return Row.of(
                    "8", String.format(Locale.ROOT, "queue of %,d items, filtered as one types", items), times.medianAndP99(),
                    "under 100 ms", times.p99() < 100);
        }
    }

    private int fill(DSLContext sql, int from, int to) {
        for (int i = from; i < to; i++) {
            String headline = words(9);
            sql.insertInto(QUEUE_ITEM)
                    .set(QUEUE_ITEM.ID, 1_000_000L * i)
                    .set(QUEUE_ITEM.SOURCE, any(SOURCES))
                    .set(QUEUE_ITEM.GUID, "urn:newsml:example.org:20261124:item-" + i)
                    .set(QUEUE_ITEM.VERSION, "1")
                    .set(QUEUE_ITEM.VERSIONS, 1)
                    .set(QUEUE_ITEM.HASH, "0".repeat(64))
                    .set(QUEUE_ITEM.HEADLINE, headline)
                    .set(QUEUE_ITEM.SLUGLINE, "")
                    .set(QUEUE_ITEM.SECTION, any(SECTIONS))
                    .set(QUEUE_ITEM.LANGUAGE, any(LANGUAGES))
                    .set(QUEUE_ITEM.URGENCY, 1 + random.nextInt(8))
                    .set(QUEUE_ITEM.NOTE, "")
                    .set(QUEUE_ITEM.FIRST_AT, java.time.Instant.ofEpochMilli(FIRST_AT + i * MILLIS_APART))
                    .set(QUEUE_ITEM.ARRIVED_AT, java.time.Instant.ofEpochMilli(FIRST_AT + i * MILLIS_APART))
                    .set(QUEUE_ITEM.STATE, any(STATES))
                    .set(QUEUE_ITEM.REASON, "")
                    .set(QUEUE_ITEM.IS_KILLED, false)
                    .set(QUEUE_ITEM.IS_SPIKED, false)
                    .set(QUEUE_ITEM.BASE_HASH, "0".repeat(64))
                    .set(QUEUE_ITEM.WAITING_HASH, "")
                    .set(QUEUE_ITEM.WORDS, " " + headline + " " + words(16))
                    .set(QUEUE_ITEM.REVISION, (long) i)
                    .execute();
        }
        return to - from;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String words(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // Squared twice: some words are common and most are rare, as in any language.
            double share = random.nextDouble() * random.nextDouble();
            text.append(i == 0 ? "" : " ").append(words[(int) (words.length * share * share)]);
        }
        return text.toString();
    }

    private Samples measure(Queue queue, int times) {
        var samples = new Samples();
        for (int i = 0; i < times; i++) {
            var filter = filter();
            long began = System.nanoTime();
            queue.list(filter, Optional.empty(), PAGE);
            samples.add((System.nanoTime() - began) / 1e6);
        }
        return samples;
    }

    /** One to three beginnings of words, of which half the time one is on no page, and sometimes a state or source besides. */
    private QueueFilter filter() {
        var typed = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String word = words[random.nextInt(words.length)];
            typed.append(word, 0, Math.min(word.length(), 1 + random.nextInt(8))).append(' ');
        }
        var filter = random.nextInt(3) == 0 ? QueueFilter.ALL.in(random.nextBoolean() ? QueueItem.State.NEW : QueueItem.State.SPIKED) : QueueFilter.ALL;
        return filter.with(typed.toString());
    }
}
