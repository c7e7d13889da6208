package org.broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Actor;
import org.broadsheet.story.Content;
import org.broadsheet.story.State;
import org.broadsheet.story.Story;
import org.broadsheet.story.Version;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an item, on SQLite here and on PostgreSQL in {@link WireOnPostgresTest}. */
class WireTest {
    private static final String GUID = "urn:newsml:example.org:20261124:bridge";

    private WireDesk desk;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        desk = new WireDesk(dialect());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_usable_item_is_published_with_its_source() {
        var fate = desk.send(GUID, 1, "Bridge opens");
        assertThat(fate.kind()).isEqualTo(Fate.Kind.PUBLISHED);
        Story story = desk.story(GUID).orElseThrow();
        assertThat(story.path().address()).isEqualTo("/2026/11/24/bridge-opens");
        assertThat(desk.live(story).content().credit().source()).isEqualTo("AFP");
    }

    @Test
    void the_same_guid_and_version_twice_is_one_story() {
        desk.send(GUID, 1, "Bridge opens");
        assertThat(desk.send(GUID, 1, "Bridge opens").kind()).isEqualTo(Fate.Kind.DUPLICATE);
        assertThat(desk.stories.<java.util.List<Story>>read(reading -> reading.storiesByGuid(GUID)))
                .hasSize(1);
        assertThat(desk.story(GUID).orElseThrow().latest()).isEqualTo(1);
    }

    @Test
    void a_higher_version_is_an_update_under_the_same_path() {
        desk.send(GUID, 1, "Bridge opens");
        desk.clock.advance(Duration.ofMinutes(5));
        assertThat(desk.send(GUID, 7, "Bridge opens to traffic").kind()).isEqualTo(Fate.Kind.UPDATED);
        Story story = desk.story(GUID).orElseThrow();
        assertThat(desk.publicHeadline(GUID)).contains("Bridge opens to traffic");
        assertThat(story.path().address()).isEqualTo("/2026/11/24/bridge-opens");
        assertThat(desk.live(story).kind()).isEqualTo(Version.Kind.UPDATE);
        assertThat(story.updatedAt()).contains(Instant.parse("2026-11-24T09:05:00Z"));
    }

    @Test
    void a_lower_version_never_replaces_a_higher() {
        desk.send(GUID, 3, "Third");
        assertThat(desk.send(GUID, 2, "Second").kind()).isEqualTo(Fate.Kind.STALE);
        assertThat(desk.publicHeadline(GUID)).contains("Third");
    }

    @Test
    void a_correction_keeps_its_note() {
        desk.send(GUID, 1, "Bridge opens");
        var fate = desk.send(
                GUID, 2, "CORRECTED-Bridge opens", Map.of("ednote", "\"Corrects length of bridge to 300 metres\""));
        assertThat(fate.kind()).isEqualTo(Fate.Kind.CORRECTED);
        Version live = desk.live(desk.story(GUID).orElseThrow());
        assertThat(live.kind()).isEqualTo(Version.Kind.CORRECTION);
        assertThat(live.note()).contains("300 metres");
        assertThat(live.content().headline()).isEqualTo("Bridge opens");
    }

    @Test
    void a_correction_of_what_never_came_is_published_with_its_note() {
        desk.send(GUID, 2, "CORRECTED-Bridge opens", Map.of("ednote", "\"Corrects length\""));
        assertThat(desk.live(desk.story(GUID).orElseThrow()).note()).contains("Corrects length");
    }

    @Test
    void a_withheld_item_is_off_until_a_higher_version_releases_it() {
        desk.send(GUID, 1, "Bridge opens");
        assertThat(desk.send(GUID, 2, "Bridge opens", Map.of("pubstatus", "\"withheld\"")).kind())
                .isEqualTo(Fate.Kind.WITHHELD);
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        assertThat(desk.send(GUID, 1, "Bridge opens").kind()).isEqualTo(Fate.Kind.STALE);
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        desk.send(GUID, 3, "Bridge opens at last");
        assertThat(desk.publicHeadline(GUID)).contains("Bridge opens at last");
    }

