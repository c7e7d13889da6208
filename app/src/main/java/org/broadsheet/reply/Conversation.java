package org.broadsheet.reply;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.story.StoryId;

/** What the public may read of replies, for pages. Asks nothing about the story: that is the caller's. Safe for any thread. */
public final class Conversation {
    /** Replies on one page. */
    public static final int PAGE_SIZE = 50;

    private static final int ANSWERS_MAX = 200;
    private static final int FEED_SIZE = 50;

    private final Database database;
    private final ReplyConfig config;
    private final ThreadStore store = new ThreadStore();
    private final RuleStore rules = new RuleStore();

    public Conversation(Database database, ReplyConfig config) {
        this.database = database;
        this.config = config;
    }

    /** In which order threads stand; answers stand below what they answer, the oldest first. */
    public enum Order {
        OLDEST,
        NEWEST
    }

    /**
     * A page of a story's replies.
     *
     * @param approved how many replies there are
     * @param number from 1
     * @param pages at least 1
     */
    public record Page(int approved, int number, int pages, Order order, List<Posted> posts) {
        public Page {
            posts = List.copyOf(posts);
        }
    }

    /** Empty when there is no such page; the first there always is. */
    public Optional<Page> page(StoryId story, Order order, int number) {
        return database.read(sql -> {
            int approved = store.approved(sql, story);
            int shown = approved == 0 ? store.shown(sql, story, 1) : store.shown(sql, story, Integer.MAX_VALUE);
            int pages = Math.max(1, Math.ceilDiv(shown, PAGE_SIZE));
            return number < 1 || number > pages
                    ? Optional.empty()
                    : Optional.of(new Page(
                            approved, number, pages, order,
                            shown == 0 ? List.of() : store.posts(sql, story, order, (number - 1) * PAGE_SIZE, PAGE_SIZE)));
        });
    }

    /**
     * One reply with what it answers and what answers it.
     *
     * @param above from the root down
     * @param below in the order of reading
     */
    public record Single(List<Posted> above, Posted post, List<Posted> below) {
        public Single {
            above = List.copyOf(above);
            below = List.copyOf(below);
        }
    }

    /** Empty when the public does not see it. */
    public Optional<Single> single(StoryId story, ReplyId id) {
        return database.read(sql -> store.post(sql, story, id).map(post -> {
            var above = new ArrayList<Posted>();
            var parent = post.parent();
            while (parent.isPresent() && above.size() < 2 * Reply.DEPTH_MAX) {
                var found = store.post(sql, story, parent.get());
                found.ifPresent(above::addFirst);
                parent = found.flatMap(Posted::parent);
            }
            return new Single(above, post, store.below(sql, story, id, ANSWERS_MAX));
        }));
    }

    /** Below which story a reply stands that the public sees. */
    public Optional<StoryId> storyOf(ReplyId id) {
        return database.read(sql -> store.storyOf(sql, id));
    }

    /** The newest replies of a story, the newest first. */
    public List<Posted> newest(StoryId story) {
        return database.read(sql -> store.newest(sql, story, FEED_SIZE));
    }

    /** How many replies the public can read, of stories that have any. */
    public Map<StoryId, Integer> counts(Collection<StoryId> stories) {
        return stories.isEmpty() ? Map.of() : database.read(sql -> store.counts(sql, stories));
    }

    /**
     * How replies to a story are taken now.
     *
     * @param closesAt when that ends; empty for never, or when it has ended
     */
    public record Taking(Mode mode, Optional<Instant> closesAt) {
        public boolean isOpen() {
            return mode != Mode.CLOSED;
        }
    }

    /** @param published of the story's first publication */
    public Taking taking(StoryId story, String section, Instant published, Instant now) {
        var scopes = List.of(new Scope.OfStory(story).key(), new Scope.OfSection(section).key(), new Scope.Site().key());
        var found = database.read(sql -> rules.rules(sql, scopes));
        var rule = Ruling.nearest(found, story, section, config.rule());
        return new Taking(rule.at(now, published), rule.closesAt(published).filter(now::isBefore));
    }
}
