package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.broadsheet.command.Keys;
import org.broadsheet.config.Configuration;
import org.broadsheet.front.Arrangements;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.log.Actor;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Followers;
import org.broadsheet.log.Log;
import org.broadsheet.settings.Sectioning;
import org.broadsheet.settings.Settings;
import org.broadsheet.site.press.Press;
import org.broadsheet.site.press.PressConfig;
import org.broadsheet.site.press.PressFollower;
import org.broadsheet.site.press.PressReader;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A site with its press on one database, and a second node of it: whoever asks after a change has it. */
class RenamedSectionTest {
    private static final Actor ADMINISTRATOR = new Actor("account:administrator");
    private static final int RENAMES = 60;
    private static final int READERS = 4;

    private final Newsroom newsroom = new Newsroom(SQLDialect.SQLITE);

    @AfterEach
    void close() {
        newsroom.close();
    }

    /** A process: settings, site, press and who tells them. */
    private final class Node implements AutoCloseable {
        final Settings settings;
        final Followers followers;
        final PressReader reader;

        Node(Log log) {
            settings = new Settings(log, newsroom.database(), Configuration.of(Keys.ALL, List.of()), Optional::empty);
            var arrangements = new Arrangements(newsroom.database(), newsroom.stories());
            var site = new NamedSite(
                    settings::site,
                    config -> new Site(
                            newsroom.stories(),
                            config,
                            newsroom.clock(),
                            Path.of("no-theme"),
                            TestWords.engine(),
                            TestWords::of,
                            Images.UNKNOWN,
                            arrangements::live,
                            Own.NONE,
                            ReaderReplies.NONE,
                            org.broadsheet.related.Boxes.NONE));
            var press = Press.of(
                    new PressConfig(ByteCount.mebibytes(8), Duration.ZERO), List.of(site), InstantSource.system(), new SimpleMeterRegistry());
            reader = new PressReader(press);
            followers = new Followers(
                    log,
                    new FollowerStore(newsroom.database(), newsroom.clock()),
                    "node",
                    List.of(settings.follower(), new PressFollower(press)));
        }

        @Override
        public void close() {
            followers.close();
        }
    }

    private static void rename(Node node, String word) {
        new Sectioning(node.settings).change("world", "Abroad", word, false, ADMINISTRATOR);
    }

    @Test
    void no_reader_who_asks_after_a_renaming_sees_the_address_of_before() throws Exception {
        newsroom.published(Cast.FERRY);
        var renamed = new AtomicInteger();
        var isOver = new AtomicBoolean();
        try (var node = new Node(newsroom.log());
                var threads = Executors.newFixedThreadPool(READERS)) {
            node.followers.start();
            rename(node, "w0");
            var readers = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < READERS; i++) {
                readers.add(() -> {
                    int reads = 0;
                    while (!isOver.get()) {
                        int known = renamed.get();
                        var old = node.reader.get("/world");
                        String front = node.reader.get("/").text();
                        assertThat(old.status()).isEqualTo(301);
                        assertThat(number(old.text())).as("redirect").isGreaterThanOrEqualTo(known);
                        assertThat(number(front.substring(front.indexOf("href=\"/w") + 6))).as("front").isGreaterThanOrEqualTo(known);
                        reads++;
                    }
                    return reads;
                });
            }
            var running = readers.stream().map(threads::submit).toList();
            for (int i = 1; i <= RENAMES; i++) {
                rename(node, "w" + i);
                renamed.set(i);
            }
            isOver.set(true);
            for (var reader : running) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(node.reader.get("/w3").text()).isEqualTo("/w" + RENAMES);
            assertThat(node.reader.get("/w" + RENAMES).status()).isEqualTo(200);
        }
    }

    /** Of {@code /w12} and what follows. */
    private static int number(String href) {
        return Integer.parseInt(href.substring(2).split("\\D", 2)[0]);
    }

    @Test
    void another_node_prints_the_new_address_once_it_has_heard_of_it() {
        newsroom.published(Cast.FERRY);
        try (var here = new Node(newsroom.log());
                var there = new Node(new Log(newsroom.home().open(), newsroom.clock()))) {
            here.followers.start();
            assertThat(there.reader.get("/").text()).contains("href=\"/world\"");
            assertThat(there.reader.get("/world").status()).isEqualTo(200);

            rename(here, "abroad");
            there.followers.catchUpMemory();

            assertThat(there.reader.get("/").text()).contains("href=\"/abroad\"").doesNotContain("href=\"/world\"");
            assertThat(there.reader.get("/world").text()).isEqualTo("/abroad");
        }
    }

    @Test
    void list_of_a_section_that_took_another_in_is_printed_anew_for_stories_of_that_one() {
        try (var node = new Node(newsroom.log())) {
            node.followers.start();
            var budget = newsroom.published(Cast.BUDGET);
            new Sectioning(node.settings).join("politics", "world", ADMINISTRATOR);
            assertThat(node.reader.get("/world").text()).contains(Cast.BUDGET.headline());

            newsroom.change(t -> newsroom.stories().update(t, budget, Cast.saying(Cast.BUDGET, "Budget passed"), Cast.EDITOR));

            assertThat(node.reader.get("/world").text()).contains("Budget passed").doesNotContain(Cast.BUDGET.headline());
        }
    }
}
