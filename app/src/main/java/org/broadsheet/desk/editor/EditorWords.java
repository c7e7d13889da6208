package org.broadsheet.desk.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the editor. English stands here; {@code messages/editor_fr.properties} and {@code editor_ar} the others. */
@MessageBundle(value = "editor", locale = "en")
public interface EditorWords {
    @Message("Stories")
    String stories();
    @Message("New story")
    String newStory();
    @Message("Untitled")
    String untitled();
    @Message("Mine")
    String listMine();
    @Message("In work")
    String listDrafts();
    @Message("Ready")
    String listReady();
    @Message("Scheduled")
    String listScheduled();
    @Message("Published")
    String listPublished();
    @Message("Withheld")
    String listWithheld();
    @Message("Killed")
    String listKilled();
    @Message("You have not written anything yet. Start with a new story.")
    String noneMine();
    @Message("Nobody is writing anything. A new story starts here.")
    String noneDrafts();
    @Message("Nothing has been handed in.")
    String noneReady();
    @Message("Nothing waits for its time.")
    String noneScheduled();
    @Message("Nothing has been published yet.")
    String nonePublished();
    @Message("There is nothing here.")
    String noneOff();
    @Message("No headline has these words.")
    String noneFound();
    @Message("Words of the headline")
    String filter();
    @Message("Find")
    String find();
    @Message("Older")
    String older();
    @Message("On the site")
    String onSite();
    @Message("{name} is editing.")
    String isWriting(String name);
    @Message("{name} has it open.")
    String isReading(String name);
    @Message("Not in a version yet")
    String unsavedVersion();
    @Message("Draft")
    String stateDraft();
    @Message("Ready")
    String stateReady();
    @Message("Scheduled")
    String stateScheduled();
    @Message("Published")
    String statePublished();
    @Message("Withheld")
    String stateWithheld();
    @Message("Killed")
    String stateKilled();
    @Message("Expired")
    String stateExpired();
    @Message("Goes out {at} ({utc})")
    String goesOut(String at, String utc);
    @Message("wire {source}")
    String byWire(String source);
    @Message("program {source}")
    String byToken(String source);
    @Message("the desk")
    String byDesk();
    @Message("the schedule")
    String bySchedule();
    @Message("the operator")
    String byOperator();
    @Message("Headline")
    String headline();
    @Message("Standfirst")
    String standfirst();
    @Message("Byline")
    String byline();
    @Message("Dateline")
    String dateline();
    @Message("Text")
    String text();
    @Message("HTML: p, h2, h3, blockquote, ul, ol, table, figure, a, em, strong. Anything else is left out.")
    String textHint();
    @Message("Section")
    String section();
    @Message("Topics")
    String topics();
    @Message("Parted by commas.")
    String topicsHint();
    @Message("Language")
    String language();
    @Message("Urgency")
    String urgency();
    @Message("None")
    String urgencyNone();
    @Message("1 and 2 are breaking news.")
    String urgencyHint();
    @Message("Address")
    String path();
    @Message("Words of the address. Empty: those of the headline.")
    String pathHint();
    @Message("Fixed since the first publication.")
    String pathFixed();
    @Message("Details")
    String details();
    @Message("Lead picture")
    String picture();
    @Message("Choose a picture")
    String choosePicture();
    @Message("Change")
    String changePicture();
    @Message("Remove")
    String removePicture();
    @Message("Hash of a picture of the library")
    String pictureKey();
    @Message("To the library of pictures")
    String toLibrary();
    @Message("Focal point and renditions")
    String focalPoint();
    @Message("Caption")
    String caption();
    @Message("Alternative text")
    String alt();
    @Message("What somebody who cannot see it is told.")
    String altHint();
    @Message("Credit")
    String credit();
    @Message("Save")
    String save();
    @Message("Preview")
    String preview();
    @Message("Versions")
    String versions();
    @Message("Phone")
    String previewPhone();
    @Message("Desktop")
    String previewDesktop();
    @Message("Open alone")
    String previewAlone();
    @Message("Back to the story")
    String back();
    @Message("Saved {at} by {name}")
    String savedBy(String at, String name);
    @Message("Drop what is not in a version")
    String discard();
    @Message("Drop everything written since the newest version?")
    String discardAsk();
    @Message("The story got a newer version while this was written. Compare "
            + "the two, then keep yours on top of it or drop it.")
    String conflict();
    @Message("Compare")
    String compare();
    @Message("Keep mine on top")
    String keepMine();
    @Message("Not saved: somebody saved this story meanwhile. Your words are still "
            + "below; copy what you need, then load the page again.")
    String staleForm();
    @Message("Not saved: {name} is editing. Your words are still below. You can take over.")
    String takenForm(String name);
    @Message("Take over")
    String takeOver();
    @Message("You cannot change this story now.")
    String readOnly();
    @Message("Checklist")
    String checklist();
    @Message("Nothing speaks against publishing.")
    String checklistClear();
    @Message("Not published: the checklist has something that must be mended first.")
    String checklistBlocks();
    @Message("Must be mended")
    String mustMend();
    @Message("Worth a look")
    String worthALook();
    @Message("There is no headline.")
    String checkHeadline();
    @Message("The section is none of the site’s.")
    String checkSection();
    @Message("There is no text.")
    String checkBody();
    @Message("The lead picture has no alternative text.")
    String checkAlt();
    @Message("The lead picture has no credit.")
    String checkCredit();
    @Message("A picture in the text has no alternative text.")
    String checkAltInText();
    @Message("A picture in the text has no credit{named}.")
    String checkCreditInText(String named);
    @Message("A picture in the text is not in the library{named}.")
    String checkForeignPicture(String named);
    @Message("It is under embargo until {at}.")
    String checkEmbargo(String at);
    @Message("It has an embargo that cannot be read: read it, then lift it.")
    String checkEmbargoUnreadable();
    @Message("A link leads to a story that is not public: {address}")
    String checkDeadLink(String address);
    @Message("Publishing")
    String publishing();
    @Message("Hand in")
    String handIn();
    @Message("Publish now")
    String publishNow();
    @Message("Publish as update")
    String publishUpdate();
    @Message("At a time")
    String atATime();
    @Message("Publish at")
    String publishAt();
    @Message("Time of the newsroom: {zone}.")
    String timeHint(String zone);
    @Message("Schedule")
    String schedule();
    @Message("Embargo")
    String embargo();
    @Message("Nothing of it before")
    String embargoUntil();
    @Message("Set the embargo")
    String setEmbargo();
    @Message("Lift and publish")
    String lift();
    @Message("Lifts embargo and schedule: the story is public at once.")
    String liftWarning();
    @Message("Correction")
    String correction();
    @Message("What was wrong, for the readers")
    String correctionNote();
    @Message("Publish the correction")
    String publishCorrection();
    @Message("Withhold")
    String withhold();
    @Message("Take off for now")
    String withholdThis();
    @Message("Release")
    String release();
    @Message("Kill")
    String kill();
    @Message("Kill this story")
    String killThis();
    @Message("It disappears everywhere, at once.")
    String killWarning();
    @Message("Reason")
    String reason();
    @Message("Restore as a draft")
    String restore();
    @Message("Give a day and a time.")
    String timeMissing();
    @Message("This time does not exist: clocks go from {before} to {after}. Take another.")
    String timeSkipped(String before, String after);
    @Message("This time comes twice, because clocks are set back. Say which.")
    String timeTwice();
    @Message("The first time ({utc})")
    String timeFirst(String utc);
    @Message("The second time ({utc})")
    String timeSecond(String utc);
    @Message("Saved.")
    String doneSaved();
    @Message("Published.")
    String donePublished();
    @Message("It waits and goes out by itself.")
    String doneHeld();
    @Message("Handed in.")
    String doneHandedIn();
    @Message("Killed. It is nowhere any more.")
    String doneKilled();
    @Message("Withheld.")
    String doneWithheld();
    @Message("The earlier version is the newest now.")
    String doneRestored();
    @Message("Version {number}")
    String version(int number);
    @Message("Not in a version yet")
    String workingCopy();
    @Message("The public sees it")
    String isLive();
    @Message("Was public")
    String wasLive();
    @Message("Earlier")
    String earlier();
    @Message("Later")
    String later();
    @Message("They say the same, word for word.")
    String same();
    @Message("Make it the newest again")
    String restoreVersion();
    @Message("Strong")
    String toolBold();
    @Message("Emphasis")
    String toolItalic();
    @Message("Link")
    String toolLink();
    @Message("Crosshead")
    String toolHeading();
    @Message("Small crosshead")
    String toolHeading3();
    @Message("Quotation")
    String toolQuote();
    @Message("List")
    String toolList();
    @Message("Numbered list")
    String toolNumbers();
    @Message("Table")
    String toolTable();
    @Message("Picture")
    String toolPicture();
    @Message("Embed")
    String toolEmbed();
    @Message("Rule")
    String toolRule();
    @Message("Undo")
    String toolUndo();
    @Message("Redo")
    String toolRedo();
    @Message("Tools")
    String tools();
}
