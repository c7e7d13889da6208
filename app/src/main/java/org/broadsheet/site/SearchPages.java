package org.broadsheet.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.front.FrontPlan;
import org.broadsheet.kernel.Language;
import org.broadsheet.search.Asked;
import org.broadsheet.search.Findings;
import org.broadsheet.search.Question;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.story.Card;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Reading;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.Topic;

/**
 * Sets what a search has found. Which stories may be shown is asked of the stories themselves, at this moment: the index only
 * proposes.
 */
final class SearchPages {
    static final String PATH = "/search";

    private final Stories stories;
    private final SiteConfig config;
    private final Frames frames;
    private final Typesetter typesetter;
    private final Images images;
    private final String script;
    private final Clock clock;

    SearchPages(
            Stories stories, SiteConfig config, Frames frames, Typesetter typesetter, Images images, String script, Clock clock) {
        this.stories = stories;
        this.config = config;
        this.frames = frames;
        this.typesetter = typesetter;
        this.images = images;
        this.script = script;
        this.clock = clock;
    }

    /** What was found as the public may see it now. */
    private record Shown(Map<StoryId, Card> cards, Map<String, String> topics) {}

    /** @param findings empty while the index is being made */
    String page(Question question, Optional<Findings> findings) {
        var language = config.language();
        var words = frames.words(language);
        Asked asked = question.asked();
        var found = findings.orElse(Findings.NONE);
        var shown = stories.read(reading -> shown(reading, found));
        String title = asked.isEmpty() ? words.searchArchive() : words.search() + ": " + asked.text();
        return typesetter.set("search", new SearchPage(
                frames.frame("search", language, Head.unlisted(title + " – " + config.name()), ""),
                asked.text(),
                script,
                count(found, words),
                !asked.isEmpty(),
                findings.isEmpty(),
                !found.isWhole(),
                results(found, shown, language, words),
                asked.isEmpty() ? List.of() : facets(question, found, shown, words),
                orders(question, words),
                found.spelling().map(text -> new Link(href(text, Question.Order.BEST, 1), text)),
                question.page() > 1 ? href(asked.text(), question.order(), question.page() - 1) : "",
                isMore(question, found) ? href(asked.text(), question.order(), question.page() + 1) : "",
                asked.isEmpty() ? "" : PATH + "/feed?q=" + encoded(asked.text())));
    }

    /** The newest stories found, of those that the public may see now. */
    List<Card> cards(Findings found) {
        var shown = stories.read(reading -> shown(reading, found));
        return found.hits().stream().flatMap(hit -> Optional.ofNullable(shown.cards.get(hit.story())).stream()).toList();
    }

    private static Shown shown(Reading reading, Findings found) {
        var ids = found.hits().stream().map(Findings.Hit::story).toList();
        Map<StoryId, Card> cards = reading.list(new Listing.Chosen(ids), Optional.empty(), Math.max(1, ids.size())).stream()
                .collect(Collectors.toMap(Card::id, card -> card));
        Map<String, String> topics = found.topics().stream()
                .flatMap(count -> reading.topic(count.value()).stream())
                .collect(Collectors.toMap(Topic::slug, Topic::name));
        return new Shown(cards, topics);
    }

    private static boolean isMore(Question question, Findings found) {
        return question.page() < Question.PAGES_MAX && found.total() > (long) question.page() * question.size();
    }

    private String count(Findings found, Words words) {
        if (found.total() == 0) {
            return "";
        }
        String number = NumberFormat.getIntegerInstance(Locale.forLanguageTag(config.language().tag() + "-u-nu-latn")).format(found.total());
        return found.isMore() ? words.searchMore(number) : found.total() == 1 ? words.searchOne() : words.searchCount(number);
    }

    private List<SearchPage.Result> results(Findings found, Shown shown, Language language, Words words) {
        var today = frames.dates(language).today(clock.instant());
        var pictures = images.among(shown.cards.values().stream().flatMap(card -> card.picture().stream()).toList());
        var results = new ArrayList<SearchPage.Result>();
        for (Findings.Hit hit : found.hits()) {
            Card card = shown.cards.get(hit.story());
            if (card != null) {
                boolean isBreaking = FrontPlan.isBreaking(card, clock.instant());
                var teaser = frames.teaser(card, language, words, today, isBreaking, pictures, Map.of());
                results.add(new SearchPage.Result(teaser, hit.headline(), hit.snippet()));
            }
        }
        return results;
    }

    private List<Link> orders(Question question, Words words) {
        String text = question.asked().text();
        return List.of(
                new Link(href(text, Question.Order.BEST, 1), words.searchBest(), question.order() == Question.Order.BEST),
                new Link(href(text, Question.Order.NEWEST, 1), words.searchNewest(), question.order() == Question.Order.NEWEST));
    }

    private List<SearchPage.Facets> facets(Question question, Findings found, Shown shown, Words words) {
        var asked = question.asked();
        var facets = new ArrayList<SearchPage.Facets>();
        facets.add(new SearchPage.Facets(words.section(), found.sections().stream()
                .map(count -> facet(question, "section", count, frames.section(count.value(), words).text(), asked.section().filter(count.value()::equals).isPresent()))
                .toList()));
        facets.add(new SearchPage.Facets(words.topic(), found.topics().stream()
                .filter(count -> shown.topics.containsKey(count.value()))
                .map(count -> facet(question, "topic", count, shown.topics.getOrDefault(count.value(), ""), asked.topic().filter(count.value()::equals).isPresent()))
                .toList()));
        facets.add(new SearchPage.Facets(words.year(), found.years().stream()
                .sorted((one, other) -> other.value().compareTo(one.value()))
                .map(count -> year(question, count))
                .toList()));
        facets.removeIf(group -> group.values().isEmpty());
        return facets;
    }

    private static SearchPage.Facet facet(Question question, String field, Findings.Count count, String text, boolean isChosen) {
        String typed = question.asked().with(field, isChosen ? "" : count.value());
        return new SearchPage.Facet(href(typed, question.order(), 1), text, number(count), isChosen);
    }

    private static SearchPage.Facet year(Question question, Findings.Count count) {
        int year = Integer.parseInt(count.value());
        boolean isChosen = question.asked().after().filter(day -> day.getYear() == year).isPresent()
                && question.asked().before().filter(day -> day.getYear() == year + 1 && day.getDayOfYear() == 1).isPresent();
        String after = question.asked().with("after", isChosen ? "" : count.value());
        String typed = Asked.parse(after).with("before", isChosen ? "" : Integer.toString(year + 1));
        return new SearchPage.Facet(href(typed, question.order(), 1), count.value(), number(count), isChosen);
    }

    private static String number(Findings.Count count) {
        return count.stories() == 0 ? "" : Integer.toString(count.stories());
    }

    static String href(String text, Question.Order order, int page) {
        return PATH + "?q=" + encoded(text) + (order == Question.Order.NEWEST ? "&order=newest" : "") + (page > 1 ? "&page=" + page : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
