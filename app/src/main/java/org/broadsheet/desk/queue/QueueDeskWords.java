package org.broadsheet.desk.queue;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the queue's screens. English stands here; {@code messages/queue_fr.properties} and {@code _ar} the others. */
@MessageBundle(value = "queue", locale = "en")
public interface QueueDeskWords {
    @Message("Wire")
    String wire();

    @Message("New")
    String stateNew();

    @Message("Taken")
    String stateTaken();

    @Message("To merge")
    String stateWaiting();

    @Message("Held")
    String stateHeld();

    @Message("Published")
    String statePublished();

    @Message("Spiked")
    String stateSpiked();

    @Message("Killed")
    String stateKilled();

    @Message("Expired")
    String stateExpired();

    @Message("All")
    String all();

    @Message("Unreadable files")
    String rejected();

    @Message("Filter by words")
    String filter();

    @Message("Source")
    String source();

    @Message("Section")
    String section();

    @Message("Language")
    String language();

    @Message("Urgency")
    String urgency();

    @Message("Any source")
    String anySource();

    @Message("Any section")
    String anySection();

    @Message("Any language")
    String anyLanguage();

    @Message("Any urgency")
    String anyUrgency();

    @Message("{rank} and more urgent")
    String urgencyUpTo(int rank);

    @Message("Filter")
    String apply();

    @Message("Clear")
    String clear();

    @Message("Nothing here. What the wire sends appears by itself.")
    String empty();

    @Message("Nothing matches. Try fewer words, or another state.")
    String noMatch();

    @Message("Older items")
    String older();

    @Message("Newest items")
    String newest();

    @Message("Show new items")
    String showNew();

    @Message("{count} new: show")
    String newItems(String count);

    @Message("The live connection is lost. The list is renewed when it is back.")
    String lost();

    @Message("Select an item to read it here.")
    String selectOne();

    @Message("Loading")
    String loading();

    @Message("The list could not be loaded. Try again.")
    String failed();

    @Message("Back to the list")
    String back();

    @Message("Take")
    String take();

    @Message("Take over")
    String takeOver();

    @Message("{name} has had this since {time}. Take it over only when you have agreed on it.")
    String takeOverWarning(String name, String time);

    @Message("Put back")
    String release();

    @Message("Publish as it is")
    String publish();

    @Message("Merge")
    String merge();

    @Message("Merge into a story")
    String mergeInto();

    @Message("Make our own story")
    String own();

    @Message("Spike")
    String spike();

    @Message("Spike selected")
    String spikeSelected();

    @Message("Reason, if you like")
    String spikeReason();

    @Message("Take back the spike")
    String unspike();

    @Message("Undo")
    String undo();

    @Message("Select: {headline}")
    String select(String headline);

    @Message("you")
    String you();

    @Message("{name} has had it since {time}.")
    String takenBy(String name, String time);

    @Message("Taken: it is yours.")
    String doneTaken();

    @Message("Put back for others.")
    String doneReleased();

    @Message("Spiked: {count}.")
    String doneSpiked(int count);

    @Message("Back in the queue: {count}.")
    String doneUnspiked(int count);

    @Message("Published.")
    String donePublished();

    @Message("It is held, and goes out when nothing holds it back.")
    String doneHeld();

    @Message("Merged into the story.")
    String doneMerged();

    @Message("The story stays as it is.")
    String doneLeftOut();

    @Message("Not done: {why}")
    String notDone(String why);

    @Message("Not spiked: {count}, since they are in other hands or out by now.")
    String notSpiked(int count);

    @Message("Note to editors")
    String note();

    @Message("Embargo")
    String embargo();

    @Message("until {time}")
    String until(String time);

    @Message("cannot be read: {text}")
    String embargoUnreadable(String text);

    @Message("Killed")
    String killed();

    @Message("Reason")
    String reason();

    @Message("Slugline")
    String slugline();

    @Message("Findings of the reader")
    String findings();

    @Message("The copy of this message is gone; only its headline is known.")
    String unreadable();

    @Message("Versions")
    String versions();

    @Message("Version {number}")
    String version(String number);

    @Message("{count} versions")
    String versionCount(int count);

    @Message("What changed")
    String compare();

    @Message("Became")
    String stories();

    @Message("The wire’s story")
    String wireStory();

    @Message("Our story")
    String ourStory();

    @Message("Page")
    String page();

    @Message("A story of ours was made of this killed item and is still there. Decide about it now.")
    String killedButOurs();

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

    @Message("Merge into: {headline}")
    String mergeTitle(String headline);

    @Message("What only one side changed is in already. You choose where both did.")
    String mergeLead();

    @Message("The story never had a text of this item: what both say is taken once, the rest is yours to choose.")
    String mergeLeadNoBase();

    @Message("Things to choose: {count}")
    String choices(int count);

    @Message("Nothing to choose: look it over and save.")
    String noChoices();

    @Message("Choose at each place that is marked.")
    String chooseAll();

    @Message("The headline is empty or too long.")
    String headlineWrong();

    @Message("Choice {number}")
    String choice(int number);

    @Message("Before")
    String base();

    @Message("Ours")
    String ours();

    @Message("The wire’s")
    String theirs();

    @Message("Both alike")
    String both();

    @Message("Take ours")
    String takeOurs();

    @Message("Take the wire’s")
    String takeTheirs();

    @Message("Take both")
    String takeAll();

    @Message("(nothing)")
    String nothing();

    @Message("Save as a new version")
    String saveMerge();

    @Message("Save and publish")
    String publishMerge();

    @Message("Leave the wire’s text out")
    String leaveOut();

    @Message("Choose a story")
    String chooseStory();

    @Message("Words of the headline, or the story’s address")
    String storyWords();

    @Message("Find")
    String find();

    @Message("No story has these words.")
    String noStory();

    @Message("Merge into this")
    String intoThis();

    @Message("No word changed.")
    String noChange();

    @Message("Everything that came could be read.")
    String noRejected();

    @Message("Download as text")
    String download();

    @Message("Next item")
    String keyNext();

    @Message("Previous item")
    String keyPrevious();

    @Message("Open item")
    String keyOpen();

    @Message("Select for spiking")
    String keySelect();

    @Message("Take back what was spiked last")
    String keyUndo();

    @Message("Urgency {rank}")
    String urgencyOf(int rank);
}
