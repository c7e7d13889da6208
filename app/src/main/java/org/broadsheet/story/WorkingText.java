package org.broadsheet.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Language;

/**
 * A story's text while it is being written: as {@link Content}, but it may be unfinished.
 *
 * @param headline may be empty until the story is handed in
 * @param section may be none of the site's until the story goes out
 * @param topics names as typed
 * @param pathWords the words of the path as the desk chose them; empty to follow the headline
 */
public record WorkingText(
        Language language,
        String headline,
        String standfirst,
        String byline,
        String dateline,
        Body body,
        String section,
        List<String> topics,
        int urgency,
        Optional<Picture> picture,
        String pathWords) {
    /** Of a line: standfirst, byline, dateline. */
    public static final int LINE_MAX = 2000;

    public static final int TOPICS_MAX = 30;

    public WorkingText {
        headline = line(headline, Content.HEADLINE_MAX, "headline");
        standfirst = line(standfirst, LINE_MAX, "standfirst");
        byline = line(byline, LINE_MAX, "byline");
        dateline = line(dateline, LINE_MAX, "dateline");
        section = line(section, 80, "section");
        pathWords = line(pathWords, 200, "path");
        topics = topics.stream()
                .map(topic -> line(topic, 120, "topic"))
                .filter(topic -> !topic.isEmpty())
                .distinct()
                .toList();
        if (topics.size() > TOPICS_MAX) {
            throw new Fault("copy-too-long", Fault.Kind.USER, "a story has at most " + TOPICS_MAX + " topics: leave some out");
        }
        urgency = urgency < 0 || urgency > 9 ? 0 : urgency;
    }

    /** A page has no control characters, and neither has a line of it an end. */
    private static String line(String text, int max, String field) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.length() > max) {
            throw new Fault(
                    "copy-too-long",
                    Fault.Kind.USER,
                    "the " + field + " has " + line.length() + " characters; at most " + max + " are kept: shorten it");
        }
        return line;
    }

    /** A new story with nothing in it. */
    public static WorkingText empty(Language language, String section) {
        return new WorkingText(language, "", "", "", "", Body.EMPTY, section, List.of(), 0, Optional.empty(), "");
    }

    /** What a version says. */
    public static WorkingText of(Content content) {
        return new WorkingText(
                content.language(),
                content.headline(),
                content.standfirst(),
                content.byline(),
                content.dateline(),
                content.body(),
                content.section(),
                content.topics().stream().map(Topic::name).toList(),
                content.urgency(),
                content.picture(),
                "");
    }

    /**
     * As a version says it.
     *
     * @param base the version before: gives the credit, which nobody types
     * @throws Fault {@code story-headline-missing}
     */
    public Content content(Content base) {
        if (headline.isEmpty()) {
            throw new Fault("story-headline-missing", Fault.Kind.USER, "a story needs a headline: write one");
        }
        var known = new LinkedHashMap<String, Topic>();
        for (String name : topics) {
            var topic = base.topics().stream()
                    .filter(before -> before.name().equals(name))
                    .findFirst()
                    .orElseGet(() -> new Topic(Words.of(name), name));
            known.putIfAbsent(topic.slug(), topic);
        }
        return new Content(
                language,
                headline,
                standfirst,
                byline,
                dateline,
                body,
                section,
                List.copyOf(known.values()),
                urgency,
                picture,
                base.credit());
    }
}
