package org.broadsheet.site.reply;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.quarkus.qute.i18n.MessageParam;

/**
 * Every word around readers' replies. English stands here; {@code messages/replies_fr.properties} and {@code replies_ar.properties}
 * have the others.
 */
@MessageBundle(value = "replies", locale = "en")
public interface ReplyWords {
    @Message("Leave a Reply")
    String leaveAReply();

    @Message("Your email address will not be published.")
    String notPublished();

    @Message("Required fields are marked *")
    String requiredMarked();

    @Message("Name")
    String name();

    @Message("Email")
    String email();

    @Message("Website")
    String website();

    @Message("Reply")
    String reply();

    @Message("An empty line starts a paragraph. *Stress*, **strong**, `code`; > before a line quotes it.")
    String markupHint();

    @Message("Post Reply")
    String postReply();

    @Message("Preview")
    String preview();

    @Message("This is how your reply will look")
    String previewTitle();

    @Message("Reply to {name}")
    String answerTo(@MessageParam("name") String name);

    @Message("Reply")
    String answer();

    @Message("Cancel reply")
    String cancelAnswer();

    @Message("Leave this field empty")
    String leaveEmpty();

    @Message("One more step")
    String oneMoreTitle();

    @Message("Solve this small sum, so that we know a person wrote. Nothing you typed is lost.")
    String oneMoreText();

    @Message("In digits or in words.")
    String answerHint();

    @Message("Please look at this again")
    String errorsTitle();

    @Message("Give a name of up to 60 characters; it need not be your real one.")
    String errorName();

    @Message("Give an email address such as name@example.org. It will not be published.")
    String errorEmail();

    @Message("Give an address such as https://example.org, or leave the field empty.")
    String errorWebsite();

    @Message("Write your reply.")
    String errorReplyMissing();

    @Message("Shorten your reply: it may have up to 6,000 characters.")
    String errorReplyLong();

    @Message("That was not the answer. Here is another sum.")
    String errorAnswer();

    @Message("The question had become too old. Here is a new one.")
    String errorStale();

    @Message("The reply that you answer is gone. Yours will stand below the story.")
    String errorParent();

    @Message("Very many readers are writing right now")
    String fullTitle();

    @Message("Your reply was not kept yet. Everything you typed is below: send it again in a few seconds.")
    String fullText();

    @Message("Replies are closed")
    String closedTitle();

    @Message("No more replies are taken to this story.")
    String closedText();

    @Message("Replies")
    String repliesNone();

    @Message("1 reply")
    String repliesOne();

    @Message("2 replies")
    String repliesTwo();

    @Message("{count} replies")
    String repliesFew(@MessageParam("count") String count);

    @Message("{count} replies")
    String repliesMany(@MessageParam("count") String count);

    @Message("{count} replies")
    String repliesOther(@MessageParam("count") String count);

    @Message("1 answer")
    String answersOne();

    @Message("2 answers")
    String answersTwo();

    @Message("{count} answers")
    String answersFew(@MessageParam("count") String count);

    @Message("{count} answers")
    String answersMany(@MessageParam("count") String count);

    @Message("{count} answers")
    String answersOther(@MessageParam("count") String count);

    @Message("Nobody has replied yet. You can be the first.")
    String noneYet();

    @Message("Oldest first")
    String oldestFirst();

    @Message("Newest first")
    String newestFirst();

    @Message("Order")
    String order();

    @Message("Pages of replies")
    String pages();

    @Message("Page {page} of {pages}")
    String pageOf(@MessageParam("page") String page, @MessageParam("pages") String pages);

    @Message("Previous")
    String previousPage();

    @Message("Next")
    String nextPage();

    @Message("Follow as a feed")
    String feed();

    @Message("in reply to {name}")
    String inReplyTo(@MessageParam("name") String name);

    @Message("edited")
    String edited();

    @Message("Link to this reply")
    String permalink();

    @Message("Report")
    String report();

    @Message("Report the reply of {name}")
    String reportOf(@MessageParam("name") String name);

    @Message("This reply was withdrawn by its writer.")
    String gapWithdrawn();

    @Message("The words of this reply were removed at its writer’s wish.")
    String gapRemoved();

