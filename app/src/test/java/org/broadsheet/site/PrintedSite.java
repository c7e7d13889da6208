package org.broadsheet.site;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import org.broadsheet.Newsroom;
import org.broadsheet.front.Arrangements;
import org.broadsheet.kernel.Language;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.site.press.Address;
import org.broadsheet.site.press.Sheet;
import org.broadsheet.story.StoryId;
import org.jooq.SQLDialect;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A newsroom and the pages of its site, without press and web server. */
final class PrintedSite implements AutoCloseable {
    final Newsroom newsroom = new Newsroom(SQLDialect.SQLITE);
    final Arrangements arrangements = new Arrangements(newsroom.database(), newsroom.stories());
    final Site site;

    PrintedSite() {
        this(Language.ENGLISH, Path.of("no-theme"));
    }

    PrintedSite(Language language, Path theme) {
        site = new Site(
                newsroom.stories(),
                config(language),
                newsroom.clock(),
                theme,
                TestWords.engine(),
                TestWords::of,
                Images.UNKNOWN,
                arrangements::live,
                Own.NONE,
                ReaderReplies.NONE,
                org.broadsheet.related.Boxes.NONE);
    }

    static SiteConfig config(Language language) {
        var sections = new LinkedHashMap<String, String>();
        for (String slug : List.of("world", "politics", "business", "science", "culture", "sport")) {
            sections.put(slug, Section.capitalised(slug));
        }
        return new SiteConfig("The Harbour Post", "", language, Newsroom.ZONE, sections, "https://post.example");
    }

    /** The page at an address, as a request for it would get it from the press. */
    Sheet sheet(String target) {
        int question = target.indexOf('?');
        var address = question < 0
                ? new Address(target, "")
                : new Address(target.substring(0, question), target.substring(question + 1));
        return site.print(address).orElseThrow(() -> new AssertionError("not the site's address: " + target));
    }

    static String html(Sheet sheet) {
        return new String(sheet.body(), StandardCharsets.UTF_8);
    }

    Document page(String target) {
        return Jsoup.parse(html(sheet(target)));
    }

    String address(StoryId story) {
        return newsroom.story(story).path().address();
    }

    Document page(StoryId story) {
        return page(address(story));
    }

    @Override
    public void close() {
        newsroom.close();
    }
}
