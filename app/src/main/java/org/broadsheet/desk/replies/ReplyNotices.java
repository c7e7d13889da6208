package org.broadsheet.desk.replies;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.desk.replies.ModerationPage.Notice;
import org.broadsheet.reply.Moderation.Change;
import org.broadsheet.reply.ReplyId;
import org.broadsheet.reply.ReplyState;

/** What is said after an act: the redirect's address has what was done, so that loading it again does nothing twice. */
@Singleton
public final class ReplyNotices {
    static final String APPROVED = "approved";
    static final String HIDDEN = "hidden";
    static final String SPAM = "spam";
    static final String HELD = "held";
    static final String UNDONE = "undone";
    static final String BANNED = "banned";
    static final String PHRASE = "phrase";
    static final String BAN_REFUSED = "ban-refused";
    static final String LIFTED = "lifted";
    static final String RULE = "rule";
    static final String NOTHING = "nothing";
    static final String NOT_DONE = "not-done";

    private final ReplyLabels labels;

    public ReplyNotices(ReplyLabels labels) {
        this.labels = labels;
    }

    /** Of an address; nothing when it has none or one that nobody wrote. */
    Notice of(MultivaluedMap<String, String> given) {
        String undo = Optional.ofNullable(given.getFirst("on")).orElse("");
        var changes = changes(undo);
        String count = labels.number(changes.size());
        var words = labels.words();
        return switch (Optional.ofNullable(given.getFirst("done")).orElse("")) {
            case APPROVED -> new Notice(words.doneApproved(count), false, text(changes));
            case HIDDEN -> new Notice(words.doneHidden(count), false, text(changes));
            case SPAM -> new Notice(words.doneSpam(count), false, text(changes));
            case HELD -> new Notice(words.doneHeld(count), false, text(changes));
            case BANNED -> new Notice(words.doneBan(), false, text(changes));
            case UNDONE -> said(words.doneUndone(count));
            case PHRASE -> said(words.donePhrase());
            case LIFTED -> said(words.doneLift());
            case RULE -> said(words.doneRule());
            case BAN_REFUSED -> refused(words.banRefused());
            case NOTHING -> refused(words.nothingSelected());
            case NOT_DONE -> refused(words.notDone());
            default -> Notice.NONE;
        };
    }

    private static Notice said(String text) {
        return new Notice(text, false, "");
    }

    private static Notice refused(String text) {
        return new Notice(text, true, "");
    }

    /** For an address: the id, where it was and where it is, each state by its first letter. */
    static String text(List<Change> changes) {
        return changes.stream()
                .map(change -> change.id() + letter(change.from()) + letter(change.to()))
                .collect(Collectors.joining("."));
    }

    private static String letter(ReplyState state) {
        return state.word().substring(0, 2);
    }

    private static Optional<ReplyState> state(String letter) {
        for (ReplyState state : ReplyState.values()) {
            if (!state.isOver() && letter(state).equals(letter)) {
                return Optional.of(state);
            }
        }
        return Optional.empty();
    }

    static List<Change> changes(String text) {
        var changes = new ArrayList<Change>();
        for (String part : text.toLowerCase(Locale.ROOT).split("\\.")) {
            if (part.length() == 17 && changes.size() < ReplyScreens.PAGE) {
                var id = ReplyId.find(part.substring(0, 13));
                var from = state(part.substring(13, 15));
                var to = state(part.substring(15));
                if (id.isPresent() && from.isPresent() && to.isPresent()) {
                    changes.add(new Change(id.get(), from.get(), to.get()));
                }
            }
        }
        return changes;
    }
}
