package org.broadsheet.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.reply.Readership.MODERATOR;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.broadsheet.Cast;
import org.broadsheet.kernel.Ids;
import org.broadsheet.reply.guard.SpamFilter;
import org.broadsheet.reply.lesson.Learning;
import org.broadsheet.reply.lesson.Lessons;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

class LessonsTest {
    private static final String TEXT = "Marzipan lanterns for every harbour master, whistle thrice at noon.";

    private final SpamFilter filter = new SpamFilter(Set.of());

    private double evidence() {
        return filter.weigh(TEXT).evidence();
    }

    private record School(Readership house, Lessons lessons, Learning learning) {
        School(Readership house, SpamFilter filter) {
            this(house, lessons(house, filter), filter);
        }

        private School(Readership house, Lessons lessons, SpamFilter filter) {
            this(house, lessons, new Learning(lessons, filter));
        }

        private static Lessons lessons(Readership house, SpamFilter filter) {
            var newsroom = house.newsroom();
            return new Lessons(
                    newsroom.log(), newsroom.database(), new Ids(newsroom.clock(), new SplittableRandom(5)), house.moderation(), filter);
        }

        void follow() {
            lessons.follow(house.newsroom().entries());
            learning.catchUp();
        }
    }

    @Test
    void what_a_moderator_calls_spam_is_learnt_once_and_forgotten_when_it_is_taken_back() {
        try (var house = new Readership(SQLDialect.SQLITE, Mode.ALL_HELD)) {
            var school = new School(house, filter);
            var id = house.kept(house.newsroom().published(Cast.FERRY), "", "Quay Watcher", TEXT);
            school.follow();
            double before = evidence();
            var changes = house.write(t -> house.moderation().spam(t, List.of(id), MODERATOR));
            school.follow();
            double taught = evidence();
            assertThat(taught).isGreaterThan(before);
            school.follow();
            assertThat(evidence()).as("followed twice").isEqualTo(taught);
            house.write(t -> house.moderation().undo(t, changes, MODERATOR));
            school.follow();
            assertThat(evidence()).isEqualTo(before);
        }
    }

    @Test
    void a_filter_that_starts_anew_knows_what_was_learnt() {
        try (var house = new Readership(SQLDialect.SQLITE, Mode.ALL_HELD)) {
            var school = new School(house, filter);
            var id = house.kept(house.newsroom().published(Cast.FERRY), "", "Quay Watcher", TEXT);
            house.write(t -> house.moderation().spam(t, List.of(id), MODERATOR));
            school.follow();
            var another = new SpamFilter(Set.of());
            new School(house, another).learning().catchUp();
            assertThat(another.weigh(TEXT).evidence()).isEqualTo(evidence());
        }
    }

    @Test
    void what_the_rules_let_pass_teaches_nothing_and_the_same_text_counts_once() {
        try (var house = new Readership(SQLDialect.SQLITE, Mode.OPEN)) {
            var school = new School(house, filter);
            var story = house.newsroom().published(Cast.FERRY);
            var first = house.kept(story, "", "Quay Watcher", TEXT);
            double before = evidence();
            school.follow();
            assertThat(evidence()).isEqualTo(before);
            house.write(t -> house.moderation().spam(t, List.of(first), MODERATOR));
            school.follow();
            double once = evidence();
            var second = house.kept(story, "", "Quay Watcher", TEXT);
            house.write(t -> house.moderation().spam(t, List.of(second), MODERATOR));
            school.follow();
            assertThat(evidence()).isEqualTo(once);
        }
    }
}
