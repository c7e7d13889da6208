package org.broadsheet.site;

import io.quarkus.qute.Engine;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.broadsheet.related.Boxes;
import org.broadsheet.search.Asked;
import org.broadsheet.search.Findings;
import org.broadsheet.search.Question;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.front.Arrangement;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;
import org.broadsheet.media.Media;
import org.broadsheet.media.PictureLibrary;
import org.broadsheet.site.press.Address;
import org.broadsheet.site.press.Printer;
import org.broadsheet.site.press.Sheet;
import org.broadsheet.story.Content;
import org.broadsheet.story.Step;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.web.LostPage;

/** Prints the readers' pages, and the files they are drawn with. Safe for many threads. */
public final class Site implements Printer, LostPage {
    private static final String BEFORE = "before";

    private final SiteConfig config;
    private final Assets assets;
    private final FrontPages frontPages;
    private final ListPages listPages;
    private final StoryPages storyPages;
    private final NoticePages noticePages;
    private final OwnPages ownPages;
    private final SearchPages searchPages;
    private final Frames frames;
    private final Layout layout;

    /**
     * @param themeFolder {@code DATA/theme}; need not be there
     * @param engine with our templates
     * @param words in English, French and Arabic
     * @param images how pictures are shown
     * @param front the arrangement of the front page that is live
     * @param own what the paper says of itself
     * @param replies what readers answer
     * @param related what belongs to each story
     */
    public Site(
            Stories stories,
            SiteConfig config,
            Clock clock,
            Path themeFolder,
            Engine engine,
            Function<Language, Words> words,
            Images images,
            Supplier<Arrangement> front,
            Own own,
            ReaderReplies replies,
            Boxes related) {
        var theme = Theme.read(themeFolder);
        var typesetter = new Typesetter(engine, theme);
        this.config = config;
        this.assets = new Assets(theme);
        this.frames = new Frames(config, assets, words);
        this.noticePages = new NoticePages(config, frames, typesetter);
        this.frontPages = new FrontPages(stories, config, frames, typesetter, images, clock, front, replies);
        this.listPages = new ListPages(stories, config, frames, typesetter, images, clock, replies, related, own.profiles());
        this.layout = new Layout(config, frames, typesetter, noticePages, assets);
        this.storyPages = new StoryPages(
                stories, config, frames, typesetter, noticePages, new StoryBody(images::inBody),
                new RelatedBoxes(stories, related, frames, clock), clock, replies, layout);
        this.searchPages =
                new SearchPages(stories, config, frames, typesetter, images, assets.href("search.js").orElse(""), clock);
        this.ownPages = new OwnPages(config, frames, typesetter, new StoryBody(images::inBody), own.pages());
    }

    /** With the words of the program's bundles and the pictures that we took in. */
    public static Site of(
            Stories stories,
            SiteConfig config,
            Clock clock,
            Path themeFolder,
            Engine engine,
            Media media,
            PictureLibrary library,
            Supplier<Arrangement> front,
            Own own,
            ReaderReplies replies,
            Boxes related) {
        return new Site(
                stories,
                config,
                clock,
                themeFolder,
                engine,
                language -> MessageBundles.get(Words.class, Localized.Literal.of(language.tag())),
                Images.of(media, library),
                front,
                own,
                replies,
                related);
    }

    @Override
    public boolean prints(String path) {
        return Route.of(path, config).isPresent();
    }

    @Override
    public Set<String> parameters(String path) {
        return switch (Route.of(path, config).orElse(null)) {
            case Route.InSection _, Route.OnTopic _, Route.ByAuthor _, Route.OnDay _ -> Set.of(BEFORE);
            case null -> Set.of();
            case Route.Front _, Route.OfPage _, Route.Moved _, Route.OfStory _, Route.OfHistory _, Route.OfLine _, Route.OfFile _ -> Set.of();
        };
    }

    @Override
    public Optional<Sheet> print(Address address) {
        return Route.of(address.path(), config)
                .map(route -> print(route, address).orElseGet(noticePages::notFound));
    }

    /** The page that says that there is none, for addresses that nobody else knows either. */
    @Override
    public String lostPage() {
        return new String(noticePages.notFound().body(), StandardCharsets.UTF_8);
    }

    /** The whole front page as readers would see it under another arrangement. */
    public String frontPreview(Arrangement prepared) {
        return frontPages.preview(prepared);
    }

    /**
     * What a reader's search has found, of what the public may see now.
     *
     * @param findings empty while the index is being made
     */
    String searchPage(Question question, Optional<Findings> findings) {
        return searchPages.page(question, findings);
    }

    /** The same for feed readers. */
    String searchFeed(Asked asked, Findings findings) {
        String title = config.name() + " – " + asked.text();
        return SearchFeed.of(config, title, asked.text(), searchPages.cards(findings));
    }

    /** For rooms that make pages of their own. */
    public Layout layout() {
        return layout;
    }

    /** What screens that are not pages of the site are to be drawn with, to look like it. */
    public Look look() {
        return frames.look(config.language());
    }

    /**
     * A story's page as the reader would see it, for the desk alone: no public address leads to it.
     *
     * @param steps the last is that of the content; those before it are public
     */
    public String preview(Story story, Content content, List<Step> steps) {
        return storyPages.preview(story, content, steps);
    }

    private Optional<Sheet> print(Route route, Address address) {
        return switch (route) {
            case Route.Front _ -> Optional.of(frontPages.print());
            case Route.InSection _, Route.OnTopic _, Route.ByAuthor _, Route.OnDay _ ->
                listPages.print(route, address.parameter(BEFORE));
            case Route.OfPage(var page) -> ownPages.print(page);
            case Route.Moved(String to) -> Optional.of(Sheet.moved(to, Set.of(Subject.SITE)));
            case Route.OfLine(var first) -> listPages.line(first);
            case Route.OfStory(var path) -> storyPages.print(path, false);
            case Route.OfHistory(var path) -> storyPages.print(path, true);
            case Route.OfFile(String path) -> file(path);
        };
    }

    private Optional<Sheet> file(String path) {
        if (path.equals("/robots.txt")) {
            String closed = "Disallow: /api/\nDisallow: /desk/\nDisallow: /reply/\nDisallow: /search\n";
            byte[] rules = ("User-agent: *\n" + closed).getBytes(StandardCharsets.UTF_8);
            return Optional.of(Sheet.of("text/plain; charset=utf-8", rules, Set.of(Subject.SITE)));
        }
        boolean isHashed = path.startsWith("/static/");
        return assets.at(path)
                .map(asset -> isHashed
                        ? Sheet.immutable(asset.contentType(), asset.body())
                        : Sheet.of(asset.contentType(), asset.body(), Set.of(Subject.SITE)));
    }
}
