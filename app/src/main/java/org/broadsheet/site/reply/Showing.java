package org.broadsheet.site.reply;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.kernel.Language;
import org.broadsheet.reply.Challenge;
import org.broadsheet.reply.Draft.Field;
import org.broadsheet.reply.Draft.Mistake;
import org.broadsheet.reply.Posted;
import org.broadsheet.reply.ReplyId;
import org.broadsheet.reply.ReplyState;
import org.broadsheet.reply.Typed;
import org.broadsheet.site.Layout;
import org.broadsheet.story.StoryId;

/** Makes of replies and forms what templates print. Safe for many threads. */
public final class Showing {
    private static final int TINTS = 12;
    private static final Map<String, ReplyWords> WORDS = new ConcurrentHashMap<>();

    private Showing() {}

    public static ReplyWords words(Language language) {
        return WORDS.computeIfAbsent(language.primary(), primary -> primary.equals("en")
                ? MessageBundles.get(ReplyWords.class)
                : MessageBundles.get(ReplyWords.class, Localized.Literal.of(primary)));
    }

    /**
     * Where replies are shown.
     *
     * @param story its address
     * @param isOpen whether they can be answered
     * @param marked the one that the page is about
     */
    record Place(Layout layout, Language language, String story, boolean isOpen, Optional<ReplyId> marked) {}

    /** Folds what stands below something; one whose place above is on another page stands by itself and says what it answers. */
    static List<ShownReply> posts(List<Posted> posts, Place place) {
        int[] below = new int[posts.size()];
        int[] closes = new int[posts.size()];
        boolean[] isUnderParent = new boolean[posts.size()];
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < posts.size(); i++) {
            var post = posts.get(i);
            while (!open.isEmpty() && posts.get(open.peek()).depth() >= post.depth()) {
                closes[i - 1] += below[open.pop()] > 0 ? 1 : 0;
            }
            for (int ancestor : open) {
                below[ancestor]++;
            }
            isUnderParent[i] = !open.isEmpty() && post.parent().filter(posts.get(open.peek()).id()::equals).isPresent();
            open.push(i);
        }
        while (!open.isEmpty()) {
            closes[posts.size() - 1] += below[open.pop()] > 0 ? 1 : 0;
        }
        var shown = new ArrayList<ShownReply>(posts.size());
        for (int i = 0; i < posts.size(); i++) {
            shown.add(shown(posts.get(i), place, below[i], closes[i], isUnderParent[i]));
        }
        return shown;
    }

    static ShownReply shown(Posted post, Place place, int below, int closes, boolean isUnderParent) {
        var words = words(place.language());
        String link = place.story() + "/replies/" + post.id();
        return new ShownReply(
                post.id().toString(),
                post.depth(),
                initial(post.name()),
                Math.floorMod(post.name().toLowerCase(Locale.ROOT).hashCode(), TINTS),
                post.name(),
                post.website(),
                place.layout().moment(place.language(), post.madeAt()),
                post.editedAt().isPresent(),
                isUnderParent || post.inReplyTo().isEmpty() ? "" : words.inReplyTo(post.inReplyTo()),
                post.parent().map(parent -> place.story() + "/replies/" + parent).orElse(""),
                post.body().toHtml(),
                gap(post.state(), words),
                link,
                place.isOpen() && !post.isGap() ? link + "#leave-a-reply" : "",
                post.isGap() ? "" : "/reply/report/" + post.id(),
                below == 0 ? "" : Plural.answers(below, place.language(), words),
                closes,
                place.marked().filter(post.id()::equals).isPresent());
    }

    /** The first letter of a name, or a mark for one that has none. */
    private static String initial(String name) {
        int letter = name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('·');
        return new String(Character.toChars(Character.toUpperCase(letter)));
    }

    private static String gap(ReplyState state, ReplyWords words) {
        return switch (state) {
            case APPROVED -> "";
            case WITHDRAWN -> words.gapWithdrawn();
            case REMOVED -> words.gapRemoved();
            case RECEIVED, HELD, HIDDEN, SPAM -> words.gapHidden();
        };
    }

    /** A form for a story that nobody has touched yet. */
    static FormView form(StoryId story, Language language) {
        return form(story, language, Typed.NOTHING, "", Map.of(), Optional.empty());
    }

    /**
     * @param answering the name of who is answered; empty for the story
     * @param mistakes by field
     */
    static FormView form(
            StoryId story, Language language, Typed typed, String answering, Map<Field, Mistake> mistakes, Optional<Challenge> challenge) {
        var words = words(language);
        var wrong = new ArrayList<FormView.Wrong>();
        mistakes.forEach((field, mistake) -> wrong.add(new FormView.Wrong("reply-" + field.word(), said(field, mistake, words))));
        return new FormView(
                words,
                "/reply/" + story,
                typed.parent(),
                answering.isEmpty() ? words.leaveAReply() : words.answerTo(answering),
                field(typed.name(), Field.NAME, mistakes, words),
                field(typed.email(), Field.EMAIL, mistakes, words),
                field(typed.website(), Field.WEBSITE, mistakes, words),
                field(typed.body(), Field.REPLY, mistakes, words),
                challenge,
                mistakes.containsKey(Field.ANSWER) ? said(Field.ANSWER, mistakes.get(Field.ANSWER), words) : "",
                wrong);
    }

    private static FormView.Field field(String value, Field field, Map<Field, Mistake> mistakes, ReplyWords words) {
        return new FormView.Field(value, mistakes.containsKey(field) ? said(field, mistakes.get(field), words) : "");
    }

    static String said(Field field, Mistake mistake, ReplyWords words) {
        if (mistake == Mistake.PARENT_GONE) {
            return words.errorParent();
        }
        return switch (field) {
            case NAME -> words.errorName();
            case EMAIL -> words.errorEmail();
            case WEBSITE -> words.errorWebsite();
            case REPLY -> mistake == Mistake.TOO_LONG ? words.errorReplyLong() : words.errorReplyMissing();
            case ANSWER -> mistake == Mistake.STALE ? words.errorStale() : words.errorAnswer();
        };
    }
}
