package org.broadsheet.desk.editor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the editor says by script. A word in capitals is exchanged there for what it names. */
@MessageBundle(value = "typing", locale = "en")
public interface TypingWords {
    @Message("Saving …")
    String saving();

    @Message("Saved AT")
    String savedAt();

    @Message("Not saved: no connection; kept in this browser")
    String offline();

    @Message("Not saved: WHY Kept in this browser.")
    String refused();

    @Message("Not saved: you are logged out; kept in this browser. Log in again.")
    String loggedOut();

    @Message("Saved or published from elsewhere meanwhile. Your words are kept in this browser.")
    String stale();

    @Message("Load what is saved")
    String reload();

    @Message("NAME is editing")
    String isEditing();

    @Message("You have it open to write in another window")
    String isSelf();

    @Message("Also here: NAME")
    String alsoHere();

    @Message("NAME has taken over. What you wrote is saved up to the last moment shown.")
    String taken();

    @Message("Words of yours from AT are kept in this browser and are not saved.")
    String leftOver();

    @Message("Put them in")
    String putBack();

    @Message("As a new story")
    String asNew();

    @Message("Copy")
    String copyThem();

    @Message("Copied")
    String copied();

    @Message("Drop them")
    String dropThem();

    @Message("WORDS words")
    String words();

    @Message("Address")
    String address();

    @Message("Find a story of ours")
    String findStory();

    @Message("No published story has these words.")
    String noStory();

    @Message("Set the link")
    String setLink();

    @Message("Remove the link")
    String unlink();

    @Message("This is no address: begin with https://, / or mailto:")
    String badAddress();

    @Message("Address of the post or film")
    String embedAddress();

    @Message("What it is")
    String embedTitle();

    @Message("Insert")
    String insert();

    @Message("Rows")
    String rows();

    @Message("Columns")
    String columns();

    @Message("Row below")
    String addRow();

    @Message("Column after")
    String addColumn();

    @Message("Delete row")
    String dropRow();

    @Message("Delete column")
    String dropColumn();

    @Message("Delete table")
    String dropTable();

    @Message("Heading row")
    String headRow();

    @Message("Upload")
    String upload();

    @Message("Uploading …")
    String uploading();

    @Message("Find in the library")
    String findPicture();

    @Message("No picture found.")
    String noPicture();

    @Message("The library of pictures does not answer.")
    String noLibrary();

    @Message("More")
    String more();

    @Message("Alternative text (required)")
    String alt();

    @Message("Credit (required)")
    String credit();

    @Message("Caption")
    String caption();

    @Message("Remove")
    String remove();

    @Message("Use as lead picture")
    String asLead();

    @Message("Into the text")
    String inText();

    @Message("Nothing speaks against publishing.")
    String clear();

    @Message("Must be mended")
    String mustMend();

    @Message("Worth a look")
    String worthALook();

    @Message("The story changed its state. Load the page again.")
    String notAllowed();

    @Message("Close")
    String close();

    @Message("Take over")
    String takeOver();

    @Message("To publishing")
    String publishKey();

    @Message("Save now")
    String saveKey();

    @Message("New story")
    String newKey();
}
