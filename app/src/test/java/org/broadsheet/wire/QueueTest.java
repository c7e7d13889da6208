package org.broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Content;
import org.broadsheet.story.Merge;
import org.broadsheet.story.Merged;
import org.broadsheet.story.State;
import org.broadsheet.story.Story;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queue, on SQLite here and on PostgreSQL in {@link QueueOnPostgresTest}. */
class QueueTest {
    private static final String GUID = "urn:newsml:example.org:20261124:bridge";
    private static final Actor FIRST = new Actor("account:first");
    private static final Actor SECOND = new Actor("account:second");

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

    private Fate hold(String guid, int version, String headline) {
        return desk.send(WireDesk.source(Source.Rule.HOLD), WireDesk.ninjs(guid, version, headline, Map.of()));
    }

    private QueueItem item(String guid) {
        return desk.queue.list(QueueFilter.ALL, Optional.empty(), 100).stream()
                .filter(item -> item.guid().equals(guid))
                .findFirst()
                .orElseThrow();
    }

    private QueueItem item() {
        return item(GUID);
    }

    private QueueOutcome act(Function<Transaction, QueueOutcome> verb) {
        return desk.log.write(verb);
    }

    private QueueOutcome take(Actor by) {
        return act(t -> desk.queue.take(t, item().id(), by, by.name(), Optional.empty()));
    }

    /** An editor changes the story of an item. */
    private Story edit(String headline) {
        Story story = desk.story(GUID).orElseThrow();
        Content before = desk.stories.read(reading -> reading.version(story.id(), story.latest()).orElseThrow().content());
        desk.log.write(t -> desk.stories.edit(t, story.id(), with(before, headline), story.latest(), FIRST));
        follow();
        return desk.story(GUID).orElseThrow();
    }

    private static Content with(Content content, String headline) {
        return new Content(
                content.language(), headline, content.standfirst(), content.byline(), content.dateline(), content.body(),
                content.section(), content.topics(), content.urgency(), content.picture(), content.credit());
    }

    private void follow() {
        desk.follower.follow(desk.log.after(0, 10_000));
    }

    @Test
    void an_item_is_new_when_its_source_is_held_and_published_when_it_is_not() {
        hold(GUID, 1, "Bridge opens");
        desk.send("urn:newsml:example.org:20261124:harbour", 1, "Harbour closes");
        assertThat(item().state()).isEqualTo(QueueItem.State.NEW);
        assertThat(item("urn:newsml:example.org:20261124:harbour").state()).isEqualTo(QueueItem.State.PUBLISHED);
        assertThat(desk.queue.counts().in(QueueItem.State.NEW)).isEqualTo(1);
        assertThat(desk.queue.counts().all()).isEqualTo(2);
    }

    @Test
    void an_item_has_one_place_whatever_versions_come() {
        hold(GUID, 1, "Bridge opens");
        desk.clock.advance(Duration.ofMinutes(1));
        hold(GUID, 2, "Bridge opens to traffic");
        hold(GUID, 1, "Bridge opens");
        assertThat(desk.queue.list(QueueFilter.ALL, Optional.empty(), 10)).singleElement().satisfies(item -> {
            assertThat(item.headline()).isEqualTo("Bridge opens to traffic");
            assertThat(item.versions()).isEqualTo(2);
            assertThat(item.arrivedAt()).isEqualTo(desk.clock.instant());
        });
    }

    @Test
    void an_embargo_and_a_withholding_hold_an_item() {
        desk.send(GUID, 1, "Bridge opens", Map.of("embargoed", "\"2026-11-24T18:00:00Z\""));
        assertThat(item().state()).isEqualTo(QueueItem.State.HELD);
        desk.clock.set(java.time.Instant.parse("2026-11-24T18:00:00Z"));
        desk.schedule.runDue();
        follow();
        assertThat(item().state()).isEqualTo(QueueItem.State.PUBLISHED);
        desk.send(GUID, 2, "Bridge opens", Map.of("pubstatus", "\"withheld\""));
        assertThat(item().state()).isEqualTo(QueueItem.State.HELD);
    }

