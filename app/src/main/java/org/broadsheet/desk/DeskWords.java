package org.broadsheet.desk;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the newsroom's screens. English stands here; {@code messages/desk_fr.properties} and {@code desk_ar} the others. */
@MessageBundle(value = "desk", locale = "en")
public interface DeskWords {
    @Message("Desk")
    String desk();

    @Message("To the site")
    String toSite();

    @Message("Skip to content")
    String skipToContent();

    @Message("Log in")
    String logIn();

    @Message("Log out")
    String logOut();

    @Message("E-mail")
    String email();

    @Message("Password")
    String password();

    @Message("The e-mail address or the password is not right.")
    String logInWrong();

    @Message("Too many attempts. Wait a minute, then try again.")
    String tooOften();

    @Message("This page was open for too long, or the form came from somewhere else. Please try again.")
    String formForeign();

    @Message("Your role does not allow this. An administrator can change it.")
    String roleNotAllowed();

    @Message("Set up your paper")
    String setUp();

    @Message("Two things, and it stands: what the paper is called, and who looks after it. This page works once.")
    String setUpLead();

    @Message("Name of the paper")
    String paperName();

    @Message("Printed at the head of every page. 1 to 80 characters.")
    String paperNameHint();

    @Message("The settings have the name; it is changed there.")
    String paperNameFixed();

    @Message("Your e-mail address")
    String yourEmail();

    @Message("You log in with it. No reader ever sees it.")
    String yourEmailHint();

    @Message("At least 12 characters. Some words in a row are best.")
    String passwordHint();

    @Message("Start the paper")
    String start();

    @Message("This link no longer works")
    String linkGone();

    @Message("It was used, or it is older than a day. While there is no account, each start of the program prints a new one.")
    String linkGoneText();

    @Message("Give the paper a name of 1 to 80 characters.")
    String siteNameWrong();

    @Message("This is not an e-mail address.")
    String emailWrong();

    @Message("A password has at least 12 characters.")
    String passwordShort();

    @Message("A password has at most 200 characters.")
    String passwordLong();

    @Message("This password is one of those that everybody tries first. Take another.")
    String passwordCommon();

    @Message("Waiting")
    String waiting();

    @Message("Nothing waits. Everything that came in has been dealt with.")
    String nothingWaits();

    @Message("New wire text for stories that we have edited")
    String wireWaits();

    @Message("Newest published")
    String newest();

    @Message("Nothing has been published yet.")
    String nothingPublished();

    @Message("Files that could not be read")
    String rejected();

    @Message("Draft")
    String stateDraft();

    @Message("Ready")
    String stateReady();

    @Message("Scheduled")
    String stateScheduled();

    @Message("Withheld")
    String stateWithheld();

    @Message("Breaking")
    String breaking();

    @Message("Corrected")
    String corrected();

    @Message("Our own")
    String own();

    @Message("Embargo until {time}")
    String embargoUntil(String time);

    @Message("Embargo that cannot be read: a person has to decide")
    String embargoUnreadable();

    @Message("Goes out at {time}")
    String goesOutAt(String time);

    @Message("Publish")
    String publish();

    @Message("Release")
    String release();

    @Message("Lift embargo")
    String lift();

    @Message("The story goes out at once, before the time that its sender set.")
    String liftWarning();

    @Message("Lift and publish")
    String liftAndPublish();

    @Message("Kill")
    String kill();

    @Message("The story is taken down everywhere at once and is never to be used again.")
    String killWarning();

    @Message("Reason, for the desk")
    String reason();

    @Message("Kill this story")
    String killThis();

    @Message("Published: {headline}")
    String donePublished(String headline);

    @Message("It will go out by itself: {headline}")
    String doneHeld(String headline);

    @Message("Killed: {headline}")
    String doneKilled(String headline);

    @Message("Not done: {why}")
    String notDone(String why);

    @Message("Not for this role")
    String notAllowed();

    @Message("Please try again")
    String tryAgain();

    @Message("Rooms")
    String rooms();

    @Message("Wire")
    String navWire();

    @Message("Stories")
    String navStories();

    @Message("Pictures")
    String navPictures();

    @Message("Front page")
    String navFront();

    @Message("People")
    String navPeople();

    @Message("Settings")
    String navSettings();

    @Message("Keys")
    String keys();

    @Message("Commands")
    String commands();

    @Message("What do you want to do?")
    String searchCommands();

    @Message("No command has these words.")
    String noCommand();

    @Message("Close")
    String close();

    @Message("That did not work. Try again.")
    String failed();

    @Message("No connection. Nothing was changed.")
    String offline();

    @Message("Go to")
    String goTo();

    @Message("This log-in took too long, or there were too many codes. Begin again.")
    String logInOver();

    @Message("Second factor")
    String codeTitle();

    @Message("The password was right. Now the code from your authenticator.")
    String codeLead();

    @Message("Code")
    String code();

    @Message("Six digits; or one of your recovery codes.")
    String codeHint();

    @Message("This code is not right, or was used before. Wait for the next one.")
    String codeWrong();

    @Message("My account")
    String myAccount();

    @Message("Forgot your password?")
    String forgotten();
}
