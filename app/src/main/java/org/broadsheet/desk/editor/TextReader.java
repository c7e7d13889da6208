package org.broadsheet.desk.editor;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.desk.Fields;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Language;
import org.broadsheet.media.Media;
import org.broadsheet.story.Picture;
import org.broadsheet.story.WorkingText;

/** Reads a story's text out of the fields that the editor sends, by a form or by its script; only what is a field is read. */
@Singleton
public final class TextReader {
    /** The field that tells that the others came with it. */
    static final String BODY = "body";

    private static final int FIELD_MAX = 8000;
    private static final Pattern OWN_PICTURE = Pattern.compile("/media/([0-9a-f]{64})/\\d{1,5}\\.[a-z]{3,4}");
    private static final Pattern BETWEEN_TOPICS = Pattern.compile("[,،;؛\\n]+");

    private final Media media;

    public TextReader(Media media) {
        this.media = media;
    }

    /**
     * @param before what the text was until now: what is not a field of the editor stays as it was
     * @throws Fault {@code copy-too-long}, {@code copy-picture-unknown}, or what {@link Body#parse} says
     */
    WorkingText read(Fields fields, WorkingText before) {
        return new WorkingText(
                Language.of(line(fields, "language"), before.language()),
                line(fields, "headline"),
                line(fields, "standfirst"),
                line(fields, "byline"),
                line(fields, "dateline"),
                Body.parse(fields.text(BODY)),
                line(fields, "section"),
                topics(line(fields, "topics")),
                number(line(fields, "urgency")),
                picture(fields, before.picture()),
                line(fields, "path"));
    }

    private static String line(Fields fields, String name) {
        String text = fields.text(name);
        if (text.length() > FIELD_MAX) {
            throw new Fault("copy-too-long", Fault.Kind.USER, "the field " + name + " is too long: shorten it");
        }
        return text;
    }

    static List<String> topics(String text) {
        return List.of(BETWEEN_TOPICS.split(text)).stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    static int number(String text) {
        return text.strip().matches("[0-9]{1,9}") ? Integer.parseInt(text.strip()) : 0;
    }

    /** One that we have; its words are this story's own. */
    private Optional<Picture> picture(Fields fields, Optional<Picture> before) {
        String hash = line(fields, "picture");
        if (hash.isEmpty()) {
            return Optional.empty();
        }
        String caption = line(fields, "caption").strip();
        String alt = line(fields, "alt").strip();
        String credit = line(fields, "credit").strip();
        Optional<Picture> known = before.filter(picture -> key(picture).equals(hash));
        if (known.isPresent()) {
            var picture = known.get();
            return Optional.of(new Picture(
                    picture.src(), picture.width(), picture.height(), picture.widths(), caption, alt, credit));
        }
        return media.stored(hash)
                .map(stored -> new Picture(
                        stored.src(), stored.width(), stored.height(), stored.widths(), caption, alt, credit))
                .or(() -> {
                    throw new Fault(
                            "copy-picture-unknown", Fault.Kind.USER, "the picture is not in the library: upload it again");
                });
    }

    /** By what the editor names a story's picture: its hash, or the address of one that is not ours. */
    static String key(Picture picture) {
        return hash(picture.src()).orElse(picture.src());
    }

    static Optional<String> hash(String src) {
        var found = OWN_PICTURE.matcher(src);
        return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
