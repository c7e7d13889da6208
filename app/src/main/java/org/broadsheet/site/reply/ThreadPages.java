package org.broadsheet.site.reply;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;
import org.broadsheet.reply.Conversation;
import org.broadsheet.reply.Conversation.Order;
import org.broadsheet.reply.Posted;
import org.broadsheet.reply.ReplyId;
import org.broadsheet.site.Frame;
import org.broadsheet.site.Layout;
import org.broadsheet.site.press.Address;
import org.broadsheet.site.press.Printer;
import org.broadsheet.site.press.Sheet;
import org.broadsheet.story.Path;
import org.broadsheet.story.Published;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;

/** Prints {@code …/replies}, page by page, {@code …/replies/ID} and {@code …/replies.atom} for the press. */
public final class ThreadPages implements Printer {
    private static final Pattern SHAPE = Pattern.compile(
            "/(\\d{4})/(\\d{2})/(\\d{2})/([a-z0-9]+(?:-[a-z0-9]+)*)/replies(\\.atom|/[0-9a-z]{13})?");

    private static final String PAGE = "page";
    private static final String ORDER = "order";

    private final Stories stories;
    private final Conversation conversation;
    private final Supplier<Layout> layout;
    private final Clock clock;

    /** @param layout as it is now */
    public ThreadPages(Stories stories, Conversation conversation, Supplier<Layout> layout, Clock clock) {
        this.stories = stories;
        this.conversation = conversation;
        this.layout = layout;
        this.clock = clock;
    }

    @Override
    public boolean prints(String path) {
        return path.contains("/replies") && SHAPE.matcher(path).matches();
    }

    @Override
    public Set<String> parameters(String path) {
        return path.endsWith("/replies") ? Set.of(PAGE, ORDER) : Set.of();
    }

    /** What is asked for, and of which story. */
    private record Asked(Address address, Layout layout, Published story, boolean isOpen) {
        Language language() {
            return layout.around(story.version().content().language());
        }

        String storyHref() {
            return story.story().path().address();
        }
    }

    @Override
    public Optional<Sheet> print(Address address) {
        var shape = SHAPE.matcher(address.path());
        if (!shape.matches()) {
            return Optional.empty();
        }
        var now = layout.get();
        return path(shape.group(1), shape.group(2), shape.group(3), shape.group(4))
                .flatMap(path -> print(address, path, Optional.ofNullable(shape.group(5)).orElse(""), now))
                .or(() -> Optional.of(now.notFound()));
    }

