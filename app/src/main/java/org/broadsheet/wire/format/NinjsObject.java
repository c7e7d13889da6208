package org.broadsheet.wire.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An object of a ninjs message. Names are found in any case: version 3 writes {@code versionCreated} where version 2
 * has {@code versioncreated}, and senders mix them up.
 */
final class NinjsObject {
    private final Map<String, JsonNode> values = new HashMap<>();

    NinjsObject(JsonNode object) {
        object.properties().forEach(entry -> values.put(entry.getKey().toLowerCase(Locale.ROOT), entry.getValue()));
    }

    boolean has(String name) {
        JsonNode value = values.get(name);
        return value != null && !value.isNull();
    }

    /** The names that begin with {@code prefix}, in no order. */
    List<String> namesWith(String prefix) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** A string or number as text as it came; empty for everything else. */
    String raw(String name) {
        JsonNode value = values.get(name);
        return value != null && (value.isTextual() || value.isNumber()) ? value.asText() : "";
    }

    /** The same with white space collapsed. */
    String text(String name) {
        return Words.collapse(raw(name));
    }

    /** The first of these that is not empty. */
    String firstText(String... names) {
        for (String name : names) {
            String text = text(name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    /** Whatever stands there, as JSON where it is no text; empty when nothing does. */
    String anything(String name) {
        JsonNode value = values.get(name);
        return value == null || value.isNull() ? "" : value.isTextual() ? value.asText() : value.toString();
    }

    /** The objects of an array, or those that are the values of an object. */
    List<NinjsObject> objects(String name) {
        JsonNode value = values.get(name);
        var objects = new ArrayList<NinjsObject>();
        if (value != null && value.isContainerNode()) {
            value.forEach(entry -> {
                if (entry.isObject()) {
                    objects.add(new NinjsObject(entry));
                }
            });
        }
        return objects;
    }

    NinjsObject object(String name) {
        return new NinjsObject(values.getOrDefault(name, com.fasterxml.jackson.databind.node.NullNode.getInstance()));
    }

    /** The texts that are values of an object. */
    List<String> texts(String name) {
        JsonNode value = values.get(name);
        var texts = new ArrayList<String>();
        if (value != null && value.isObject()) {
            value.forEach(entry -> {
                if (entry.isTextual()) {
                    texts.add(entry.asText().strip());
                }
            });
        }
        return texts;
    }
}