    @Message("This reply was taken off by a moderator.")
    String gapHidden();

    @Message("Back to the story")
    String backToStory();

    @Message("All replies")
    String allReplies();

    @Message("A reply to")
    String oneReply();

    @Message("Your reply")
    String yourReply();

    @Message("Thank you. Your reply is published.")
    String statePublic();

    @Message("Thank you. Your reply has arrived and waits for a moderator; then it appears below the story.")
    String stateWaiting();

    @Message("Your reply is not published.")
    String stateOff();

    @Message("You withdrew this reply. Its words are gone.")
    String stateWithdrawn();

    @Message("You can change or withdraw it until {time}. Keep this page open: its address is the key.")
    String editUntil(@MessageParam("time") String time);

    @Message("Edit")
    String edit();

    @Message("Withdraw")
    String withdraw();

    @Message("Save")
    String save();

    @Message("The fifteen minutes are over; this reply can no longer be changed.")
    String editOver();

    @Message("Answers by mail")
    String watchTitle();

    @Message("We can write to you when somebody answers. You confirm it by a link in a first mail, and end it with one click.")
    String watchText();

    @Message("Write to me when somebody answers")
    String watchButton();

    @Message("Look into your mailbox: the mail with the link is on its way.")
    String watchSent();

    @Message("Answers to your reply by mail?")
    String watchConfirmTitle();

    @Message("Yes, write to me")
    String watchConfirmButton();

    @Message("Done. We write to you when somebody answers.")
    String watchOn();

    @Message("No more mail about answers?")
    String watchOffTitle();

    @Message("Stop these mails")
    String watchOffButton();

    @Message("Done. You get no more mail about this reply.")
    String watchOff();

    @Message("This link no longer works")
    String linkOverTitle();

    @Message("It is too old, was used already, or is not whole. Ask for a new one.")
    String linkOverText();

    @Message("Report this reply")
    String reportTitle();

    @Message("A moderator will look at it. Nobody is told who reported it.")
    String reportText();

    @Message("What is wrong with it?")
    String reportWhy();

    @Message("Spam or advertising")
    String whySpam();

    @Message("Insults or threats")
    String whyRude();

    @Message("Against the law")
    String whyUnlawful();

    @Message("Something else")
    String whyOther();

    @Message("A few words (optional)")
    String reportNote();

    @Message("Send report")
    String reportButton();

    @Message("Choose what is wrong with it.")
    String errorWhy();

    @Message("Thank you. A moderator will look at it.")
    String reported();

    @Message("What we know about you")
    String mineTitle();

    @Message("Give the email address that you replied with. If we know it, we send a link there: it shows your replies, lets you take them along, and deletes them if you wish.")
    String mineText();

    @Message("Send me the link")
    String mineButton();

    @Message("If we know this address, a mail with a link is on its way to it. The link works for a day.")
    String mineSent();

    @Message("These are your replies. You can take them along as a file, or have all that is yours deleted: the words are replaced, the threads are kept, and your address is forgotten.")
    String rightsText();

    @Message("Take my data along (JSON)")
    String rightsData();

    @Message("Delete everything that is mine")
    String rightsErase();

    @Message("Done. Your words are gone and your address is forgotten.")
    String rightsErased();

    @Message("Your data")
    String privacyLink();

    @Message("Answers to your reply by mail?")
    String mailConfirmSubject();

    @Message("Somebody, probably you, asked us to write to this address when a reply on {site} is answered. To confirm it, open this page:")
    String mailConfirmText(@MessageParam("site") String site);

    @Message("If it was not you, do nothing: you hear no more of it.")
    String mailConfirmElse();

    @Message("{name} answered your reply")
    String mailAnswerSubject(@MessageParam("name") String name);

    @Message("{name} answered your reply on {site}:")
    String mailAnswerText(@MessageParam("name") String name, @MessageParam("site") String site);

    @Message("To get no more of these mails, open this page:")
    String mailAnswerStop();

    @Message("Your data on {site}")
    String mailRightsSubject(@MessageParam("site") String site);

    @Message("You asked for what {site} knows about you. This page shows it, for one day:")
    String mailRightsText(@MessageParam("site") String site);
}