    private static Optional<Path> path(String year, String month, String day, String words) {
        try {
            return Optional.of(new Path(LocalDate.parse(year + "-" + month + "-" + day), words));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private record Found(Story story, Optional<Published> published) {}

    private Optional<Sheet> print(Address address, Path path, String rest, Layout now) {
        var found = stories.read(reading ->
                reading.storyAt(path).map(story -> new Found(story, reading.published(story.id()))));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var story = found.get().story();
        var subjects = StoryReplies.subjects(story.id());
        if (found.get().published().isEmpty()) {
            return now.gone(story, subjects);
        }
        if (!story.path().equals(path)) {
            return Optional.of(Sheet.moved(story.path().address() + "/replies" + rest, subjects));
        }
        var published = found.get().published().get();
        var taking = conversation.taking(
                story.id(), published.version().content().section(), story.publishedAt().orElseThrow(), clock.instant());
        var asked = new Asked(address, now, published, taking.isOpen());
        Optional<Sheet> sheet = switch (rest) {
            case "" -> list(asked, subjects);
            case ".atom" -> Optional.of(feed(asked, subjects));
            default -> ReplyId.find(rest.substring(1)).flatMap(id -> single(asked, id, subjects));
        };
        return sheet.map(printed -> taking.closesAt().map(printed::goodUntil).orElse(printed));
    }

    private Optional<Sheet> list(Asked asked, Set<Subject> subjects) {
        var order = asked.address.parameter(ORDER).filter("newest"::equals).isPresent() ? Order.NEWEST : Order.OLDEST;
        int number = asked.address.parameter(PAGE).filter(text -> text.matches("[1-9]\\d{0,5}")).map(Integer::parseInt).orElse(1);
        return conversation.page(asked.story.story().id(), order, number).map(page -> {
            var words = Showing.words(asked.language());
            String self = asked.storyHref() + "/replies";
            String title = page.approved() == 0 ? words.repliesNone() : Plural.replies(page.approved(), asked.language(), words);
            boolean isCanonical = number == 1 && order == Order.OLDEST;
            var frame = frame(asked, title, isCanonical ? self : "");
            return sheet(
                    asked,
                    subjects,
                    new ThreadPage(
                            frame,
                            words,
                            words.repliesNone(),
                            asked.story.version().content().headline(),
                            asked.story.version().content().language(),
                            asked.storyHref(),
                            title,
                            page.approved() < 2 ? List.of() : StoryReplies.orders(asked.storyHref(), order, words),
                            Showing.posts(page.posts(), place(asked, Optional.empty())),
                            page.pages() < 2 ? "" : words.pageOf(Integer.toString(number), Integer.toString(page.pages())),
                            number == 1 ? "" : href(self, order, number - 1),
                            number == page.pages() ? "" : href(self, order, number + 1),
                            "",
                            asked.isOpen ? Optional.of(Showing.form(asked.story.story().id(), asked.language())) : Optional.empty(),
                            self + ".atom",
                            asked.layout.file("replies.js")));
        });
    }

    private static String href(String self, Order order, int number) {
        var query = new ArrayList<String>();
        if (order == Order.NEWEST) {
            query.add("order=newest");
        }
        if (number > 1) {
            query.add("page=" + number);
        }
        return query.isEmpty() ? self : self + "?" + String.join("&", query);
    }

    private Optional<Sheet> single(Asked asked, ReplyId id, Set<Subject> subjects) {
        return conversation.single(asked.story.story().id(), id).map(single -> {
            var words = Showing.words(asked.language());
            var posts = new ArrayList<Posted>(single.above());
            posts.add(single.post());
            posts.addAll(single.below());
            String self = asked.storyHref() + "/replies";
            var typed = new org.broadsheet.reply.Typed(single.post().isGap() ? "" : id.toString(), "", "", "", "", "");
            var form = Showing.form(
                    asked.story.story().id(), asked.language(), typed, single.post().name(), java.util.Map.of(), Optional.empty());
            return sheet(
                    asked,
                    subjects,
                    new ThreadPage(
                            frame(asked, words.reply(), ""),
                            words,
                            words.oneReply(),
                            asked.story.version().content().headline(),
                            asked.story.version().content().language(),
                            asked.storyHref(),
                            "",
                            List.of(),
                            Showing.posts(posts, place(asked, Optional.of(id))),
                            "",
                            "",
                            "",
                            self,
                            asked.isOpen ? Optional.of(form) : Optional.empty(),
                            self + ".atom",
                            asked.layout.file("replies.js")));
        });
    }

    private static Showing.Place place(Asked asked, Optional<ReplyId> marked) {
        return new Showing.Place(asked.layout, asked.language(), asked.storyHref(), asked.isOpen, marked);
    }

    private static Frame frame(Asked asked, String title, String path) {
        String whole = title + ": " + asked.story.version().content().headline();
        return path.isEmpty()
                ? asked.layout.frame("thread", asked.language(), whole)
                : asked.layout.frame("thread", asked.language(), whole, path);
    }

    private static Sheet sheet(Asked asked, Set<Subject> subjects, ThreadPage page) {
        return Sheet.page(asked.layout.page("reply/thread", page), subjects).in(asked.language());
    }

    private Sheet feed(Asked asked, Set<Subject> subjects) {
        var posts = conversation.newest(asked.story.story().id());
        String xml = ThreadFeed.of(asked.layout, asked.story, asked.language(), posts);
        return Sheet.of("application/atom+xml; charset=utf-8", xml.getBytes(StandardCharsets.UTF_8), subjects);
    }
}
