package org.broadsheet.desk.front;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the screens for the front page. English stands here; {@code messages/front_fr.properties} and {@code _ar} the others. */
@MessageBundle(value = "front", locale = "en")
public interface FrontDeskWords {
    @Message("Front page")
    String front();

    @Message("Preview")
    String preview();

    @Message("Put live")
    String putLive();

    @Message("Discard")
    String discard();

    @Message("Give up everything that is prepared?")
    String discardSure();

    @Message("Undo")
    String undo();

    @Message("Bring back, at once and for all readers, what was live before?")
    String undoSure();

    @Message("History")
    String history();

    @Message("Live")
    String live();

    @Message("Prepared")
    String prepared();

    @Message("Readers see exactly this page.")
    String asLive();

    @Message("Readers do not see this yet. Places that differ: {count}.")
    String notLiveYet(int count);

    @Message("live since {when}, by {who}")
    String liveSince(String when, String who);

    @Message("all by rule, nobody has arranged it yet")
    String neverArranged();

    @Message("last changed {when}, by {who}")
    String changedAt(String when, String who);

    @Message("{who} put another front page live at {when}, after this one was begun. Look at both before you put this one live.")
    String overtakenLive(String who, String when);

    @Message("{who} was quicker, at {when}: nothing of yours was changed. This is how it stands now; do yours again if it is still right.")
    String overtaken(String who, String when);

    @Message("The page was out of date. This is how it stands now.")
    String outOfDate();

    @Message("you")
    String you();

    @Message("a colleague")
    String colleague();

    @Message("the operator")
    String operator();

    @Message("It is live.")
    String doneLive();

    @Message("What was live before is live again.")
    String doneUndone();

    @Message("It was put back and is live.")
    String doneBack();

    @Message("What was prepared is given up.")
    String doneDiscarded();

    @Message("Lead")
    String lead();

    @Message("Beside the lead")
    String secondary();

    @Message("One more")
    String oneMore();

    @Message("One fewer")
    String oneFewer();

    @Message("By hand")
    String byHand();

    @Message("until {when}")
    String untilWhen(String when);

    @Message("By rule: {rule}")
    String byRule(String rule);

    @Message("most urgent of the day")
    String weightiest();

    @Message("newest of all")
    String newest();

    @Message("newest of {section}")
    String newestOf(String section);

    @Message("By rule it would be: {headline}")
    String instead(String headline);

    @Message("Readers see here: {headline}")
    String readersSee(String headline);

    @Message("Readers see nothing here.")
    String readersSeeNothing();

    @Message("Changed")
    String changed();

    @Message("Nothing stands here: there are too few stories.")
    String nothingHere();

    @Message("Up")
    String up();

    @Message("Down")
    String down();

    @Message("Keep")
    String keep();

    @Message("To the rule")
    String toRule();

    @Message("Change")
    String change();

    @Message("Move")
    String move();

    @Message("Move to")
    String moveTo();

    @Message("Rule")
    String rule();

    @Message("Let the rule decide")
    String letRule();

    @Message("Until ({zone})")
    String until(String zone);

    @Message("Empty: until somebody changes it.")
    String untilHint();

    @Message("Set the end")
    String setEnd();

    @Message("Place a story")
    String place();

    @Message("Words of the headline, or an address")
    String searchHint();

    @Message("Search")
    String find();

    @Message("Into")
    String into();

    @Message("Place")
    String placeIt();

    @Message("stands in: {place}")
    String stands(String place);

    @Message("No public story has these words in its headline.")
    String noneFound();

    @Message("There is no public story yet.")
    String noStories();

    @Message("Breaking banner")
    String banner();

    @Message("Text")
    String bannerText();

    @Message("One line, 160 characters at most.")
    String bannerHint();

    @Message("Address of the story it leads to")
    String bannerStory();

    @Message("May stay empty. With a story that is taken off, the banner goes too.")
    String bannerStoryHint();

    @Message("Set the banner")
    String setBanner();

    @Message("Take it away")
    String endBanner();

    @Message("Readers see no banner.")
    String noBannerLive();

    @Message("Readers see: {text}")
    String bannerLive(String text);

    @Message("Drag, or press Shift and an arrow, to move a story.")
    String dragHint();

    @Message("Next place")
    String keyNext();

    @Message("Place before")
    String keyBefore();

    @Message("Move down")
    String keyDown();

    @Message("Move up")
    String keyUp();

    @Message("Change the place")
    String keyChange();

    @Message("Keep, or leave to the rule")
    String keyKeep();

    @Message("Moved to {place}.")
    String moved(String place);

    @Message("Back to the front page")
    String back();

    @Message("Arranged")
    String wasArranged();

    @Message("Undone")
    String wasUndone();

    @Message("Put back")
    String wasPutBack();

    @Message("Put back")
    String putBack();

    @Message("Put this arrangement before all readers at once?")
    String putBackSure();

    @Message("Places by hand: {count}")
    String handCount(int count);

    @Message("Number")
    String number();

    @Message("What")
    String what();

    @Message("Who")
    String who();

    @Message("When")
    String when();

    @Message("Nobody has arranged the front page yet: everything stands by rule.")
    String noHistory();

    @Message("Choose a story that is public.")
    String wrongStory();

    @Message("The end must be a time to come.")
    String wrongUntil();

    @Message("Write one line of 1 to 160 characters.")
    String wrongBanner();

    @Message("There was nothing before this.")
    String nothingBefore();
}
