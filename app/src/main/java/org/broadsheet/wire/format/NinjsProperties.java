package org.broadsheet.wire.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The properties of ninjs by major version, from IPTC's JSON Schemas 1.0 to 3.1: name, type and the minor version that
 * brought it.
 */
final class NinjsProperties {

    /** JSON types that a property may have. */
    enum Type {
        STRING,
        NUMBER,
        ARRAY,
        OBJECT;

        boolean matches(JsonNode value) {
            return switch (this) {
                case STRING -> value.isTextual();
                case NUMBER -> value.isNumber();
                case ARRAY -> value.isArray();
                case OBJECT -> value.isObject();
            };
        }
    }

    /** One property as its schema has it. */
    record Property(String name, Type type, int minor) {}

    private static final String ONE =
            """
            STRING 0 uri type mimetype representationtype profile
            STRING 0 version versioncreated embargoed pubstatus copyrightholder
            STRING 0 copyrightnotice language byline headline located
            STRING 1 usageterms
            STRING 2 ednote firstcreated slugline title
            STRING 4 contentcreated expires
            NUMBER 1 urgency
            NUMBER 2 charcount wordcount
            ARRAY 0 person organisation place subject event object
            ARRAY 2 infosource
            ARRAY 3 genre trustindicator
            OBJECT 0 renditions associations
            OBJECT 3 $standard altids
            OBJECT 4 rightsinfo
            OBJECT 6 digitalsourcetype
            """;
    private static final String TWO =
            """
            STRING 0 uri type representationtype profile version
            STRING 0 firstcreated versioncreated contentcreated embargoed pubstatus
            STRING 0 copyrightholder copyrightnotice usageterms ednote language title by slugline located
            STRING 1 expires
            NUMBER 0 urgency
            ARRAY 0 descriptions bodies headlines people organisations
            ARRAY 0 places subjects events objects infosources renditions
            ARRAY 0 associations altids trustindicators genres
            OBJECT 0 standard rightsinfo
            OBJECT 2 digitalsourcetype
            """;
    private static final String THREE =
            """
            STRING 0 uri type representationType profile
            STRING 0 version firstCreated versionCreated contentCreated embargoedUntil
            STRING 0 pubStatus copyrightHolder copyrightNotice usageTerms edNote
            STRING 0 language title by slugline located expires
            NUMBER 0 urgency
            ARRAY 0 descriptions bodies headlines people organisations
            ARRAY 0 places subjects events objects infoSources renditions
            ARRAY 0 associations altIds trustIndicators genres plannedCoverage
            OBJECT 0 standard rightsInfo eventDetails
            OBJECT 1 digitalSourceType
            """;
    private static final Map<Integer, Map<String, Property>> BY_MAJOR =
            Map.of(1, table(ONE), 2, table(TWO), 3, table(THREE));

    /** Unanchored at its end in IPTC's schemas too. */
    private static final Pattern OPEN_TEXT =
            Pattern.compile("(?:body|description|headline)_[a-zA-Z0-9_].*", Pattern.DOTALL);

    private static final Set<String> TEXTS = Set.of(
            "name",
            "rel",
            "scheme",
            "code",
            "uri",
            "literal",
            "value",
            "role",
            "contenttype",
            "href",
            "mimetype",
            "title");

    private NinjsProperties() {}

    private static Map<String, Property> table(String lines) {
        var table = new HashMap<String, Property>();
        for (String line : lines.lines().toList()) {
            String[] words = line.split(" ");
            for (int i = 2; i < words.length; i++) {
                var property = new Property(words[i], Type.valueOf(words[0]), Integer.parseInt(words[1]));
                table.put(words[i].toLowerCase(Locale.ROOT), property);
            }
        }
        return Map.copyOf(table);
    }

    /**
     * Reports what is against the schema.
     *
     * @param major 1, 2 or 3
     * @param minor the minor version that the item declares; empty when it declares none
     */
    static void check(JsonNode item, int major, Optional<Integer> minor, WireItemDraft draft) {
        Map<String, Property> known = BY_MAJOR.getOrDefault(major, Map.of());
        var respelt = new ArrayList<String>();
        var undeclared = new ArrayList<String>();
        for (Map.Entry<String, JsonNode> entry : item.properties()) {
            String where = "/" + Words.shortened(entry.getKey());
            JsonNode value = entry.getValue();
            Property property = known.get(entry.getKey().toLowerCase(Locale.ROOT));
            if (property != null) {
                if (!property.name().equals(entry.getKey())) {
                    respelt.add(property.name());
                }
                if (minor.isEmpty() && property.minor() >= 2) {
                    undeclared.add(property.name());
                }
                check(entry.getKey(), property, minor, value, draft);
            } else if (major == 1 && OPEN_TEXT.matcher(entry.getKey()).matches()) {
                checkType(where, Type.STRING, value, draft);
            } else {
                draft.report("ninjs-property", where, "is no property of ninjs " + major);
            }
        }
        if (!respelt.isEmpty()) {
            draft.report(
                    "ninjs-property",
                    "/",
                    "in ninjs " + major + " these are written so: " + String.join(", ", respelt));
        }
        if (!undeclared.isEmpty()) {
            draft.report(
                    "ninjs-version",
                    "/",
                    "the item does not declare its version, and not every one has " + String.join(", ", undeclared));
        }
    }

    private static void check(
            String key, Property property, Optional<Integer> minor, JsonNode value, WireItemDraft draft) {
        String where = "/" + key;
        if (minor.isPresent() && property.minor() > minor.get()) {
            draft.report("ninjs-version", where, "came only with a later version than the item declares");
        }
        checkType(where, property.type(), value, draft);
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                checkEntry(where + "/" + i, value.get(i), draft);
            }
        } else if (value.isObject()) {
            value.properties().stream()
                    .filter(entry -> key.equals("renditions") || key.equals("associations"))
                    .forEach(entry ->
                            checkEntry(where + "/" + Words.shortened(entry.getKey()), entry.getValue(), draft));
        }
    }

    private static void checkType(String where, Type type, JsonNode value, WireItemDraft draft) {
        if (!type.matches(value)) {
            draft.report(
                    "ninjs-type",
                    where,
                    "has to be " + (type == Type.ARRAY || type == Type.OBJECT ? "an " : "a ")
                            + type.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void checkEntry(String where, JsonNode entry, WireItemDraft draft) {
        checkType(where, Type.OBJECT, entry, draft);
        for (Map.Entry<String, JsonNode> property : entry.properties()) {
            if (TEXTS.contains(property.getKey().toLowerCase(Locale.ROOT))) {
                checkType(where + "/" + property.getKey(), Type.STRING, property.getValue(), draft);
            }
        }
    }
}
