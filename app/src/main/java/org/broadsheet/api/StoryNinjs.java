package org.broadsheet.api;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.settings.Sections;
import org.broadsheet.kernel.Body;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Published;
import org.broadsheet.story.Story;
import org.broadsheet.story.Topic;
import org.broadsheet.story.Version;

/**
 * Writes stories as IPTC ninjs 3.1 (ninjs-schema_3.1.json). What ninjs has no property for goes where its readers look: the
 * section is the first of the subjects, with the relationship {@code section}; our id, the sender's guid and the
 * address of the page are alternative ids.
 */
final class StoryNinjs {
    /** Before the id in the name that every story has, whoever sent it. */
    static final String URI_PREFIX = "urn:broadsheet:";

    /** The relationship of a subject that is the section. */
    static final String SECTION = "section";

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final String PLAIN = "text/plain";

    private final Absolute absolute;
    private final Sections sections;

    /**
     * @param base the site's address, without a slash at its end
     * @param sections of the site
     */
    StoryNinjs(String base, Sections sections) {
        this.absolute = new Absolute(base);
        this.sections = sections;
    }

    /** What the public sees, whole. */
    void published(JsonGenerator json, Published published) throws IOException {
        var story = published.story();
        var version = published.version();
        json.writeStartObject();
        head(json, story, version.number(), "usable");
        moments(json, story.publishedAt().orElseThrow(), story.updatedAt().orElseThrow(), story);
        text(json, version);
        ids(json, story, true);
        foot(json);
    }

    /** The newest version, for those who may see it. Whatever is not public is withheld to ninjs. */
    void newest(JsonGenerator json, Story story, Version version) throws IOException {
        boolean isLive = story.isPublic() && story.live().orElse(0).equals(version.number());
        json.writeStartObject();
        head(json, story, version.number(), isLive ? "usable" : status(story));
        moments(json, story.filedAt(), version.madeAt(), story);
        optional(json, "embargoedUntil", story.hold().embargoedUntil().map(Instant::toString).orElse(""));
        text(json, version);
        ids(json, story, true);
        foot(json);
    }

    /** That a story is not to be used any more, and not a word of it: even its path is made of its headline. */
    void takenOff(JsonGenerator json, Story story, Instant since) throws IOException {
        json.writeStartObject();
        head(json, story, story.live().orElse(story.latest()), status(story));
        json.writeStringField("versionCreated", since.toString());
        ids(json, story, false);
        foot(json);
    }

    private static String status(Story story) {
        return switch (story.state()) {
            case KILLED, EXPIRED -> "canceled";
            case DRAFT, READY, SCHEDULED, PUBLISHED, WITHHELD -> "withheld";
        };
    }

    private static void head(JsonGenerator json, Story story, int version, String status) throws IOException {
        json.writeStringField("uri", URI_PREFIX + story.id());
        json.writeStringField("type", "text");
        json.writeStringField("representationType", status.equals("canceled") ? "partial" : "full");
        json.writeStringField("version", Integer.toString(version));
        json.writeStringField("pubStatus", status);
    }

    private static void moments(JsonGenerator json, Instant first, Instant latest, Story story) throws IOException {
        json.writeStringField("firstCreated", first.toString());
        json.writeStringField("versionCreated", latest.toString());
        optional(json, "expires", story.expiresAt().map(Instant::toString).orElse(""));
    }

    private void text(JsonGenerator json, Version version) throws IOException {
        var content = version.content();
        if (content.urgency() > 0) {
            json.writeNumberField("urgency", content.urgency());
        }
        json.writeStringField("language", content.language().tag());
        json.writeArrayFieldStart("headlines");
        value(json, "main", PLAIN, content.headline());
        json.writeEndArray();
        if (!content.standfirst().isEmpty()) {
            json.writeArrayFieldStart("descriptions");
            value(json, "summary", PLAIN, content.standfirst());
            json.writeEndArray();
        }
        optional(json, "by", content.byline());
        optional(json, "located", content.dateline());
        if (version.kind() == Version.Kind.CORRECTION) {
            json.writeStringField("edNote", "Correction: " + version.note());
            json.writeArrayFieldStart("genres");
            named(json, "Correction");
            json.writeEndArray();
        }
        bodies(json, content.body());
        subjects(json, content);
        credit(json, content.credit());
        if (content.picture().isPresent()) {
            json.writeArrayFieldStart("associations");
            picture(json, content.picture().get());
            json.writeEndArray();
        }
    }