    @Test
    void a_kill_ends_an_item_in_whoevers_hands_it_is() {
        hold(GUID, 1, "Bridge opens");
        take(FIRST);
        desk.send(GUID, 2, "Bridge opens", Map.of("pubstatus", "\"canceled\"", "ednote", "\"Never happened\""));
        assertThat(item().state()).isEqualTo(QueueItem.State.KILLED);
        assertThat(item().holder()).isEmpty();
        assertThat(item().reason()).contains("Never happened");
        assertThat(act(t -> desk.queue.publish(t, item().id(), FIRST))).isInstanceOf(QueueOutcome.Refused.class);
        assertThat(desk.publicHeadline(GUID)).isEmpty();
    }

    @Test
    void the_second_who_takes_an_item_is_told_who_has_it() {
        hold(GUID, 1, "Bridge opens");
        assertThat(take(FIRST)).isInstanceOf(QueueOutcome.Done.class);
        assertThat(item().state()).isEqualTo(QueueItem.State.TAKEN);
        assertThat(take(FIRST.at("192.0.2.7"))).as("from wherever").isInstanceOf(QueueOutcome.Done.class);
        assertThat(item().isHeldBy(FIRST.at("192.0.2.7"))).isTrue();
        assertThat(take(SECOND)).isInstanceOfSatisfying(QueueOutcome.Taken.class, taken -> assertThat(taken.item().holder())
                .contains(new QueueItem.Holder(FIRST, FIRST.name(), desk.clock.instant())));
        assertThat(act(t -> desk.queue.publish(t, item().id(), SECOND))).isInstanceOf(QueueOutcome.Taken.class);
        assertThat(act(t -> desk.queue.spike(t, item().id(), "", SECOND))).isInstanceOf(QueueOutcome.Taken.class);
        assertThat(act(t -> desk.queue.release(t, item().id(), SECOND))).isInstanceOf(QueueOutcome.Taken.class);
        assertThat(act(t -> desk.queue.take(t, item().id(), SECOND, "second", Optional.of(FIRST))))
                .isInstanceOf(QueueOutcome.Done.class);
        assertThat(item().holder().orElseThrow().by()).isEqualTo(SECOND);
        act(t -> desk.queue.release(t, item().id(), SECOND));
        assertThat(item().state()).isEqualTo(QueueItem.State.NEW);
    }

