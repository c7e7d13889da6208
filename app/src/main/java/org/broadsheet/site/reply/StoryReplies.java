package org.broadsheet.site.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;
import org.broadsheet.reply.Conversation;
import org.broadsheet.reply.Conversation.Order;
import org.broadsheet.reply.Posted;
import org.broadsheet.reply.ReplyEntry;
import org.broadsheet.site.Layout;
import org.broadsheet.site.ReaderReplies;
import org.broadsheet.story.Published;
import org.broadsheet.story.StoryId;

/** Prints what readers answer below a story: the first page of its thread, and the form. */
public final class StoryReplies implements ReaderReplies {
    /** So many stand in the page's data for machines. */
    private static final int FACTS_MAX = 10;

    private static final Duration COUNTS_GOOD_FOR = Duration.ofMinutes(1);

    private final Conversation conversation;
    private final Clock clock;

    public StoryReplies(Conversation conversation, Clock clock) {
        this.conversation = conversation;
        this.clock = clock;
    }

    @Override
    public Optional<Below> below(Published story, Layout layout) {
        var id = story.story().id();
        var content = story.version().content();
        Instant published = story.story().publishedAt().orElseThrow();
        var taking = conversation.taking(id, content.section(), published, clock.instant());
        var subjects = Set.of(ReplyEntry.subject(id), ReplyEntry.RULES);
        var page = conversation.page(id, Order.OLDEST, 1).orElseThrow();
        if (page.posts().isEmpty() && !taking.isOpen()) {
            return Optional.of(new Below(layout.nothing(), subjects, Map.of(), Optional.empty()));
        }
        Language language = layout.around(content.language());
        String address = story.story().path().address();
        var place = new Showing.Place(layout, language, address, taking.isOpen(), Optional.empty());
        var words = Showing.words(language);
        var part = new BelowStory(
                words,
                language,
                page.approved() == 0 ? words.repliesNone() : Plural.replies(page.approved(), language, words),
                page.posts().isEmpty(),
                Showing.posts(page.posts(), place),
                page.approved() < 2 ? List.of() : orders(address, Order.OLDEST, words),
                page.pages() < 2 ? "" : address + "/replies?page=2",
                words.pageOf("1", Integer.toString(page.pages())),
                taking.isOpen() ? Optional.of(Showing.form(id, language)) : Optional.empty(),
                address + "/replies.atom",
                layout.file("replies.js"));
        return Optional.of(new Below(layout.part("reply/below", part), subjects, facts(page, address, layout), taking.closesAt()));
    }

    static List<BelowStory.Choice> orders(String address, Order current, ReplyWords words) {
        return List.of(
                new BelowStory.Choice(address + "/replies", words.oldestFirst(), current == Order.OLDEST),
                new BelowStory.Choice(address + "/replies?order=newest", words.newestFirst(), current == Order.NEWEST));
    }

    /** schema.org: {@code commentCount}, and the first few as {@code Comment}. */
    private static Map<String, Object> facts(Conversation.Page page, String address, Layout layout) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("commentCount", page.approved());
        facts.put("discussionUrl", layout.config().url(address + "/replies"));
        facts.put(
                "comment",
                page.posts().stream().filter(post -> !post.isGap()).limit(FACTS_MAX).map(post -> comment(post, address, layout)).toList());
        return facts;
    }

    private static Map<String, Object> comment(Posted post, String address, Layout layout) {
        var comment = new LinkedHashMap<String, Object>();
        comment.put("@type", "Comment");
        comment.put("url", layout.config().url(address + "/replies/" + post.id()));
        comment.put("datePublished", layout.machine(post.madeAt()));
        comment.put("text", post.body().toText());
        comment.put("author", Map.of("@type", "Person", "name", post.name()));
        return comment;
    }

    @Override
    public Map<StoryId, String> counts(Collection<StoryId> stories, Language language) {
        var counts = new HashMap<StoryId, String>();
        var words = Showing.words(language);
        conversation.counts(stories).forEach((story, count) -> counts.put(story, Plural.replies(count, language, words)));
        return counts;
    }

    @Override
    public Duration countsGoodFor() {
        return COUNTS_GOOD_FOR;
    }

    /** For pages that show a story's replies. */
    static Set<Subject> subjects(StoryId story) {
        return Set.of(Subject.of("story", story.toString()), ReplyEntry.subject(story), ReplyEntry.RULES);
    }
}
