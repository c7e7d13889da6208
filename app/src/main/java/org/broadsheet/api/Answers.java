package org.broadsheet.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.settings.Sections;
import org.broadsheet.api.Changes.Change;
import org.broadsheet.related.Boxes;
import org.broadsheet.related.Item;
import org.broadsheet.story.Card;
import org.broadsheet.story.Published;
import org.broadsheet.story.Story;
import org.broadsheet.story.Version;
import org.broadsheet.wire.format.Finding;

/** The API's answers as bytes of JSON. */
final class Answers {
    private static final JsonFactory JSON = new JsonFactory();

    private final String base;
    private final StoryNinjs ninjs;

    /**
     * @param base the site's address, without a slash at its end
     * @param sections of the site
     */
    Answers(String base, Sections sections) {
        this.base = base;
        this.ninjs = new StoryNinjs(base, sections);
    }

    byte[] story(Published published) {
        return bytes(json -> ninjs.published(json, published));
    }

    byte[] newest(Story story, Version version) {
        return bytes(json -> ninjs.newest(json, story, version));
    }

    /** A stretch of the list of all stories; {@code next} is missing at its end. */
    byte[] list(List<Published> stories, int limit, long position) {
        return bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (Published published : stories) {
                ninjs.published(json, published);
            }
            json.writeEndArray();
            json.writeNumberField("position", position);
            if (stories.size() == limit) {
                json.writeStringField(
                        "next",
                        base + "/api/stories?limit=" + limit + "&cursor=" + stories.getLast().cursor().text());
            }
            json.writeEndObject();
        });
    }

    byte[] changes(Changes.Stretch stretch, int limit) {
        return bytes(json -> {
            json.writeStartObject();
            items(json, stretch.changes());
            json.writeNumberField("position", stretch.position());
            json.writeBooleanField("more", stretch.hasMore());
            json.writeStringField("next", base + "/api/stories?limit=" + limit + "&since=" + stretch.position());
            json.writeEndObject();
        });
    }

    byte[] found(List<Change> changes) {
        return bytes(json -> {
            json.writeStartObject();
            items(json, changes);
            json.writeEndObject();
        });
    }

    /** A story's related items in the order of their box; those that are not among the cards are left out. */
    byte[] related(Boxes.Box box, List<Card> cards) {
        return bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("items");
            for (Item item : box.items()) {
                for (Card card : cards) {
                    if (card.id().equals(item.story())) {
                        related(json, item, card);
                    }
                }
            }
            json.writeEndArray();
            if (box.line().isPresent()) {
                json.writeStringField("storyLine", base + "/storyline/" + box.line().get());
            }
            json.writeEndObject();
        });
    }

    private void related(JsonGenerator json, Item item, Card card) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", card.id().toString());
        json.writeStringField("uri", StoryNinjs.URI_PREFIX + card.id());
        json.writeStringField("headline", card.headline());
        json.writeStringField("page", base + card.path().address());
        json.writeStringField("language", card.language().tag());
        json.writeStringField("published", card.publishedAt().toString());
        json.writeNumberField("score", item.score());
        json.writeStringField("reason", item.reason().word());
        if (!item.about().isEmpty()) {
            json.writeStringField("about", item.about());
        }
        json.writeEndObject();
    }

    private void items(JsonGenerator json, List<Change> changes) throws IOException {
        json.writeArrayFieldStart("items");
        for (Change change : changes) {
            switch (change) {
                case Change.Shown(Published published) -> ninjs.published(json, published);
                case Change.TakenOff(Story story, Instant since) -> ninjs.takenOff(json, story, since);
            }
        }
        json.writeEndArray();
    }

    /**
     * What became of a request to change a story.
     *
     * @param until when it goes out by itself
     * @param sentence why it waits; empty when it does not
     */
    byte[] state(Story story, Optional<Instant> until, String sentence, List<Finding> findings) {
        return bytes(json -> {
            json.writeStartObject();
            json.writeStringField("id", story.id().toString());
            json.writeStringField("uri", StoryNinjs.URI_PREFIX + story.id());
            json.writeStringField("state", story.state().word());
            json.writeNumberField("version", story.latest());
            if (story.live().isPresent() && story.isPublic()) {
                json.writeNumberField("liveVersion", story.live().get());
            }
            json.writeStringField("page", base + story.path().address());
            if (until.isPresent()) {
                json.writeStringField("until", until.get().toString());
            }
            if (!sentence.isEmpty()) {
                json.writeStringField("sentence", sentence);
            }
            findings(json, findings);
            json.writeEndObject();
        });
    }

    private static void findings(JsonGenerator json, List<Finding> findings) throws IOException {
        if (findings.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            json.writeStringField("code", finding.code());
            json.writeStringField("where", finding.where());
            json.writeStringField("sentence", finding.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** Writes JSON. */
    interface Part {
        void write(JsonGenerator json) throws IOException;
    }

    /** By way of characters, since half a surrogate pair in an agency's text would stop a generator of bytes. */
    static byte[] bytes(Part part) {
        var text = new StringWriter(8192);
        try (var json = JSON.createGenerator(text)) {
            part.write(json);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
