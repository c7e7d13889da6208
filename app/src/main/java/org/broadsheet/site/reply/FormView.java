package org.broadsheet.site.reply;

import java.util.List;
import java.util.Optional;
import org.broadsheet.reply.Challenge;

/**
 * The form as a page shows it.
 *
 * @param action where it is sent
 * @param parent id of the reply that is answered; empty for the story
 * @param heading what it is for
 * @param challenge asked in it; empty where it comes later
 */
public record FormView(
        ReplyWords words,
        String action,
        String parent,
        String heading,
        Field name,
        Field email,
        Field website,
        Field reply,
        Optional<Challenge> challenge,
        String answerError,
        List<Wrong> wrong) {

    /** What was typed, and what is wrong with it; empty for nothing. */
    public record Field(String value, String error) {
        public boolean isWrong() {
            return !error.isEmpty();
        }
    }

    /** A line of the summary: which field, and what to do. */
    public record Wrong(String id, String text) {}

    public boolean isAnswerWrong() {
        return !answerError.isEmpty();
    }
}
