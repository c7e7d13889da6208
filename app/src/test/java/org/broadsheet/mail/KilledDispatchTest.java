package org.broadsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.database.schema.Tables.MAIL_LETTER;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A whole process sends and is killed (SIGKILL) again and again: nobody is missed, nobody gets a letter twice, doubt is shown. */
@Tag("slow")
class KilledDispatchTest {
    private static final int RECIPIENTS = 2_000;
    private static final int KILLS = 8;
    private static final int CONNECTIONS = 3;

    @TempDir
    Path folder;

    @Test
    void each_recipient_gets_the_letter_once_or_is_reported_as_unsure() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new SplittableRandom(seed);
        try (var post = new Post(SQLDialect.SQLITE, folder);
                var sink = new SmtpSink()) {
            var room = post.room(sink.port(), Map.of());
            var ids = new HashMap<String, LetterId>();
            post.log.write(t -> {
                for (int i = 0; i < RECIPIENTS; i++) {
                    String to = "reader" + i + "@example" + i % 7 + ".org";
                    ids.put(to, room.mail().send(t, Post.letter(to, Purpose.EDITION)));
                }
                return true;
            });
            for (int kill = 0; kill < KILLS; kill++) {
                int goal = sink.taken.size() + 20 + random.nextInt(RECIPIENTS / (KILLS + 2));
                var process = sender(post, sink);
                Post.await("letters to be taken", () -> sink.taken.size() >= goal);
                process.destroyForcibly().waitFor();
            }
            var last = sender(post, sink);
            assertThat(last.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(last.exitValue()).isZero();
            judge(post, sink, ids);
        }
    }

    private static void judge(Post post, SmtpSink sink, Map<String, LetterId> ids) {
        var states = new HashMap<LetterId, State>();
        post.database.read(sql -> {
            sql.select(MAIL_LETTER.ID, MAIL_LETTER.STATE)
                    .from(MAIL_LETTER)
                    .forEach(row -> states.put(new LetterId(row.value1()), State.of(row.value2())));
            return true;
        });
        var taken = sink.taken.stream().map(SmtpSink.Taken::to).toList();
        assertThat(taken).as("nobody twice").doesNotHaveDuplicates();
        var takers = new HashSet<>(taken);
        int unsure = 0;
        for (var one : ids.entrySet()) {
            State state = states.get(one.getValue());
            unsure += state == State.UNSURE ? 1 : 0;
            assertThat(state).as("ended").isIn(State.HANDED, State.UNSURE);
            assertThat(state == State.UNSURE || takers.contains(one.getKey())).as("in the sink or unsure").isTrue();
        }
        System.out.println(RECIPIENTS + " letters, " + KILLS + " kills, " + unsure + " unsure, " + takers.size() + " in the sink");
        assertThat(unsure).isLessThanOrEqualTo(KILLS * CONNECTIONS);
    }

    private Process sender(Post post, SmtpSink sink) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledSender.class.getName(),
                        post.home.url(),
                        folder.resolve("reader.key").toString(),
                        Integer.toString(sink.port()),
                        Integer.toString(CONNECTIONS))
                .redirectErrorStream(true)
                .redirectOutput(new File(folder.toFile(), "sender.log"))
                .start();
    }
}