    private void bodies(JsonGenerator json, Body body) throws IOException {
        String plain = body.toText();
        json.writeArrayFieldStart("bodies");
        json.writeStartObject();
        json.writeStringField("role", "main");
        json.writeStringField("contentType", "text/html");
        json.writeNumberField("charCount", plain.codePointCount(0, plain.length()));
        json.writeNumberField("wordCount", WORD.matcher(plain).results().count());
        json.writeStringField("value", absolute.body(body).toHtml().markup());
        json.writeEndObject();
        value(json, "main", PLAIN, plain);
        json.writeEndArray();
    }

    private void subjects(JsonGenerator json, Content content) throws IOException {
        json.writeArrayFieldStart("subjects");
        json.writeStartObject();
        json.writeStringField("name", sections.title(content.section()));
        json.writeStringField("rel", SECTION);
        json.writeStringField("literal", content.section());
        json.writeEndObject();
        for (Topic topic : content.topics()) {
            json.writeStartObject();
            json.writeStringField("name", topic.name());
            json.writeStringField("literal", topic.slug());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void credit(JsonGenerator json, Credit credit) throws IOException {
        if (!credit.source().isEmpty()) {
            json.writeArrayFieldStart("infoSources");
            named(json, credit.source());
            json.writeEndArray();
        }
        optional(json, "copyrightHolder", credit.creditline());
        optional(json, "copyrightNotice", credit.copyrightNotice());
        optional(json, "usageTerms", String.join("\n", credit.usageTerms()));
    }

    private void picture(JsonGenerator json, Picture picture) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", "mainPicture");
        json.writeStringField("rel", "lead");
        json.writeStringField("uri", absolute.address(picture.src()));
        json.writeStringField("type", "picture");
        json.writeStringField("pubStatus", "usable");
        if (!picture.caption().isEmpty() || !picture.alt().isEmpty()) {
            json.writeArrayFieldStart("descriptions");
            if (!picture.caption().isEmpty()) {
                value(json, "caption", PLAIN, picture.caption());
            }
            if (!picture.alt().isEmpty()) {
                value(json, "altText", PLAIN, picture.alt());
            }
            json.writeEndArray();
        }
        optional(json, "by", picture.credit());
        json.writeArrayFieldStart("renditions");
        for (int width : widths(picture)) {
            rendition(json, picture, width);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static List<Integer> widths(Picture picture) {
        return Pattern.compile(",").splitAsStream(picture.widths()).map(Integer::valueOf).toList();
    }

    private void rendition(JsonGenerator json, Picture picture, int width) throws IOException {
        String folder = picture.src().substring(0, picture.src().lastIndexOf('/') + 1);
        json.writeStartObject();
        json.writeStringField("name", width + "w");
        json.writeStringField("href", absolute.address(folder + width + ".jpg"));
        json.writeStringField("contentType", "image/jpeg");
        json.writeNumberField("width", width);
        json.writeNumberField("height", Math.round(picture.height() * (width / (float) picture.width())));
        json.writeEndObject();
    }

    private void ids(JsonGenerator json, Story story, boolean isShown) throws IOException {
        json.writeArrayFieldStart("altIds");
        altId(json, "id", story.id().toString());
        altId(json, "guid", story.guid());
        if (isShown) {
            altId(json, "path", story.path().address());
            altId(json, "page", absolute.address(story.path().address()));
        }
        json.writeEndArray();
    }

    private static void foot(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("standard");
        json.writeStringField("name", "ninjs");
        json.writeStringField("version", "3.1");
        json.writeStringField("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#");
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void altId(JsonGenerator json, String role, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, String role, String type, String value) throws IOException {
        json.writeStartObject();
        json.writeStringField("role", role);
        json.writeStringField("contentType", type);
        json.writeStringField("value", value);
        json.writeEndObject();
    }

    private static void named(JsonGenerator json, String name) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String name, String value) throws IOException {
        if (!value.isEmpty()) {
            json.writeStringField(name, value);
        }
    }
}
