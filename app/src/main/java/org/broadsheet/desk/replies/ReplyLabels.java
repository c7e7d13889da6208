package org.broadsheet.desk.replies;

import jakarta.inject.Singleton;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.replies.ModerationPage.Mark;
import org.broadsheet.reply.Ban;
import org.broadsheet.reply.Mode;
import org.broadsheet.reply.Reason;
import org.broadsheet.reply.Reply;
import org.broadsheet.reply.ReplyState;
import org.broadsheet.reply.Report;

/** Words as the moderators' screens show them. Safe for any thread. */
@Singleton
public final class ReplyLabels {
    /** Codes that one can look for. */
    static final List<String> REASONS = List.of(
            "first", "all-held", "edited", "spam-words", "links", "repeated", "rude", "trap", "quick", "rate-network", "rate-reader",
            "banned-reader", "banned-block", "banned-phrase");

    private final Screens screens;

    public ReplyLabels(Screens screens) {
        this.screens = screens;
    }

    ModerationWords words() {
        return screens.words(ModerationWords.class);
    }

    String number(int count) {
        return NumberFormat.getIntegerInstance(screens.language().locale()).format(count);
    }

    String state(ReplyState state) {
        var words = words();
        return switch (state) {
            case RECEIVED, HELD -> words.waiting();
            case APPROVED -> words.approved();
            case HIDDEN -> words.hidden();
            case SPAM -> words.spam();
            case WITHDRAWN, REMOVED -> words.withdrawn();
        };
    }

    String tab(ReplyQuery.Tab tab) {
        var words = words();
        return switch (tab) {
            case WAITING -> words.waiting();
            case REPORTED -> words.reported();
            case APPROVED -> words.approved();
            case HIDDEN -> words.hidden();
            case SPAM -> words.spam();
        };
    }

    /** A code that nobody wrote words for stands for itself. */
    String reason(String code) {
        var words = words();
        return switch (code) {
            case "first" -> words.rFirst();
            case "all-held" -> words.rAllHeld();
            case "edited" -> words.rEdited();
            case "spam-words" -> words.rSpamWords();
            case "links" -> words.rLinks();
            case "repeated" -> words.rRepeated();
            case "rude" -> words.rRude();
            case "trap" -> words.rTrap();
            case "quick" -> words.rQuick();
            case "rate-network" -> words.rRateNetwork();
            case "rate-reader" -> words.rRateReader();
            case "banned-reader" -> words.rBannedReader();
            case "banned-block" -> words.rBannedBlock();
            case "banned-phrase" -> words.rBannedPhrase();
            default -> code;
        };
    }

    List<Mark> marks(Reply reply, ReplyQuery query) {
        var marks = new ArrayList<Mark>();
        for (Reason reason : reply.reasons()) {
            boolean isMild = reason.equals(Reason.FIRST) || reason.equals(Reason.ALL_HELD) || reason.equals(Reason.EDITED);
            marks.add(new Mark(
                    reason(reason.code()), reason.detail(), isMild ? "mild" : "hard", query.because(reason.code()).address()));
        }
        if (reply.reports() > 0) {
            marks.add(new Mark(words().reportCount(number(reply.reports())), "", "hard", ""));
        }
        return marks;
    }

    String why(Report.Why why) {
        var words = words();
        return switch (why) {
            case SPAM -> words.whySpam();
            case RUDE -> words.whyRude();
            case UNLAWFUL -> words.whyUnlawful();
            case OTHER -> words.whyOther();
        };
    }

    String kind(Ban.Kind kind) {
        var words = words();
        return switch (kind) {
            case READER -> words.kindReader();
            case BLOCK -> words.kindBlock();
            case PHRASE -> words.kindPhrase();
        };
    }

    String mode(Mode mode) {
        var words = words();
        return switch (mode) {
            case OPEN -> words.modeOpen();
            case FIRST_HELD -> words.modeFirst();
            case ALL_HELD -> words.modeAll();
            case CLOSED -> words.modeClosed();
        };
    }
}
