package org.broadsheet.site;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import io.quarkus.qute.i18n.MessageParam;

/**
 * Every word of the pages that is not a story's. English stands here; {@code messages/words_fr.properties} and
 * {@code words_ar.properties} have the others, and a test holds that none is missing.
 */
@MessageBundle(value = "words", locale = "en")
public interface Words {
    @Message("Skip to content")
    String skipToContent();

    @Message("Sections")
    String sections();

    @Message("World")
    String sectionWorld();

    @Message("Politics")
    String sectionPolitics();

    @Message("Business")
    String sectionBusiness();

    @Message("Science")
    String sectionScience();

    @Message("Culture")
    String sectionCulture();

    @Message("Sport")
    String sectionSport();

    @Message("Breaking news")
    String breaking();

    @Message("Latest")
    String latest();

    @Message("The news")
    String topStories();

    @Message("Corrected")
    String corrected();

    @Message("Published")
    String published();

    @Message("Updated")
    String updated();

    @Message("Correction")
    String correction();

    @Message("Corrections")
    String corrections();

    @Message("Source: {name}")
    String source(@MessageParam("name") String name);

    @Message("Topics")
    String topics();

    @Message("Topic")
    String topic();

    @Message("Author")
    String author();

    @Message("Archive")
    String day();

    @Message("Table")
    String table();

    @Message("History of this story")
    String history();

    @Message("Every version that was published, the newest first, with what changed in it.")
    String historyLead();

    @Message("See every change")
    String seeEveryChange();

    @Message("Back to the story")
    String backToStory();

    @Message("First published")
    String kindFirst();

    @Message("Edited")
    String kindEdit();

    @Message("Updated")
    String kindUpdate();

    @Message("Corrected")
    String kindCorrection();

    @Message("Published again")
    String kindRestore();

    @Message("Added")
    String changeAdded();

    @Message("Removed")
    String changeRemoved();

    @Message("Changed")
    String changeChanged();

    @Message("Headline")
    String headline();

    @Message("Summary")
    String standfirst();

    @Message("No words were changed.")
    String noWordsChanged();

    @Message("Older stories")
    String older();

    @Message("Newest stories")
    String newest();

    @Message("Pages of this list")
    String paging();

    @Message("Nothing has been published here yet.")
    String nothingYet();

    @Message("There is no page here")
    String notFoundTitle();

    @Message("The address may be mistyped, or it may never have existed. What we publish stays at its address.")
    String notFoundText();

    @Message("This story was withdrawn")
    String killedTitle();

    @Message("We have taken this story down and do not stand by it. Please do not use or share what it said.")
    String killedText();

    @Message("This story is no longer available")
    String expiredTitle();

    @Message("Our right to show it was for a limited time, and that time is over. Nothing was wrong with it.")
    String expiredText();

    @Message("To the front page")
    String toFrontPage();

    @Message("Search")
    String search();

    @Message("Search the archive")
    String searchArchive();

    @Message("Words, \"phrases\", -not, section:, author:, topic:, source:, after: and before: a day or a year.")
    String searchHint();

    @Message("Nothing was found for “{text}”.")
    String searchNothing(@MessageParam("text") String text);

    @Message("Fewer or other words may find it.")
    String searchNothingHint();

    @Message("The search is being set up anew. Please try again in a moment; all pages are there meanwhile.")
    String searchRebuilding();

    @Message("{count} stories")
    String searchCount(@MessageParam("count") String count);

    @Message("One story")
    String searchOne();

    @Message("More than {count} stories")
    String searchMore(@MessageParam("count") String count);

    @Message("The search took too long and was cut short: there may be more.")
    String searchCut();

    @Message("Did you mean")
    String searchMeant();

    @Message("Best first")
    String searchBest();

    @Message("Newest first")
    String searchNewest();

    @Message("Order")
    String searchOrder();

    @Message("Narrow the search")
    String searchNarrow();

    @Message("Year")
    String year();

    @Message("Section")
    String section();

    @Message("Remove")
    String remove();

    @Message("Feed of this search")
    String searchFeed();

    @Message("Next page")
    String nextPage();

    @Message("Previous page")
    String previousPage();

    @Message("Related Items")
    String related();

    @Message("Earlier")
    String relatedEarlier();

    @Message("What happened next")
    String relatedNext();

    @Message("Background")
    String relatedBackground();

    @Message("Also about {name}")
    String relatedAbout(@MessageParam("name") String name);

    @Message("On the same subject")
    String relatedSubject();

    @Message("The whole story, in order of time")
    String wholeStory();

    @Message("Story line")
    String storyLine();

    @Message("Join our Weekly Newsletter")
    String newsletterWeekly();

    @Message("Join our newsletter")
    String newsletterOther();

    @Message("Join")
    String newsletterButton();

    @Message("A letter with a link comes first. One click ends it.")
    String newsletterHint();

    @Message("All newsletters")
    String newsletterMore();
}