    @Test
    void an_item_withheld_from_the_start_is_never_seen_until_released() {
        desk.send(GUID, 1, "Bridge opens", Map.of("pubstatus", "\"withheld\""));
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        desk.send(GUID, 2, "Bridge opens");
        assertThat(desk.publicHeadline(GUID)).contains("Bridge opens");
    }

    @Test
    void the_wire_does_not_release_what_the_desk_withholds() {
        desk.send(GUID, 1, "Bridge opens");
        var id = desk.story(GUID).orElseThrow().id();
        desk.log.write(t -> desk.stories.withhold(t, id, "legal", Actor.OPERATOR));
        assertThat(desk.send(GUID, 2, "Bridge opens wide").kind()).isEqualTo(Fate.Kind.WAITING);
        assertThat(desk.publicHeadline(GUID)).isEmpty();
    }

    @Test
    void canceled_kills() {
        desk.send(GUID, 1, "Bridge opens");
        assertThat(desk.send(GUID, 2, "Bridge opens", Map.of("pubstatus", "\"canceled\"")).kind())
                .isEqualTo(Fate.Kind.KILLED);
        assertThat(desk.story(GUID).orElseThrow().state()).isEqualTo(State.KILLED);
        desk.send(GUID, 3, "Bridge opens again");
        assertThat(desk.publicHeadline(GUID)).isEmpty();
    }

    @Test
    void a_kill_with_a_lower_version_is_obeyed_all_the_same() {
        desk.send(GUID, 5, "Bridge opens");
        desk.send(GUID, 2, "Bridge opens", Map.of("pubstatus", "\"canceled\""));
        assertThat(desk.publicHeadline(GUID)).isEmpty();
    }

    @Test
    void a_kill_before_its_story_leaves_it_dead_on_arrival() {
        desk.send(GUID, 1, "Bridge opens", Map.of("pubstatus", "\"canceled\""));
        assertThat(desk.send(GUID, 1, "Bridge opens").kind()).isEqualTo(Fate.Kind.KILLED);
        assertThat(desk.send(GUID, 2, "Bridge opens").kind()).isEqualTo(Fate.Kind.KILLED);
        assertThat(desk.story(GUID)).isEmpty();
    }

    @Test
    void a_kill_is_not_refused_by_an_editors_changes() {
        desk.send(GUID, 1, "Bridge opens");
        edit("Our own words");
        desk.send(GUID, 2, "Bridge opens", Map.of("pubstatus", "\"canceled\""));
        assertThat(desk.story(GUID).orElseThrow().state()).isEqualTo(State.KILLED);
    }

    @Test
    void an_update_to_an_edited_story_waits_with_both_texts_kept() {
        desk.send(GUID, 1, "Bridge opens");
        edit("Our own words");
        assertThat(desk.send(GUID, 2, "Their new words").kind()).isEqualTo(Fate.Kind.WAITING);
        assertThat(desk.publicHeadline(GUID)).contains("Our own words");
        var waiting = desk.wire.received(Optional.of(Fate.Kind.WAITING), 10).getFirst();
        assertThat(waiting.headline()).isEqualTo("Their new words");
    }

    @Test
    void an_embargo_holds_to_its_second() {
        desk.send(GUID, 1, "Bridge opens", Map.of("embargoed", "\"2026-11-24T10:00:00Z\""));
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        desk.clock.set(Instant.parse("2026-11-24T09:59:59.999Z"));
        desk.schedule.runDue();
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        desk.restart();
        desk.clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        desk.schedule.runDue();
        assertThat(desk.publicHeadline(GUID)).contains("Bridge opens");
    }

    @Test
    void an_embargo_without_a_zone_waits_for_a_person() {
        var fate = desk.send(GUID, 1, "Bridge opens", Map.of("embargoed", "\"2026-11-24T10:00:00\""));
        assertThat(fate.kind()).isEqualTo(Fate.Kind.HELD);
        desk.clock.advance(Duration.ofDays(400));
        desk.schedule.runDue();
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        var id = desk.story(GUID).orElseThrow().id();
        desk.log.write(t -> desk.stories.lift(t, id, Actor.OPERATOR));
        assertThat(desk.publicHeadline(GUID)).contains("Bridge opens");
    }

