package org.broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.broadsheet.Cast;
import org.broadsheet.log.Actor;
import org.broadsheet.story.Content;
import org.broadsheet.story.Outcome;
import org.broadsheet.story.Stories;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.Version;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lives that once went wrong, found by {@link LivesTest} or by reading. */
class FoundLivesTest {
    private static final String GUID = "urn:tidewire:found";
    private static final Actor EDITOR = new Actor("account:editor");
    private static final Map<String, String> WITHHELD = Map.of("pubstatus", "\"withheld\"");

    private WireDesk desk;

    @BeforeEach
    void open() {
        desk = new WireDesk(SQLDialect.SQLITE);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private interface Verb {
        Outcome on(Stories stories, Transaction t, StoryId id);
    }

    private Outcome change(Verb verb) {
        var id = desk.story(GUID).orElseThrow().id();
        return desk.log.write(t -> verb.on(desk.stories, t, id));
    }

    private void words(String headline) {
        var story = desk.story(GUID).orElseThrow();
        Content was = desk.stories.read(reading -> reading.version(story.id(), story.latest()).orElseThrow()).content();
        change((stories, t, id) -> stories.update(t, id, Cast.saying(was, headline), EDITOR));
    }

    private void passTo(String moment) {
        desk.clock.set(Instant.parse(moment));
        desk.schedule.runDue();
    }

    @Test
    void the_wire_does_not_release_what_the_desk_withholds_as_well() {
        desk.send(GUID, 1, "Quay opens", WITHHELD);
        change((stories, t, id) -> stories.withhold(t, id, "legal", EDITOR));
        assertThat(desk.send(GUID, 2, "Quay opens").kind()).isEqualTo(Fate.Kind.WAITING);
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        desk.send(GUID, 3, "Quay opens", WITHHELD);
        assertThat(change((stories, t, id) -> stories.release(t, id, Actor.wire("afp")))).isInstanceOf(Outcome.Refused.class);
        change((stories, t, id) -> stories.release(t, id, EDITOR));
        assertThat(desk.publicHeadline(GUID)).contains("Quay opens");
    }

    @Test
    void an_embargo_that_cannot_be_read_does_not_break_the_update_of_a_public_story() {
        desk.send(GUID, 1, "Quay opens");
        var fate = desk.send(GUID, 2, "Quay closes", Map.of("embargoed", "\"tomorrow\""));
        assertThat(fate.kind()).isEqualTo(Fate.Kind.HELD);
        assertThat(desk.publicHeadline(GUID)).contains("Quay opens");
    }

    @Test
    void a_release_with_a_correction_keeps_its_note() {
        desk.send(GUID, 1, "Quay opens");
        desk.send(GUID, 2, "Quay opens", WITHHELD);
        desk.send(GUID, 3, "CORRECTED-Quay opens", Map.of("ednote", "\"Corrects the hour\""));
        Version live = desk.live(desk.story(GUID).orElseThrow());
        assertThat(live.kind()).isEqualTo(Version.Kind.CORRECTION);
        assertThat(live.note()).contains("Corrects the hour");
    }

    @Test
    void an_update_does_not_undo_when_the_desk_wants_it_to_go_out() {
        var hold = WireDesk.source(Source.Rule.HOLD);
        desk.send(hold, WireDesk.ninjs(GUID, 1, "Quay opens", Map.of()));
        change((stories, t, id) -> stories.schedule(t, id, Instant.parse("2026-11-24T11:00:00Z"), EDITOR));
        desk.send(hold, WireDesk.ninjs(GUID, 2, "Quay opens wide", Map.of()));
        passTo("2026-11-24T10:59:59Z");
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        passTo("2026-11-24T11:00:00Z");
        assertThat(desk.publicHeadline(GUID)).contains("Quay opens wide");
    }

    @Test
    void an_embargo_that_the_sender_extends_holds_the_editors_words_too() {
        desk.send(GUID, 1, "Quay opens", Map.of("embargoed", "\"2026-11-24T10:00:00Z\""));
        words("Our quay opens");
        desk.send(GUID, 2, "Quay opens", Map.of("embargoed", "\"2026-11-24T12:00:00Z\""));
        passTo("2026-11-24T11:59:59Z");
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        passTo("2026-11-24T12:00:00Z");
        assertThat(desk.publicHeadline(GUID)).contains("Our quay opens");
    }

    @Test
    void an_editors_unfinished_words_do_not_go_out_with_a_release() {
        desk.send(GUID, 1, "Quay opens");
        var was = desk.live(desk.story(GUID).orElseThrow()).content();
        change((stories, t, id) -> stories.edit(t, id, Cast.saying(was, "Unfinished"), 1, EDITOR));
        desk.send(GUID, 2, "Quay opens", WITHHELD);
        change((stories, t, id) -> stories.release(t, id, EDITOR));
        assertThat(desk.publicHeadline(GUID)).contains("Quay opens");
    }

    @Test
    void a_withheld_item_brings_its_embargo_and_its_end() {
        desk.send(GUID, 1, "Quay opens");
        desk.send(GUID, 2, "Quay opens", Map.of(
                "pubstatus", "\"withheld\"",
                "embargoed", "\"2026-11-24T10:00:00Z\"",
                "expires", "\"2026-11-24T11:00:00Z\""));
        change((stories, t, id) -> stories.release(t, id, EDITOR));
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        passTo("2026-11-24T10:00:00Z");
        assertThat(desk.publicHeadline(GUID)).contains("Quay opens");
        passTo("2026-11-24T11:00:00Z");
        assertThat(desk.publicHeadline(GUID)).isEmpty();
    }
}
