package org.broadsheet.reply;

import org.broadsheet.kernel.Language;
import org.broadsheet.story.StoryId;

/** Asks and checks what a script does not answer. Safe for any thread; on several nodes alike. */
public interface Challenges {
    Challenge issue(StoryId story, Language language);

    /** Total: whatever the token and the answer are. Does not use it up. */
    Answered check(String token, String answer, StoryId story);
}