    @Test
    void an_update_under_embargo_leaves_what_is_public_alone() {
        desk.send(GUID, 1, "Bridge opens");
        desk.send(GUID, 2, "Bridge closes", Map.of("embargoed", "\"2026-11-24T10:00:00Z\""));
        assertThat(desk.publicHeadline(GUID)).contains("Bridge opens");
        desk.clock.set(Instant.parse("2026-11-24T10:00:00Z"));
        desk.schedule.runDue();
        assertThat(desk.publicHeadline(GUID)).contains("Bridge closes");
    }

    @Test
    void expires_ends_a_story_on_time() {
        desk.send(
                WireDesk.source(Source.Rule.PUBLISH),
                WireDesk.ninjs(GUID, 1, "Bridge opens", Map.of("expires", "\"2026-11-24T12:00:00Z\"")));
        assertThat(desk.publicHeadline(GUID)).isPresent();
        desk.clock.set(Instant.parse("2026-11-24T12:00:00Z"));
        desk.schedule.runDue();
        assertThat(desk.story(GUID).orElseThrow().state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void days_online_count_from_the_first_publication() {
        desk.send(WireDesk.daysOnline(30), WireDesk.ninjs(GUID, 1, "Bridge opens", Map.of()));
        desk.clock.advance(Duration.ofDays(20));
        desk.send(WireDesk.daysOnline(30), WireDesk.ninjs(GUID, 2, "Bridge still open", Map.of()));
        desk.clock.set(Instant.parse("2026-12-24T08:59:59Z"));
        desk.schedule.runDue();
        assertThat(desk.publicHeadline(GUID)).isPresent();
        desk.clock.set(Instant.parse("2026-12-24T09:00:00Z"));
        desk.schedule.runDue();
        assertThat(desk.story(GUID).orElseThrow().state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void a_source_on_hold_hands_its_stories_in() {
        var fate = desk.send(WireDesk.source(Source.Rule.HOLD), WireDesk.ninjs(GUID, 1, "Bridge opens", Map.of()));
        assertThat(fate.kind()).isEqualTo(Fate.Kind.HELD);
        assertThat(desk.story(GUID).orElseThrow().state()).isEqualTo(State.READY);
        desk.send(WireDesk.source(Source.Rule.HOLD), WireDesk.ninjs(GUID, 2, "Bridge opens wide", Map.of()));
        Story story = desk.story(GUID).orElseThrow();
        assertThat(story.state()).isEqualTo(State.READY);
        assertThat(story.latest()).isEqualTo(2);
    }

    @Test
    void a_held_story_that_was_withheld_and_released_waits_again() {
        var hold = WireDesk.source(Source.Rule.HOLD);
        desk.send(hold, WireDesk.ninjs(GUID, 1, "Bridge opens", Map.of("pubstatus", "\"withheld\"")));
        desk.send(hold, WireDesk.ninjs(GUID, 2, "Bridge opens", Map.of()));
        assertThat(desk.story(GUID).orElseThrow().state()).isEqualTo(State.READY);
    }

    @Test
    void one_source_cannot_kill_the_stories_of_another() {
        desk.send(GUID, 1, "Bridge opens");
        var other = new Source("other", Source.Rule.PUBLISH, "", false, Optional.empty(), Optional.empty(), "");
        desk.send(other, WireDesk.ninjs(GUID, 2, "Bridge opens", Map.of("pubstatus", "\"canceled\"")));
        assertThat(desk.publicHeadline(GUID)).contains("Bridge opens");
    }

    @Test
    void what_is_in_no_format_is_refused_with_a_code() {
        byte[] rubbish = "hello".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> desk.wire.receive(
                        WireDesk.source(Source.Rule.PUBLISH), "x.txt", rubbish, name -> Optional.empty()))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("wire-unknown-format"));
    }

    private void edit(String headline) {
        Story story = desk.story(GUID).orElseThrow();
        Content was = desk.live(story).content();
        var content = new Content(
                was.language(),
                headline,
                was.standfirst(),
                was.byline(),
                was.dateline(),
                was.body(),
                was.section(),
                was.topics(),
                was.urgency(),
                was.picture(),
                was.credit());
        desk.log.write(t -> desk.stories.update(t, story.id(), content, new Actor("account:desk")));
    }
}
