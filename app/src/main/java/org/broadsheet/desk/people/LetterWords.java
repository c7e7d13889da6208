package org.broadsheet.desk.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of letters to staff. English stands here; {@code messages/letter_fr.properties} and {@code _ar} the others. */
@MessageBundle(value = "letter", locale = "en")
public interface LetterWords {
    @Message("Your invitation to {site}")
    String invitedSubject(String site);
    @Message("You are invited to work in the newsroom of {site}. Choose your password here:")
    String invited(String site);
    @Message("A new password for {site}")
    String passwordSubject(String site);
    @Message("You can choose a new password for your account at {site} here:")
    String password(String site);
    @Message("The link works once and ends after seven days. A newer one takes its place.")
    String linkEnds();
    @Message("If you did not expect this letter, do nothing: without the link nothing changes.")
    String notYou();
    @Message("A new log-in at {site}")
    String deviceSubject(String site);
    @Message("Somebody logged in to your account at {site} with a browser that we had not met before.")
    String device(String site);
    @Message("Browser: {device}")
    String deviceWhich(String device);
    @Message("Network address: {address}")
    String deviceWhere(String address);
    @Message("Time: {time}")
    String deviceWhen(String time);
    @Message("If it was you, there is nothing to do. If not, end the session and change your password here:")
    String deviceWhatToDo();
}
