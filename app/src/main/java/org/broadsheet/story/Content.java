package org.broadsheet.story;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;

/**
 * What a version says: everything of a story that is printed.
 *
 * @param headline plain text, not empty, at most {@link #HEADLINE_MAX} characters
 * @param standfirst plain text; may be empty
 * @param byline as printed; may be empty
 * @param dateline as printed; may be empty
 * @param section the section's slug, e.g. {@code world}
 * @param topics in order
 * @param urgency 1 (highest) to 9, 0 for none; 1 and 2 are breaking
 */
public record Content(
        Language language,
        String headline,
        String standfirst,
        String byline,
        String dateline,
        Body body,
        String section,
        List<Topic> topics,
        int urgency,
        Optional<Picture> picture,
        Credit credit) {
    public static final int HEADLINE_MAX = 500;

    private static final Pattern PICTURE = Pattern.compile("/media/([0-9a-f]{64})/.*");

    public Content {
        headline = withoutNul(headline);
        standfirst = withoutNul(standfirst);
        byline = withoutNul(byline);
        dateline = withoutNul(dateline);
        section = withoutNul(section);
        if (headline.isBlank() || headline.length() > HEADLINE_MAX) {
            throw new IllegalArgumentException("a headline has 1 to " + HEADLINE_MAX + " characters");
        }
        if (urgency < 0 || urgency > 9) {
            throw new IllegalArgumentException("urgency is 0 to 9: " + urgency);
        }
        topics = List.copyOf(topics);
    }

    /** The same with other topics. */
    public Content about(List<Topic> others) {
        return new Content(
                language, headline, standfirst, byline, dateline, body, section, others, urgency, picture, credit);
    }

    /** The hashes in the addresses of all its pictures, lead and body, each once. */
    public Set<String> pictureHashes() {
        var sources = Stream.concat(
                picture.stream().map(Picture::src),
                body.blocks().stream()
                        .flatMap(block -> block instanceof Block.Figure figure ? Stream.of(figure.src()) : Stream.empty()));
        return sources.map(PICTURE::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** NUL is no character of any text, and PostgreSQL refuses a row that has one. */
    static String withoutNul(String text) {
        return text.replace("\0", "");
    }

    /** Whether it is news that interrupts. */
    public boolean isBreaking() {
        return urgency == 1 || urgency == 2;
    }
}
