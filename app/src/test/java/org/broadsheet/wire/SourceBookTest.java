package org.broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.command.Keys;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Layer;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Actor;
import org.broadsheet.story.State;
import org.broadsheet.wire.SourceBook.Chosen;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceBookTest {
    private static final Actor ADMINISTRATOR = new Actor("account:administrator");

    @TempDir
    Path inbox;

    private WireDesk desk;
    private SourceBook book;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        desk = new WireDesk(dialect());
        var file = Layer.File.parse(
                List.of("wire.source.afp.rule = hold", "wire.source.afp.days-online = 30", "wire.source.afp.licence = Ours to use"),
                "broadsheet.properties");
        book = new SourceBook(desk.log, desk.database, Configuration.of(Keys.ALL, List.of(file)), inbox);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private static Chosen rule(Source.Rule rule, List<SectionRule> rules) {
        return new Chosen(rule, null, null, null, null, null, null, false, rules);
    }

    @Test
    void what_is_chosen_counts_more_than_the_file_field_by_field_and_from_the_next_item_on() {
        desk.send(book.named("afp"), WireDesk.ninjs("urn:x:1", 1, "Held", Map.of()));
        book.save("afp", rule(Source.Rule.PUBLISH, List.of()), ADMINISTRATOR);
        desk.send(book.named("afp"), WireDesk.ninjs("urn:x:2", 1, "Out", Map.of()));

        assertThat(desk.story("urn:x:1").orElseThrow().state()).isEqualTo(State.READY);
        assertThat(desk.story("urn:x:2").orElseThrow().state()).isEqualTo(State.PUBLISHED);
        assertThat(book.named("afp").online()).contains(Duration.ofDays(30));
        assertThat(book.named("afp").licence()).isEqualTo("Ours to use");

        book.reset("afp", ADMINISTRATOR);
        assertThat(book.named("afp").rule()).isEqualTo(Source.Rule.HOLD);
        assertThat(book.chosen("afp")).isEqualTo(Chosen.NOTHING);
    }

    @Test
    void every_choice_is_kept_as_it_was_made() {
        var chosen = new Chosen(
                Source.Rule.HOLD, "Tidewire", true, "sport", 0, "Not for resale", true, true, List.of(new SectionRule("a = b", "world")));
        book.save("tidewire", chosen, ADMINISTRATOR);
        book.save("tidewire", chosen, ADMINISTRATOR);

        assertThat(book.chosen("tidewire")).isEqualTo(chosen);
        assertThat(book.named("tidewire").online()).isEmpty();
        assertThat(desk.log.after(0, 100)).extracting(entry -> entry.kind()).containsExactly("settings-source-saved");
    }

    @Test
    void a_source_s_own_rules_come_before_the_general_ones_and_fit_whole_words() {
        book.save(
                "afp",
                rule(Source.Rule.PUBLISH, List.of(new SectionRule("tide", "science"), new SectionRule("Spring Tides", "culture"))),
                ADMINISTRATOR);
        desk.send(book.named("afp"), WireDesk.ninjs("urn:x:1", 1, "High TIDE at the quay", Map.of()));
        desk.send(book.named("afp"), WireDesk.ninjs("urn:x:2", 1, "Spring tides are near", Map.of()));
        desk.send(book.named("afp"), WireDesk.ninjs("urn:x:3", 1, "Tidewater", Map.of()));

        assertThat(section("urn:x:1")).isEqualTo("science");
        assertThat(section("urn:x:2")).isEqualTo("culture");
        assertThat(section("urn:x:3")).isEqualTo("world");
    }

    private String section(String guid) {
        return desk.live(desk.story(guid).orElseThrow()).content().section();
    }

    @Test
    void urgent_items_of_a_source_that_is_never_breaking_interrupt_nobody() {
        book.save("afp", new Chosen(Source.Rule.PUBLISH, null, null, null, null, null, null, true, List.of()), ADMINISTRATOR);
        desk.send(book.named("afp"), WireDesk.ninjs("urn:x:1", 1, "Flash", Map.of("urgency", "1")));

        assertThat(desk.live(desk.story("urn:x:1").orElseThrow()).content().isBreaking()).isFalse();
    }

    @Test
    void new_source_has_its_folder() {
        book.save("tidewire", Chosen.NOTHING, ADMINISTRATOR);

        assertThat(inbox.resolve("tidewire")).isDirectory();
        assertThat(book.known()).containsExactly("tidewire");
        assertThat(book.all()).extracting(SourceBook.Known::name).containsExactly("tidewire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "../etc", "a/b", "A", "a b", "a\0"})
    void a_name_that_is_no_folder_of_the_inbox_is_refused(String name) {
        assertThat(code(name, Chosen.NOTHING)).isEqualTo("settings-source-name");
    }

    @Test
    void what_is_out_of_bounds_is_refused() {
        assertThat(code("afp", new Chosen(null, "x".repeat(81), null, null, null, null, null, false, List.of())))
                .isEqualTo("settings-source-value");
        assertThat(code("afp", new Chosen(null, null, null, null, 36_501, null, null, false, List.of())))
                .isEqualTo("settings-source-value");
        assertThat(code("afp", rule(Source.Rule.HOLD, List.of(new SectionRule("two\nlines", "world")))))
                .isEqualTo("settings-source-value");
        assertThat(book.chosen("afp")).isEqualTo(Chosen.NOTHING);
    }

    private String code(String name, Chosen chosen) {
        try {
            book.save(name, chosen, ADMINISTRATOR);
            return "";
        } catch (Fault refused) {
            return refused.code();
        }
    }

    @Test
    void sources_are_counted_with_their_newest_item() {
        desk.send(book.named("afp"), WireDesk.ninjs("urn:x:1", 1, "One", Map.of()));
        desk.send(book.named("afp"), WireDesk.ninjs("urn:x:2", 1, "Two", Map.of()));

        assertThat(book.all())
                .containsExactly(new SourceBook.Known("afp", 2, Optional.of(desk.clock.instant()), false));
    }
}
