package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.database.Database;
import org.broadsheet.database.SchemaWanted;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.reply.Moderation;
import org.broadsheet.reply.Reply;
import org.broadsheet.reply.ReplyState;
import org.broadsheet.reply.Wanted;
import org.broadsheet.reply.guard.SealedChallenges;
import org.broadsheet.story.StoryId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Replies are posted while the process is killed. Each is sent again until it is acknowledged, as an impatient reader does; then all
 * of them are there, and each once. {@code -Dbroadsheet.kills=N} for more, {@code -Dbroadsheet.seed=N} to choose the moments.
 */
@Tag("slow")
class RepliesKillProcessTest {
    private static final int KILLS = Integer.getInteger("broadsheet.kills", 3);
    private static final long SEED = Long.getLong("broadsheet.seed", System.nanoTime());
    private static final int WRITERS = 8;
    private static final int ACKNOWLEDGED_BEFORE_KILL = 60;
    private static final List<String> WORDS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
            "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty");

    @TempDir
    Path work;

    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, String> unsure = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    @Test
    void no_acknowledged_reply_is_lost_and_none_is_kept_twice() throws Exception {
        System.out.printf("%d kills, seed %d%n", KILLS, SEED);
        var random = new Random(SEED);
        Path data = work.resolve("data");
        StoryId story;
        try (var demo = Running.demo(work, data)) {
            String page = demo.get(new Pages(demo).address("story en")).body();
            story = StoryId.parse(page.replaceFirst("(?s).*action=\"/reply/([0-9a-z]{13})\".*", "$1"));
        }
        for (int kill = 0; kill < KILLS; kill++) {
            try (var running = Running.server(work, data)) {
                writeAndKill(running, story, data, random.nextInt(ACKNOWLEDGED_BEFORE_KILL));
            }
        }
        try (var running = Running.server(work, data)) {
            for (var form : Map.copyOf(unsure).entrySet()) {
                assertThat(send(HttpClient.newHttpClient(), running.site(), story, form.getValue())).as("sent again").isTrue();
                acknowledged.put(form.getKey(), "");
            }
        }
        check(data);
    }

    private void writeAndKill(Running running, StoryId story, Path data, int more) throws Exception {
        var enough = new CountDownLatch(1 + more);
        var challenges = new SealedChallenges(new Seal(data.resolve("reader.key"), new SecureRandom()), Clock.systemUTC(), new SecureRandom());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                threads.submit(() -> {
                    try (var client = HttpClient.newHttpClient()) {
                        while (true) {
                            var challenge = challenges.issue(story, Language.ENGLISH);
                            String words = "Reply number " + next.incrementAndGet() + " of the night";
                            String form = form(words, challenge.token(), challenge.question());
                            unsure.put(words, form);
                            if (!send(client, running.site(), story, form)) {
                                return null;
                            }
                            unsure.remove(words);
                            acknowledged.put(words, "");
                            enough.countDown();
                        }
                    }
                });
            }
            assertThat(enough.await(2, TimeUnit.MINUTES)).isTrue();
            running.close(); // SIGKILL
            running.process().waitFor();
        }
    }

    private static String form(String words, String token, String question) {
        return "name=Night+Reader&email=night" + Math.abs(words.hashCode()) + "%40example.org&website=&parent=&town=&reply="
                + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&token=" + token + "&answer=" + answer(question);
    }

    private static int answer(String question) {
        String[] parts = question.toLowerCase(Locale.ROOT).split(" ");
        int first = number(parts[0]);
        int second = number(parts[2]);
        return parts[1].equals("+") ? first + second : first - second;
    }

    private static int number(String text) {
        return text.matches("\\d+") ? Integer.parseInt(text) : WORDS.indexOf(text);
    }

    /** Whether it was acknowledged; false when the process was cut off. */
    private static boolean send(HttpClient client, URI site, StoryId story, String form) throws InterruptedException {
        try {
            var response = client.send(
                    HttpRequest.newBuilder(site.resolve("/reply/" + story))
                            .timeout(Duration.ofSeconds(30))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
            return true;
        } catch (IOException cutOff) {
            return false;
        }
    }

    private void check(Path data) {
        try (var database = Database.open("jdbc:sqlite:" + data.resolve("broadsheet.db"), "", "", new SchemaWanted.AsItIs())) {
            var ids = new org.broadsheet.kernel.Ids(Clock.systemUTC(), new Random(1));
            var readers = new org.broadsheet.reader.Readers(database, ids, new Seal(data.resolve("reader.key"), new SecureRandom()));
            var all = new Moderation(database, ids, readers)
                    .queue(Wanted.newest(ReplyState.values()), Integer.MAX_VALUE).stream()
                    .map(Reply::body)
                    .map(body -> body.toText())
                    .filter(words -> words.startsWith("Reply number"))
                    .toList();
            assertThat(all).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        }
    }
}
