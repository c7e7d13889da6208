package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Topic;

/** Fills a data folder with published stories of generated words: the same ones for the same seed. */
final class Archive {
    private static final int STORIES_PER_TRANSACTION = 500;
    private static final String[] SECTIONS = {"world", "politics", "business", "science", "culture", "sport"};
    private static final Actor BY = Actor.token("bench");

    private final Random random;
    private final String[] words;

    Archive(long seed) {
        this.random = new Random(seed);
        this.words = new String[6000];
        for (int i = 0; i < words.length; i++) {
            var word = new StringBuilder();
            for (int letters = 2 + random.nextInt(8); letters > 0; letters--) {
                word.append("etaoinshrdlcumwfgypbvk".charAt((int) (22 * random.nextDouble() * random.nextDouble())));
            }
            words[i] = word.toString();
        }
    }

    /** Files and publishes {@code count} stories, one an hour up to now, so that they lie on many days. */
    void fill(Path data, int count) throws IOException {
        Files.createDirectories(data);
        var moving = new Moving(Instant.now().minus(Duration.ofMinutes(15L * count)));
        Clock clock = moving.clock();
        try (var database = Database.open("jdbc:sqlite:" + data.resolve("broadsheet.db"), "", "")) {
            var log = new Log(database, clock);
            var stories = new Stories(database, new Ids(clock, random), () -> ZoneOffset.UTC);
            for (int done = 0; done < count; done += STORIES_PER_TRANSACTION) {
                int batch = Math.min(STORIES_PER_TRANSACTION, count - done);
                log.write(t -> publish(t, stories, moving, batch));
            }
        }
    }

    private int publish(Transaction t, Stories stories, Moving moving, int batch) {
        for (int i = 0; i < batch; i++) {
            moving.now = moving.now.plus(Duration.ofMinutes(15));
            var story = stories.file(t, Filing.own(story()), BY);
            stories.publish(t, story.id(), BY);
        }
        return batch;
    }

    /** A story of about 700 words, 4.5 kB. */
    private Content story() {
        var html = new StringBuilder();
        for (int paragraph = 0; paragraph < 14; paragraph++) {
            html.append("<p>").append(sentence(50)).append("</p>");
        }
        var topics = new ArrayList<Topic>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String word = words[random.nextInt(300)];
            if (topics.stream().noneMatch(topic -> topic.slug().equals(word))) {
                topics.add(new Topic(word, word));
            }
        }
        return new Content(
                Language.ENGLISH, sentence(8), sentence(18), "The harbour office", "", Body.parse(html.toString()),
                SECTIONS[random.nextInt(SECTIONS.length)], topics, 5, Optional.empty(), Credit.OWN);
    }

    private String sentence(int length) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            // Squared: some words are common, as in any language.
            chosen.add(words[(int) (words.length * random.nextDouble() * random.nextDouble())]);
        }
        String text = String.join(" ", chosen);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A clock that we move. */
    private static final class Moving {
        private Instant now;

        Moving(Instant now) {
            this.now = now;
        }

        Clock clock() {
            InstantSource source = () -> now;
            return source.withZone(ZoneOffset.UTC);
        }
    }
}
