package org.broadsheet.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Fault;
import org.broadsheet.media.Media;
import org.broadsheet.media.StoredPicture;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.settings.Sections;
import org.broadsheet.wire.Wire;
import org.broadsheet.wire.format.Embargo;
import org.broadsheet.wire.format.WireFormat;
import org.broadsheet.wire.format.WireItem;

/**
 * Reads a story that a client sent: ninjs 1, 2 or 3, as the wire reads it, with what a newsroom's own story may leave to us
 * (the {@code uri}) or has to say besides (the section, see {@link StoryNinjs#SECTION}). What {@link StoryNinjs} wrote
 * is read back as the same story. Pictures are those that this site has; nothing is fetched from anywhere.
 */
final class DraftReader {
    private static final Pattern OWN_PICTURE = Pattern.compile("(?:https?://[^/]+)?/media/([0-9a-f]{64})/\\d{1,5}\\.jpg");

    private final Wire wire;
    private final Media media;
    private final Supplier<Sections> sections;

    /** @param sections the site's now */
    DraftReader(Wire wire, Media media, Supplier<Sections> sections) {
        this.wire = wire;
        this.media = media;
        this.sections = sections;
    }

    /**
     * @throws Fault {@code draft-no-text}, {@code draft-section}, {@code draft-embargo}, {@code draft-too-long}, or what the wire
     *     says of a message that it cannot read
     */
    Draft read(JsonObject request) {
        Optional<String> section = section(request.root());
        var item = item(request.root());
        var content = wire.content(item, pictures(item), section)
                .orElseThrow(() -> new Fault(
                        "draft-no-text", Fault.Kind.USER, "a story has a headline or a text, and this one has neither"));
        return new Draft(
                inItsWords(content, item),
                Optional.of(item.guid()).filter(guid -> !guid.startsWith(StoryNinjs.URI_PREFIX)),
                embargo(item),
                item.expires(),
                item.findings());
    }

    /** Takes the section off the subjects, since it is no topic. */
    private Optional<String> section(ObjectNode story) {
        Optional<String> section = Optional.empty();
        var subjects = story.path("subjects").elements();
        while (subjects.hasNext()) {
            JsonNode subject = subjects.next();
            if (StoryNinjs.SECTION.equals(subject.path("rel").asText(""))) {
                section = Optional.of(subject.path("literal").asText(subject.path("name").asText("")));
                subjects.remove();
            }
        }
        section.filter(slug -> sections.get().of(slug).isEmpty()).ifPresent(slug -> {
            throw new Fault(
                    "draft-section",
                    Fault.Kind.USER,
                    "there is no section " + slug + ": the site's are " + String.join(", ", sections.get().keys()));
        });
        return section;
    }

    private static WireItem item(ObjectNode story) {
        var named = story.objectNode();
        named.put("uri", StoryNinjs.URI_PREFIX + "new");
        named.setAll(story);
        byte[] message = named.toString().getBytes(StandardCharsets.UTF_8);
        try {
            return WireFormat.of(message)
                    .map(format -> format.read(message))
                    .filter(items -> items.size() == 1)
                    .map(List::getFirst)
                    .orElseThrow(() -> new Fault("draft-no-text", Fault.Kind.USER, "the body is one story in ninjs"));
        } catch (Fault fault) {
            throw new Fault(fault.code(), Fault.Kind.USER, fault.sentence(), fault);
        }
    }

    private Map<String, StoredPicture> pictures(WireItem item) {
        var pictures = new HashMap<String, StoredPicture>();
        item.pictures().forEach(picture -> take(picture.href(), pictures));
        for (Block block : item.body().blocks()) {
            if (block instanceof Block.Figure figure) {
                take(figure.src(), pictures);
            }
        }
        return pictures;
    }

    private void take(String href, Map<String, StoredPicture> pictures) {
        var own = OWN_PICTURE.matcher(href);
        if (own.matches()) {
            media.stored(own.group(1)).ifPresent(picture -> pictures.put(href, picture));
        }
    }

    /** A story of our own may still name where it is from, and {@code located} is all that ninjs has for a dateline. */
    private static Content inItsWords(Content content, WireItem item) {
        var credit = new Credit(
                String.join(", ", item.infoSources()),
                item.creditline().isEmpty() ? item.copyrightHolder() : item.creditline(),
                item.copyrightNotice(),
                item.usageTerms());
        return new Content(
                content.language(),
                content.headline(),
                content.standfirst(),
                content.byline(),
                content.dateline().isEmpty() ? item.located() : content.dateline(),
                content.body(),
                content.section(),
                content.topics(),
                content.urgency(),
                content.picture(),
                credit);
    }

    private static Optional<Instant> embargo(WireItem item) {
        return switch (item.embargo()) {
            case Embargo.None() -> Optional.empty();
            case Embargo.Until(Instant moment) -> Optional.of(moment);
            case Embargo.Unreadable(String text) ->
                throw new Fault(
                        "draft-embargo",
                        Fault.Kind.USER,
                        "the embargo is no moment with a time zone (" + text + "): give embargoedUntil as 2026-11-24T18:00:00Z");
        };
    }
}
