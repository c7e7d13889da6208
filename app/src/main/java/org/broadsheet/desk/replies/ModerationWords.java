package org.broadsheet.desk.replies;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the moderators' screens. English stands here; {@code messages/moderation_fr.properties} and {@code _ar} the others. */
@MessageBundle(value = "moderation", locale = "en")
public interface ModerationWords {
    @Message("Replies")
    String replies();

    @Message("Waiting")
    String waiting();

    @Message("Reported")
    String reported();

    @Message("Approved")
    String approved();

    @Message("Hidden")
    String hidden();

    @Message("Spam")
    String spam();

    @Message("Withdrawn")
    String withdrawn();

    @Message("Bans")
    String bans();

    @Message("How replies are taken")
    String rules();

    @Message("Filter by words")
    String filter();

    @Message("Any reason")
    String anyReason();

    @Message("Reason")
    String reason();

    @Message("Apply")
    String apply();

    @Message("Clear")
    String clear();

    @Message("Approve")
    String approve();

    @Message("Hide")
    String hide();

    @Message("Spam")
    String markSpam();

    @Message("Hold again")
    String hold();

    @Message("Ban")
    String ban();

    @Message("Ban this reader")
    String banReader();

    @Message("Ban this network")
    String banBlock();

    @Message("Ban a phrase")
    String banPhrase();

    @Message("Phrase")
    String phrase();

    @Message("Why (for the newsroom)")
    String banNote();

    @Message("What a banned reader or network sends goes to spam, and so does what holds a banned phrase. The address itself is never shown.")
    String banHint();

    @Message("Lift")
    String lift();

    @Message("Reader")
    String kindReader();

    @Message("Network")
    String kindBlock();

    @Message("Phrase")
    String kindPhrase();

    @Message("known by a mark only")
    String unnamed();

    @Message("Nobody and nothing is banned.")
    String noBans();

    @Message("Approve selected")
    String approveSelected();

    @Message("Hide selected")
    String hideSelected();

    @Message("Spam selected")
    String spamSelected();

    @Message("Select all shown")
    String selectAll();

    @Message("Older")
    String older();

    @Message("Newest")
    String newest();

    @Message("Nothing waits. Well done.")
    String noneWaiting();

    @Message("There is nothing here.")
    String noneHere();

    @Message("No reply matches this.")
    String noMatch();

    @Message("Choose a reply to see it with its context.")
    String selectOne();

    @Message("Back to the replies")
    String back();

    @Message("Story")
    String story();

    @Message("Page")
    String page();

    @Message("In answer to")
    String answers();

    @Message("By the same reader")
    String others();

    @Message("Nothing else by this reader.")
    String noOthers();

    @Message("Reports")
    String reports();

    @Message("Website")
    String website();

    @Message("Decided by")
    String decidedBy();

    @Message("the rules")
    String rulesDecide();

    @Message("Undo")
    String undo();

    @Message("Next")
    String keyNext();

    @Message("Previous")
    String keyPrevious();

    @Message("Open")
    String keyOpen();

    @Message("Select")
    String keySelect();

    @Message("The live line is lost; it comes back by itself.")
    String lost();

    @Message("That did not work. Please try again.")
    String failed();

    @Message("Show new")
    String showNew();

    @Message("Nothing was changed: somebody was quicker, or the reader took it back.")
    String notDone();

    @Message("Nothing is selected.")
    String nothingSelected();

    @Message("Banned, and this reply is spam now.")
    String doneBan();

    @Message("The phrase is banned.")
    String donePhrase();

    @Message("The ban is lifted.")
    String doneLift();

    @Message("Saved.")
    String doneRule();

    @Message("Not banned: a phrase has 3 to 100 characters, and who wrote this may be forgotten already.")
    String banRefused();

    @Message("The whole site")
    String site();

    @Message("Replies are")
    String mode();

    @Message("shown at once")
    String modeOpen();

    @Message("first ones held")
    String modeFirst();

    @Message("all held")
    String modeAll();

    @Message("closed")
    String modeClosed();

    @Message("as elsewhere")
    String asWider();

    @Message("Close after days (0: never)")
    String closesDays();

    @Message("Save")
    String save();

    @Message("Stories with a rule of their own")
    String storyRules();

    @Message("No story has a rule of its own: open a reply’s story to give it one.")
    String noStoryRules();

    @Message("Sections")
    String sections();

    @Message("The nearest rule counts: a story’s own, then its section’s, then the site’s.")
    String rulesHint();

    @Message("Replies to this story")
    String thisStory();

    @Message("All stories")
    String allStories();

    @Message("all are held")
    String rAllHeld();

    @Message("first reply")
    String rFirst();

    @Message("changed after approval")
    String rEdited();

    @Message("filled the trap")
    String rTrap();

    @Message("too quick")
    String rQuick();

    @Message("links")
    String rLinks();

    @Message("many from one network")
    String rRateNetwork();

    @Message("many from one reader")
    String rRateReader();

    @Message("repeated text")
    String rRepeated();

    @Message("reads like spam")
    String rSpamWords();

    @Message("rude")
    String rRude();

    @Message("banned reader")
    String rBannedReader();

    @Message("banned network")
    String rBannedBlock();

    @Message("banned phrase")
    String rBannedPhrase();

    @Message("spam")
    String whySpam();

    @Message("rude")
    String whyRude();

    @Message("unlawful")
    String whyUnlawful();

    @Message("other")
    String whyOther();

    @Message("a reader who is forgotten")
    String goneReader();

    @Message("Select the reply of {name}")
    String select(String name);

    @Message("Show new replies ({count})")
    String newReplies(String count);

    @Message("Approved: {count}.")
    String doneApproved(String count);

    @Message("Hidden: {count}.")
    String doneHidden(String count);

    @Message("Marked as spam: {count}.")
    String doneSpam(String count);

    @Message("Back to those that wait: {count}.")
    String doneHeld(String count);

    @Message("Taken back: {count}.")
    String doneUndone(String count);

    @Message("reports: {count}")
    String reportCount(String count);

    @Message("spam {count}%")
    String score(String count);
}