    @Test
    void of_many_who_take_an_item_at_once_one_has_it() throws Exception {
        hold(GUID, 1, "Bridge opens");
        var id = item().id();
        var go = new CountDownLatch(1);
        var outcomes = new ArrayList<Future<QueueOutcome>>();
        try (var editors = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                var by = new Actor("account:" + i);
                outcomes.add(editors.submit(() -> {
                    go.await();
                    return act(t -> desk.queue.take(t, id, by, by.name(), Optional.empty()));
                }));
            }
            go.countDown();
        }
        int won = 0;
        for (var outcome : outcomes) {
            won += outcome.get() instanceof QueueOutcome.Done ? 1 : 0;
        }
        assertThat(won).isEqualTo(1);
    }

    @Test
    void what_is_spiked_goes_out_no_more_until_the_spike_is_taken_back() {
        desk.send(GUID, 1, "Bridge opens", Map.of("embargoed", "\"2026-11-24T18:00:00Z\""));
        act(t -> desk.queue.spike(t, item().id(), "not ours", FIRST));
        assertThat(item().state()).isEqualTo(QueueItem.State.SPIKED);
        desk.send(GUID, 2, "Bridge opens today", Map.of("embargoed", "\"2026-11-24T18:00:00Z\""));
        desk.clock.set(java.time.Instant.parse("2026-11-24T19:00:00Z"));
        desk.schedule.runDue();
        desk.send(GUID, 3, "Bridge has opened");
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        assertThat(item().state()).isEqualTo(QueueItem.State.SPIKED);
        act(t -> desk.queue.unspike(t, item().id(), FIRST));
        assertThat(item().state()).isEqualTo(QueueItem.State.NEW);
        assertThat(act(t -> desk.queue.publish(t, item().id(), FIRST))).isInstanceOf(QueueOutcome.Became.class);
        assertThat(desk.publicHeadline(GUID)).contains("Bridge has opened");
        assertThat(act(t -> desk.queue.spike(t, item().id(), "", FIRST))).isInstanceOf(QueueOutcome.Refused.class);
    }

    @Test
    void publishing_obeys_an_embargo() {
        desk.send(
                WireDesk.source(Source.Rule.HOLD),
                WireDesk.ninjs(GUID, 1, "Bridge opens", Map.of("embargoed", "\"2026-11-24T18:00:00Z\"")));
        assertThat(act(t -> desk.queue.publish(t, item().id(), FIRST))).isInstanceOf(QueueOutcome.Held.class);
        assertThat(desk.publicHeadline(GUID)).isEmpty();
        assertThat(item().state()).isEqualTo(QueueItem.State.HELD);
    }

    @Test
    void a_text_for_a_story_that_an_editor_changed_waits_and_is_merged() {
        desk.send(GUID, 1, "Bridge opens");
        edit("Old bridge opens");
        desk.send(GUID, 2, "Bridge opens at last");
        assertThat(item().state()).isEqualTo(QueueItem.State.WAITING);
        Content base = desk.texts.content(item(), item().base()).orElseThrow();
        Content theirs = desk.texts.content(item(), item().waiting()).orElseThrow();
        assertThat(base.headline()).isEqualTo("Bridge opens");
        Story story = desk.story(GUID).orElseThrow();
        String merged = Merge.lines(base.headline(), "Old bridge opens", theirs.headline()).line(number -> Merged.Take.OURS);
        var outcome = act(t -> desk.queue.merge(
                t, item().id(), item().waiting(), story.id(), story.latest(), with(theirs, merged), SECOND));
        assertThat(outcome).isInstanceOf(QueueOutcome.Became.class);
        assertThat(item().state()).isEqualTo(QueueItem.State.PUBLISHED);
        assertThat(item().waiting()).isEmpty();
        desk.log.write(t -> desk.stories.publish(t, story.id(), SECOND));
        assertThat(desk.publicHeadline(GUID)).contains("Old bridge opens at last");
        desk.send(GUID, 3, "Bridge open");
        assertThat(desk.texts.content(item(), item().base()).orElseThrow().headline()).isEqualTo("Bridge opens at last");
    }

    @Test
    void a_text_that_came_meanwhile_is_not_merged_unseen() {
        desk.send(GUID, 1, "Bridge opens");
        Story story = edit("Old bridge opens");
        desk.send(GUID, 2, "Bridge opens at last");
        String seen = item().waiting();
        Content theirs = desk.texts.content(item(), seen).orElseThrow();
        desk.send(GUID, 3, "Bridge opens late");
        assertThat(act(t -> desk.queue.merge(t, item().id(), seen, story.id(), story.latest(), theirs, FIRST)))
                .isInstanceOfSatisfying(QueueOutcome.Refused.class, refused -> assertThat(refused.code()).isEqualTo("queue-newer"));
        assertThat(act(t -> desk.queue.leaveOut(t, item().id(), seen, FIRST))).isInstanceOf(QueueOutcome.Refused.class);
        assertThat(act(t -> desk.queue.leaveOut(t, item().id(), item().waiting(), FIRST))).isInstanceOf(QueueOutcome.Done.class);
        assertThat(item().state()).isEqualTo(QueueItem.State.PUBLISHED);
    }

    @Test
    void a_story_of_our_own_keeps_credit_and_embargo_and_hears_of_updates() {
        desk.send(
                WireDesk.source(Source.Rule.HOLD),
                WireDesk.ninjs(GUID, 1, "Bridge opens", Map.of("embargoed", "\"2026-11-24T18:00:00Z\"")));
        act(t -> desk.queue.makeOwn(t, item().id(), FIRST, "first"));
        var own = desk.stories.read(reading -> reading.story(item().became().orElseThrow()).orElseThrow());
        assertThat(own.source()).isEmpty();
        assertThat(own.hold().embargoedUntil()).contains(java.time.Instant.parse("2026-11-24T18:00:00Z"));
        assertThat(desk.stories.<Content>read(reading -> reading.version(own.id(), 1).orElseThrow().content()).credit().source())
                .isEqualTo("AFP");
        assertThat(item().state()).isEqualTo(QueueItem.State.TAKEN);
        hold(GUID, 2, "Bridge opens at last");
        assertThat(item().state()).isEqualTo(QueueItem.State.WAITING);
        assertThat(act(t -> desk.queue.makeOwn(t, item().id(), FIRST, "first"))).isInstanceOf(QueueOutcome.Refused.class);
    }

    @Test
    void words_are_found_by_their_beginnings_in_any_script() {
        hold("urn:newsml:example.org:20261124:1", 1, "Élection à Genève : l’été");
        hold("urn:newsml:example.org:20261124:2", 1, "الاقتصاد المصريّ ينمو");
        hold("urn:newsml:example.org:20261124:3", 1, "Election in Geneva");
        assertThat(headlines(QueueFilter.ALL.with("ELECT gen"))).hasSize(2);
        assertThat(headlines(QueueFilter.ALL.with("ete"))).containsExactly("Élection à Genève : l’été");
        assertThat(headlines(QueueFilter.ALL.with("اقتصاد مصري"))).containsExactly("الاقتصاد المصريّ ينمو");
        assertThat(headlines(QueueFilter.ALL.with("اقتصاد المصري"))).containsExactly("الاقتصاد المصريّ ينمو");
        assertThat(headlines(QueueFilter.ALL.with("lection"))).isEmpty();
        assertThat(headlines(QueueFilter.ALL.with("50% _ ' gen"))).isEmpty();
        assertThat(headlines(QueueFilter.ALL.with("% _ ' gen"))).hasSize(2);
        assertThat(headlines(QueueFilter.ALL.with("genev").in(QueueItem.State.SPIKED))).isEmpty();
    }

    private List<String> headlines(QueueFilter filter) {
        var found = desk.queue.list(filter, Optional.empty(), 100);
        var all = desk.queue.list(QueueFilter.ALL, Optional.empty(), 100);
        assertThat(found).isEqualTo(all.stream().filter(filter::accepts).toList());
        return found.stream().map(QueueItem::headline).toList();
    }

    @Test
    void pages_follow_each_other_without_a_gap_while_items_come() {
        for (int i = 0; i < 25; i++) {
            hold("urn:newsml:example.org:20261124:n" + i, 1, "Item " + i);
        }
        var all = desk.queue.list(QueueFilter.ALL, Optional.empty(), 100);
        var first = desk.queue.list(QueueFilter.ALL, Optional.empty(), 10);
        hold("urn:newsml:example.org:20261124:late", 1, "Late");
        var second = desk.queue.list(QueueFilter.ALL, Optional.of(first.getLast()), 100);
        var both = new ArrayList<>(first);
        both.addAll(second);
        assertThat(both).isEqualTo(all);
    }

    @Test
    void what_changed_is_told_in_order() {
        hold(GUID, 1, "Bridge opens");
        long seen = desk.queue.newestRevision();
        assertThat(desk.queue.changedSince(seen, 10)).isEmpty();
        take(FIRST);
        assertThat(desk.queue.changedSince(seen, 10)).singleElement().satisfies(item -> {
            assertThat(item.holder()).isPresent();
            assertThat(item.revision()).isGreaterThan(seen);
        });
    }

    @Test
    void what_came_before_there_was_a_queue_is_put_in_from_the_log() {
        desk.send(GUID, 1, "Bridge opens");
        edit("Old bridge opens");
        desk.send(GUID, 2, "Bridge opens at last");
        hold("urn:newsml:example.org:20261124:harbour", 1, "Harbour closes");
        var before = desk.queue.list(QueueFilter.ALL, Optional.empty(), 100);
        desk.database.write(sql -> sql.execute("delete from queue_item") + sql.execute("delete from queue_count"));
        follow();
        var after = desk.queue.list(QueueFilter.ALL, Optional.empty(), 100);
        assertThat(after).usingRecursiveFieldByFieldElementComparatorIgnoringFields("id", "revision").containsExactlyInAnyOrderElementsOf(before);
        assertThat(desk.queue.counts().in(QueueItem.State.WAITING)).isEqualTo(1);
        follow();
        assertThat(desk.queue.list(QueueFilter.ALL, Optional.empty(), 100)).isEqualTo(after);
    }

    @Test
    void a_story_that_ends_elsewhere_ends_its_item() {
        desk.send(GUID, 1, "Bridge opens");
        Story story = desk.story(GUID).orElseThrow();
        desk.log.write(t -> desk.stories.kill(t, story.id(), "wrong", FIRST));
        follow();
        assertThat(item().state()).isEqualTo(QueueItem.State.KILLED);
        assertThat(desk.story(GUID).orElseThrow().state()).isEqualTo(State.KILLED);
    }
}
