package org.broadsheet.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import org.broadsheet.Cast;
import org.broadsheet.reply.Conversation.Order;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

/** Threads, page by page. */
class ConversationTest {
    private static final ReplyConfig CONFIG = new ReplyConfig(new Rule(Mode.OPEN, 0), 1, Duration.ofDays(180));

    @Test
    void pages_show_every_reply_once_each_below_what_it_answers() {
        try (var house = new Readership(SQLDialect.SQLITE, Mode.OPEN)) {
            var story = house.newsroom().published(Cast.FERRY);
            var random = new Random(3);
            var ids = new ArrayList<String>();
            for (int i = 0; i < 180; i++) {
                String parent = ids.isEmpty() || random.nextBoolean() ? "" : ids.get(random.nextInt(ids.size()));
                ids.add(house.kept(story, parent, "Reader " + i, "Words " + i).toString());
            }
            var conversation = new Conversation(house.newsroom().database(), CONFIG);
            for (Order order : Order.values()) {
                var seen = new ArrayList<Posted>();
                for (int number = 1; number <= 4; number++) {
                    var page = conversation.page(story, order, number).orElseThrow();
                    assertThat(page.approved()).isEqualTo(180);
                    assertThat(page.pages()).isEqualTo(4);
                    seen.addAll(page.posts());
                }
                assertThat(seen).extracting(post -> post.id().toString()).containsExactlyInAnyOrderElementsOf(ids);
                var before = new HashSet<ReplyId>();
                for (Posted post : seen) {
                    post.parent().ifPresent(parent -> assertThat(before).contains(parent));
                    before.add(post.id());
                }
                var roots = seen.stream().filter(post -> post.depth() == 1).map(Posted::id).toList();
                var sorted = new ArrayList<>(roots);
                sorted.sort(order == Order.OLDEST ? java.util.Comparator.naturalOrder() : java.util.Comparator.reverseOrder());
                assertThat(roots).isEqualTo(sorted);
            }
            assertThat(conversation.page(story, Order.OLDEST, 5)).isEmpty();
            assertThat(conversation.counts(java.util.List.of(story))).containsEntry(story, 180);
        }
    }

    @Test
    void one_reply_stands_with_what_it_answers_and_what_answers_it() {
        try (var house = new Readership(SQLDialect.SQLITE, Mode.OPEN)) {
            var story = house.newsroom().published(Cast.FERRY);
            var first = house.kept(story, "", "A", "First.");
            var second = house.kept(story, first.toString(), "B", "Second.");
            var third = house.kept(story, second.toString(), "C", "Third.");
            house.kept(story, "", "D", "Elsewhere.");
            var single = new Conversation(house.newsroom().database(), CONFIG).single(story, second).orElseThrow();
            assertThat(single.above()).extracting(Posted::id).containsExactly(first);
            assertThat(single.below()).extracting(Posted::id).containsExactly(third);
            assertThat(single.post().inReplyTo()).isEqualTo("A");
        }
    }

    @Test
    void a_gap_shows_neither_name_nor_words() {
        try (var house = new Readership(SQLDialect.SQLITE, Mode.OPEN)) {
            var story = house.newsroom().published(Cast.FERRY);
            var first = house.kept(story, "", "Secret Name", "Secret words.");
            house.kept(story, first.toString(), "B", "Second.");
            house.write(t -> house.moderation().hide(t, java.util.List.of(first), Readership.MODERATOR));
            var page = new Conversation(house.newsroom().database(), CONFIG).page(story, Order.OLDEST, 1).orElseThrow();
            assertThat(page.approved()).isEqualTo(1);
            assertThat(page.posts()).hasSize(2);
            var gap = page.posts().getFirst();
            assertThat(gap.isGap()).isTrue();
            assertThat(gap.name() + gap.body().toText()).isEmpty();
            assertThat(page.posts().getLast().inReplyTo()).isEmpty();
        }
    }
}
