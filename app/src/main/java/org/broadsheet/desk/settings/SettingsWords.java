package org.broadsheet.desk.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every word of the settings. English stands here; {@code messages/settings_fr.properties} and {@code _ar} the others. */
@MessageBundle(value = "settings", locale = "en")
public interface SettingsWords {
    @Message("Settings")
    String settings();
    @Message("Overview")
    String overview();
    @Message("Site")
    String site();
    @Message("Sections")
    String sections();
    @Message("Topics")
    String topics();
    @Message("Pages")
    String pages();
    @Message("Menus")
    String menus();
    @Message("Authors")
    String authors();
    @Message("Wire sources")
    String sources();
    @Message("People and tokens")
    String people();
    @Message("Audit")
    String audit();
    @Message("Done. Readers see it now.")
    String done();
    @Message("Saved.")
    String saved();
    @Message("Find a setting")
    String find();
    @Message("Find")
    String findDo();
    @Message("Nothing here is called that.")
    String nothingFound();
    @Message("Change")
    String change();
    @Message("Save")
    String save();
    @Message("Name")
    String name();
    @Message("As in the masthead, up to 80 characters.")
    String nameHint();
    @Message("Line under the name")
    String tagline();
    @Message("On the front page. May be empty.")
    String taglineHint();
    @Message("Language")
    String language();
    @Message("Of the site’s own words and of the desk. Each story has its own.")
    String languageHint();
    @Message("Time zone")
    String zone();
    @Message("Of dates on pages, and of the day in new addresses. Addresses that were given stay; times that were set stay the same moment.")
    String zoneHint();
    @Message("Set in {place}, which counts more. Change it there.")
    String lockedBy(String place);
    @Message("The sections are set in {place}, which counts more. Change them there, or remove site.sections there to change them here.")
    String sectionsLocked(String place);
    @Message("The title is set in the settings file.")
    String titleLocked();
    @Message("In the order of the menu and the front page. A new address takes effect at once; the old one leads to it for ever.")
    String sectionsLead();
    @Message("Title")
    String title();
    @Message("Address")
    String word();
    @Message("A word of a-z, 0-9 and hyphens.")
    String wordHint();
    @Message("Leave it out of menus while it has no story")
    String hideWhenEmpty();
    @Message("hidden while empty")
    String hiddenWhenEmpty();
    @Message("not in menus now")
    String emptyNow();
    @Message("Stories: {count}")
    String stories(int count);
    @Message("Up")
    String up();
    @Message("Down")
    String down();
    @Message("Take off")
    String join();
    @Message("All {count} stories and the address go to another section, for good. Stories say so at once; this cannot be undone.")
    String joinWarning(int count);
    @Message("To which section")
    String joinTo();
    @Message("Take it off and move its stories")
    String joinDo();
    @Message("New section")
    String newSection();
    @Message("Add the section")
    String addSection();
    @Message("Pages of the paper’s own: about, contact, imprint, privacy.")
    String pagesLead();
    @Message("There is none yet. Readers look for an imprint and a contact.")
    String noPages();
    @Message("New page")
    String newPage();
    @Message("Public")
    String isPublic();
    @Message("Draft")
    String draft();
    @Message("Newer draft")
    String newerDraft();
    @Message("Changed")
    String changedAt();
    @Message("Text")
    String text();
    @Message("Parts are parted by an empty line. ## makes a heading, - a list, > a quotation, **strong** and *stressed* words, [words](https://example.org) a link.")
    String textHint();
    @Message("Language of the page")
    String pageLanguage();
    @Message("In the menu at the foot of each page")
    String inFoot();
    @Message("Publish")
    String publish();
    @Message("Save as a draft")
    String saveDraft();
    @Message("See it on the site")
    String view();
    @Message("Take off the site")
    String takeOff();
    @Message("Readers find nothing there from now on, and menus leave it out. The text is kept here.")
    String takeOffWarning();
    @Message("Versions")
    String versions();
    @Message("Version {number}")
    String versionNumber(int number);
    @Message("You look at version {number}. Saving makes it the newest.")
    String versionShown(int number);
    @Message("public now")
    String liveNow();
    @Message("by {name}")
    String by(String name);
    @Message("At the head, after the sections")
    String headMenu();
    @Message("At the foot")
    String footMenu();
    @Message("The head of each page has the sections in their order; what stands here follows them. The foot has these after the sections.")
    String menusLead();
    @Message("Nothing yet.")
    String emptyMenu();
    @Message("Add a page")
    String addPage();
    @Message("Add a link")
    String addLink();
    @Message("Leads to")
    String href();
    @Message("A path such as /about, or an address such as https://example.org.")
    String hrefHint();
    @Message("Remove")
    String remove();
    @Message("not shown: its page is a draft")
    String notShown();
    @Message("There is no such page.")
    String gone();
    @Message("Head: {head}, foot: {foot}")
    String menuCounts(int head, int foot);
    @Message("Public: {shown}, drafts: {drafts}")
    String pageCounts(int shown, int drafts);
    @Message("Accounts, roles, second factors; tokens for programs.")
    String peopleHint();
    @Message("Who changed what, when and from where.")
    String auditHint();
    @Message("The settings file says it, and that counts more. Change it there.")
    String fixed();
    @Message("A title has 1 to 80 characters on one line.")
    String titleWrong();
    @Message("An address is a word of a-z, 0-9 and hyphens that begins with a letter, of at most 40 characters.")
    String wordShape();
    @Message("That address belongs to the program itself. Take another word.")
    String wordReserved();
    @Message("That address leads to another section or page, now or from before. Take another word.")
    String wordTaken();
    @Message("There is no such section any more.")
    String sectionUnknown();
    @Message("There are as many as there can be. Remove one first.")
    String tooMany();
    @Message("Somebody saved this page since you opened it. Your text is below; compare, then save again.")
    String pageChanged();
    @Message("The text is too long. Make two pages of it.")
    String pageLong();
    @Message("A link is a path such as /about or an address such as https://example.org.")
    String linkWrong();
    @Message("That value is not allowed: {sentence}")
    String valueWrong(String sentence);
    @Message("Nothing was changed: {sentence}")
    String notDone(String sentence);
    @Message("Who sends wire copy. What you choose counts from the next file on.")
    String sourcesLead();
    @Message("Nobody has sent anything yet.")
    String noSources();
    @Message("New source")
    String newSource();
    @Message("Its name and folder")
    String sourceName();
    @Message("A word of a-z, 0-9 and hyphens, such as afp. Its files go to the folder wire/inbox of the data folder, below this name.")
    String sourceNameHint();
    @Message("Add the source")
    String addSource();
    @Message("Publish at once")
    String rulePublish();
    @Message("Hold for the desk")
    String ruleHold();
    @Message("New items")
    String ruleLabel();
    @Message("Items: {count}")
    String items(int count);
    @Message("Last")
    String lastFile();
    @Message("nothing yet")
    String neverSent();
    @Message("Unreadable: {count}")
    String rejectedFiles(int count);
    @Message("As in the settings file: {value}")
    String asFile(String value);
    @Message("the message decides")
    String byMessage();
    @Message("Section")
    String sectionLabel();
    @Message("Sections by word")
    String sectionRules();
    @Message("One a line: word = section. The first that is found in an item’s subjects, services, genres or headline counts, before the usual rules.")
    String sectionRulesHint();
    @Message("Days online")
    String daysOnline();
    @Message("After that its stories expire. 0 is for ever; empty is as in the settings file: {value}.")
    String daysOnlineHint(String value);
    @Message("for ever")
    String forEver();
    @Message("Named as")
    String sourceTitle();
    @Message("After “Source:” under its stories. Empty is as in the settings file: {value}.")
    String sourceTitleHint(String value);
    @Message("Licence line")
    String licence();
    @Message("Under each of its stories. Empty is as in the settings file: {value}.")
    String licenceHint(String value);
    @Message("Our own stories, no source named")
    String ownLabel();
    @Message("Fetch pictures that items name by address")
    String picturesLabel();
    @Message("Its urgent items are no breaking news here")
    String neverBreaking();
    @Message("Yes")
    String yes();
    @Message("No")
    String no();
    @Message("Back to the settings file")
    String resetSource();
    @Message("What was chosen here is forgotten. Stories that came already stay as they are.")
    String resetSourceWarning();
    @Message("Folder")
    String folder();
    @Message("A source’s name is a word of a-z, 0-9 and hyphens, of at most 41 characters.")
    String sourceNameWrong();
    @Message("A text is too long, or the days are no whole number from 0 to 36,500.")
    String sourceValueWrong();
    @Message("This line is no rule such as “football = sport”: {line}")
    String sourceRuleWrong(String line);
    @Message("Sources: {count}")
    String sourceCounts(int count);
    @Message("What stories are about. A new name stands on every story at once; old addresses lead to the new one.")
    String topicsLead();
    @Message("No topic is called that.")
    String noTopics();
    @Message("Find a topic")
    String findTopic();
    @Message("Hide")
    String hide();
    @Message("Show")
    String show();
    @Message("hidden")
    String hidden();
    @Message("Join to another")
    String joinTopic();
    @Message("Its stories go to another topic, and so does its address, for good.")
    String joinTopicWarning();
    @Message("The other topic’s address")
    String joinTopicTo();
    @Message("There is no such topic.")
    String topicUnknown();
    @Message("The {count} with the most stories. Look for others by name.")
    String topicsShown(int count);
    @Message("Topics: {count}")
    String topicCounts(int count);
    @Message("Whose name stands over stories. A byline that reads like the name leads to the page.")
    String authorsLead();
    @Message("Nobody yet: a story with a byline brings the first.")
    String noAuthors();
    @Message("New author")
    String newAuthor();
    @Message("As in the byline, without “By”.")
    String authorNameHint();
    @Message("Role")
    String roleLine();
    @Message("One line, such as Harbour correspondent.")
    String roleLineHint();
    @Message("Biography")
    String biography();
    @Message("Picture")
    String picture();
    @Message("From the library; the newest are listed.")
    String pictureHint();
    @Message("None")
    String noPicture();
    @Message("Links")
    String links();
    @Message("One a line: words = https://example.org. No mail address is shown.")
    String linksHint();
    @Message("Account")
    String account();
    @Message("Nobody who works here")
    String noAccount();
    @Message("with a page of their own")
    String hasProfile();
    @Message("Take the page off")
    String removeProfile();
    @Message("Only the list of stories stays.")
    String removeProfileWarning();
    @Message("A name has 1 to 80 characters on one line.")
    String authorNameWrong();
    @Message("A text is too long, a link is none such as words = https://example.org, or the picture is not in the library.")
    String authorTextWrong();
    @Message("Authors: {count}")
    String authorCounts(int count);
}
