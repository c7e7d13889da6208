package org.broadsheet.site.newsletter;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of newsletters. English stands here; {@code messages/newsletter_fr.properties} and {@code _ar} the others. */
@MessageBundle(value = "newsletter", locale = "en")
public interface NewsletterWords {
    @Message("Newsletters")
    String title();
    @Message("Choose what you want to get. A letter with a link comes to your address first.")
    String lead();
    @Message("Email")
    String email();
    @Message("Which ones")
    String which();
    @Message("Every week")
    String weekly();
    @Message("Every day")
    String daily();
    @Message("When something big happens")
    String breaking();
    @Message("From the section {section}")
    String ofSection(String section);
    @Message("I want to get these newsletters of {site} by email, and I can end them at any time with one click.")
    String consent(String site);
    @Message("Subscribe")
    String subscribe();
    @Message("This is no email address. It looks like name@example.org.")
    String errorEmail();
    @Message("Choose at least one newsletter.")
    String errorLists();
    @Message("Did you mean {address}?")
    String meant(String address);
    @Message("Yes, use {address}")
    String meantYes(String address);
    @Message("No, I typed it right")
    String meantNo();
    @Message("Look into your mail")
    String sentTitle();
    @Message("A letter with a link is on its way to the address. Nothing else comes before you use the link; it works for two days.")
    String sentText();
    @Message("Is that what you want?")
    String confirmTitle();
    @Message("Yes, send them to me")
    String confirmButton();
    @Message("You are subscribed.")
    String confirmed();
    @Message("Your newsletters")
    String mineTitle();
    @Message("Keep this page’s address for yourself: whoever has it can change what you get.")
    String mineLead();
    @Message("Language of the letters")
    String language();
    @Message("Pause")
    String pause();
    @Message("No pause")
    String pauseNone();
    @Message("For one week")
    String pauseWeek();
    @Message("For four weeks")
    String pauseMonth();
    @Message("Paused until {day}")
    String pausedUntil(String day);
    @Message("Save")
    String save();
    @Message("Saved.")
    String saved();
    @Message("Never write to this address again")
    String never();
    @Message("Ends everything, for ever. To come back you would have to ask the newsroom.")
    String neverHint();
    @Message("No more letters go to this address.")
    String neverDone();
    @Message("End this newsletter?")
    String offTitle();
    @Message("End it")
    String offButton();
    @Message("Ended. Nothing more comes of it.")
    String offDone();
    @Message("This link no longer works")
    String linkOver();
    @Message("It is older than two days, or it is not whole. Ask for a new one on the page for newsletters.")
    String linkOverText();
    @Message("Confirm your newsletters of {site}")
    String mailSubject(String site);
    @Message("Somebody, probably you, asked for newsletters of {site} to this address:")
    String mailText(String site);
    @Message("To get them, open this page within two days and say yes:")
    String mailLink();
    @Message("If it was not you, do nothing: then nothing more comes.")
    String mailElse();
    @Message("Your newsletters of {site}")
    String mailAlreadySubject(String site);
    @Message("You get the newsletters of {site} that were just asked for already. Here you change what you get:")
    String mailAlready(String site);
}
