package org.broadsheet.desk.mailbox;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the mailbox. English stands here; {@code messages/mailbox_fr.properties} and {@code _ar} the others. */
@MessageBundle(value = "mailbox", locale = "en")
public interface MailboxWords {
    @Message("Mailbox")
    String mailbox();
    @Message("No mail server is set up: letters are kept here and go to nobody. The newest {count} stay.")
    String keptLead(String count);
    @Message("Letters go out by {server}.")
    String sentLead(String server);
    @Message("Nothing goes out at the moment. The next try is in {seconds} seconds; the log says why.")
    String shut(String seconds);
    @Message("{count} letters wait.")
    String waiting(String count);
    @Message("No letters yet.")
    String none();
    @Message("Unsure")
    String unsure();
    @Message("A server may have taken these letters: the connection or the program ended before the answer. They are not sent "
            + "again by themselves.")
    String unsureLead();
    @Message("Send again")
    String again();
    @Message("Leave it")
    String leave();
    @Message("Throw all away")
    String clear();
    @Message("Done.")
    String done();
    @Message("Back to the mailbox")
    String back();
    @Message("Text")
    String text();
    @Message("Page")
    String page();
    @Message("Headers")
    String headers();
    @Message("To")
    String to();
    @Message("Account")
    String purposeAccount();
    @Message("Confirmation")
    String purposeConfirmation();
    @Message("Notice")
    String purposeNotice();
    @Message("Edition")
    String purposeEdition();
}
