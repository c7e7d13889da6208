package org.broadsheet.wire.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.wire.format.WireItem.ItemClass;
import org.broadsheet.wire.format.WireItem.PubStatus;
import org.broadsheet.wire.format.WireSubject.Kind;

/**
 * Writes an item as ninjs 3.1. What ninjs has no place for is left out: services, dateline, creditline, signals,
 * kills, links. An embargo that could not be read is written as withheld, so that no receiver takes the item for free.
 * Safe for any thread.
 */
public final class NinjsWriter {
    private static final ObjectMapper JSON = new ObjectMapper();

    private NinjsWriter() {}

    /** One item as one line of JSON. */
    public static String write(WireItem item) {
        try {
            return JSON.writeValueAsString(object(item));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree of plain values can be written", impossible);
        }
    }

    /** One item as a JSON object, for a list of them or one with more in it. */
    public static ObjectNode object(WireItem item) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("standard")
                .put("name", "ninjs")
                .put("version", "3.1")
                .put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json");
        json.put("uri", item.guid());
        json.put("type", type(item.itemClass()));
        json.put("representationType", "full");
        item.version().number().ifPresent(number -> json.put("version", Long.toString(number)));
        life(item, json);
        put(json, "language", item.language().map(Object::toString).orElse(""));
        text(item, json);
        rights(item, json);
        for (WireSubject subject : item.subjects()) {
            subject(subject, json);
        }
        associations(item, json);
        return json;
    }

    private static String type(ItemClass itemClass) {
        return itemClass == ItemClass.CONCEPT ? "component" : itemClass.name().toLowerCase(Locale.ROOT);
    }

    private static void life(WireItem item, ObjectNode json) {
        put(json, "firstCreated", item.firstCreated());
        put(json, "versionCreated", item.versionCreated());
        put(json, "expires", item.expires());
        PubStatus status = item.pubStatus();
        switch (item.embargo()) {
            case Embargo.None none -> {}
            case Embargo.Until until ->
                json.put("embargoedUntil", until.moment().toString());
            case Embargo.Unreadable unreadable -> status = status == PubStatus.USABLE ? PubStatus.WITHHELD : status;
        }
        json.put("pubStatus", status.name().toLowerCase(Locale.ROOT));
        if (item.urgency() > 0) {
            json.put("urgency", item.urgency());
        }
    }

    private static void text(WireItem item, ObjectNode json) {
        roled(json, "headlines", "main", "", item.headline());
        roled(json, "headlines", "subhead", "", item.subheadline());
        roled(json, "descriptions", "summary", "", item.standfirst());
        if (!item.body().isEmpty()) {
            roled(json, "bodies", "main", "text/html", item.body().toHtml().markup());
        }
        put(json, "by", item.byline());
        put(json, "slugline", item.slugline());
        put(json, "located", item.located());
        put(json, "edNote", item.edNote());
    }

    private static void roled(ObjectNode json, String name, String role, String contentType, String value) {
        if (!value.isEmpty()) {
            ObjectNode entry = json.withArray(name).addObject().put("role", role);
            put(entry, "contentType", contentType);
            entry.put("value", value);
        }
    }

    private static void rights(WireItem item, ObjectNode json) {
        put(json, "copyrightHolder", item.copyrightHolder());
        put(json, "copyrightNotice", item.copyrightNotice());
        put(json, "usageTerms", String.join(" ", item.usageTerms()));
        item.infoSources()
                .forEach(source -> json.withArray("infoSources").addObject().put("name", source));
        item.genre().forEach(genre -> json.withArray("genres").addObject().put("name", genre));
    }

    private static void subject(WireSubject subject, ObjectNode json) {
        String uri = uri(subject);
        String name = subject.name().isEmpty() && uri.isEmpty() ? subject.code() : subject.name();
        if (uri.isEmpty() && name.isEmpty()) {
            return;
        }
        ObjectNode entry = json.withArray(property(subject.kind())).addObject();
        put(entry, "name", name);
        put(entry, "uri", uri);
        if (uri.isEmpty() && !subject.code().isEmpty()) {
            String scheme = subject.scheme().isEmpty() ? "" : subject.scheme() + ":";
            entry.put("literal", scheme + subject.code());
        }
    }

    private static String uri(WireSubject subject) {
        if (subject.code().isEmpty()) {
            return "";
        }
        return subject.scheme().contains("://")
                ? subject.scheme() + subject.code()
                : G2Concepts.iptcUri(subject.scheme(), subject.code());
    }

    private static String property(Kind kind) {
        return switch (kind) {
            case TOPIC -> "subjects";
            case PERSON -> "people";
            case ORGANISATION -> "organisations";
            case PLACE -> "places";
            case EVENT -> "events";
            case OBJECT -> "objects";
        };
    }

    private static void associations(WireItem item, ObjectNode json) {
        List<WirePicture> pictures = item.pictures();
        for (int i = 0; i < pictures.size(); i++) {
            WirePicture picture = pictures.get(i);
            if (item.itemClass() == ItemClass.PICTURE && i == 0) {
                roled(json, "descriptions", "caption", "", picture.caption());
                roled(json, "descriptions", "altText", "", picture.alt());
                rendition(picture, json.withArray("renditions"));
                continue;
            }
            ObjectNode association = json.withArray("associations").addObject();
            association
                    .put("name", "picture-" + (i + 1))
                    .put("uri", picture.href())
                    .put("type", "picture");
            roled(association, "descriptions", "caption", "", picture.caption());
            roled(association, "descriptions", "altText", "", picture.alt());
            put(association, "by", picture.credit());
            rendition(picture, association.withArray("renditions"));
        }
        for (String member : item.members()) {
            json.withArray("associations").addObject().put("name", "member").put("uri", member);
        }
    }

    private static void rendition(WirePicture picture, ArrayNode renditions) {
        ObjectNode rendition = renditions.addObject().put("name", "main").put("href", picture.href());
        put(rendition, "contentType", picture.contentType());
        if (picture.width() > 0 && picture.height() > 0) {
            rendition.put("width", picture.width()).put("height", picture.height());
        }
    }

    private static void put(ObjectNode json, String name, String value) {
        if (!value.isEmpty()) {
            json.put(name, value);
        }
    }

    private static void put(ObjectNode json, String name, Optional<Instant> moment) {
        moment.ifPresent(instant -> json.put(name, instant.toString()));
    }
}
