package org.broadsheet.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.media.StoredPicture;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Topic;
import org.broadsheet.story.Words;
import org.broadsheet.wire.format.WireItem;
import org.broadsheet.wire.format.WirePicture;
import org.broadsheet.wire.format.WireSubject;

/** Turns what an agency sent into what a version says. Decides the section; adds no word of its own. */
final class Conversion {
    /** The highest urgency that interrupts nobody. */
    private static final int NOT_BREAKING = 3;

    private static final int TOPICS_MAX = 12;
    private static final int HEADLINE_OF_BODY_WORDS = 14;

    private final SectionRules sections;
    private final Supplier<Language> siteLanguage;

    Conversion(SectionRules sections, Supplier<Language> siteLanguage) {
        this.sections = sections;
        this.siteLanguage = siteLanguage;
    }

    /** Empty when there is neither a headline nor a text: nothing that could be printed. */
    Optional<Content> content(WireItem item, Delivery delivery) {
        String headline = headline(item);
        if (headline.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Content(
                language(item),
                headline,
                item.standfirst(),
                item.byline(),
                item.dateline().isBlank() ? item.located() : item.dateline(),
                body(item.body(), delivery.pictures()),
                section(item, delivery.source()),
                topics(item.subjects()),
                urgency(item, delivery.source()),
                lead(item.pictures(), delivery.pictures()),
                credit(item, delivery.source())));
    }

    private static int urgency(WireItem item, Source source) {
        boolean isBreaking = item.urgency() == 1 || item.urgency() == 2;
        return isBreaking && source.isNeverBreaking() ? NOT_BREAKING : item.urgency();
    }

    /** Where it goes. */
    String section(WireItem item, Source source) {
        return source.section()
                .or(() -> source.rules().stream()
                        .filter(rule -> rule.fits(item))
                        .map(SectionRule::section)
                        .findFirst())
                .map(sections::standing)
                .orElseGet(() -> sections.sectionOf(item));
    }

    Language language(WireItem item) {
        return item.language().orElseGet(siteLanguage);
    }

    /** Its headline, or the first words of its text; empty when it has neither. */
    static String headline(WireItem item) {
        String headline = item.headline();
        if (headline.isBlank()) {
            String[] words = item.body().toText().strip().split("\\s+", HEADLINE_OF_BODY_WORDS + 1);
            boolean isCut = words.length > HEADLINE_OF_BODY_WORDS;
            headline = String.join(" ", isCut ? List.of(words).subList(0, HEADLINE_OF_BODY_WORDS) : List.of(words));
            headline = isCut ? headline + " …" : headline;
        }
        headline = headline.strip();
        return headline.length() <= Content.HEADLINE_MAX
                ? headline
                : headline.substring(0, Content.HEADLINE_MAX - 1) + "…";
    }

    /** Pictures inside the text that came with the message are shown from here; any others are not shown. */
    private static Body body(Body body, Map<String, StoredPicture> pictures) {
        var blocks = new ArrayList<Block>();
        for (Block block : body.blocks()) {
            if (!(block instanceof Block.Figure figure)) {
                blocks.add(block);
            } else if (pictures.containsKey(figure.src())) {
                String src = pictures.get(figure.src()).src();
                blocks.add(new Block.Figure(src, figure.alt(), figure.caption(), figure.credit()));
            }
        }
        return new Body(blocks);
    }

    private static List<Topic> topics(List<WireSubject> subjects) {
        var topics = new LinkedHashMap<String, Topic>();
        for (WireSubject subject : subjects) {
            String name = subject.name().strip();
            if (!name.isEmpty() && topics.size() < TOPICS_MAX) {
                String slug = Words.of(name);
                topics.putIfAbsent(slug, new Topic(slug, name));
            }
        }
        return List.copyOf(topics.values());
    }

    private static Optional<Picture> lead(List<WirePicture> sent, Map<String, StoredPicture> pictures) {
        return sent.stream()
                .filter(picture -> pictures.containsKey(picture.href()))
                .findFirst()
                .map(picture -> {
                    var stored = Objects.requireNonNull(pictures.get(picture.href()));
                    return new Picture(
                            stored.src(),
                            stored.width(),
                            stored.height(),
                            stored.widths(),
                            picture.caption(),
                            picture.alt(),
                            picture.credit());
                });
    }

    private static Credit credit(WireItem item, Source source) {
        if (source.isOwn()) {
            return Credit.OWN;
        }
        String named = source.title().isEmpty() ? sender(item, source) : source.title();
        var terms = new ArrayList<>(item.usageTerms());
        if (!source.licence().isEmpty()) {
            terms.add(source.licence());
        }
        return new Credit(named, item.creditline(), item.copyrightNotice(), terms);
    }

    private static String sender(WireItem item, Source source) {
        if (!item.infoSources().isEmpty()) {
            return String.join(", ", item.infoSources());
        }
        if (!item.creditline().isBlank()) {
            return item.creditline();
        }
        return item.copyrightHolder().isBlank()
                ? source.name().toUpperCase(java.util.Locale.ROOT)
                : item.copyrightHolder();
    }
}
