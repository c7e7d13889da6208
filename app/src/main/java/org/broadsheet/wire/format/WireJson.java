package org.broadsheet.wire.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.kernel.Fault;

/**
 * Reads JSON (RFC 8259) that may be hostile: bounded in size, depth and number of values. A key that stands twice in
 * one object is reported, and its last value counts.
 */
record WireJson(JsonNode root, List<Finding> findings) {
    /** Deepest nesting that is read. */
    static final int DEPTH_MAX = 64;
    /** Most values of one message. */
    static final int VALUES_MAX = 500_000;

    private static final int DIGITS_MAX = 100;
    private static final int KEY_CHARACTERS_MAX = 1000;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH_MAX)
                    .maxStringLength(WireText.BYTES_MAX.toInt())
                    .maxNumberLength(DIGITS_MAX)
                    .maxNameLength(KEY_CHARACTERS_MAX)
                    .build())
            .configure(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES, false)
            .build();

    /** @throws Fault {@code wire-malformed}, {@code wire-too-large}, {@code wire-too-deep} */
    static WireJson read(byte[] message) {
        WireText text = WireText.of(message);
        var findings = new ArrayList<>(text.findings());
        try (JsonParser parser = FACTORY.createParser(text.characters())) {
            JsonToken first = parser.nextToken();
            if (first == null) {
                throw new Fault(
                        "wire-malformed",
                        Fault.Kind.EXTERNAL,
                        "The message is empty. Ask the sender to send it again.");
            }
            JsonNode root = new TreeBuilder(parser, findings).value(first);
            if (parser.nextToken() != null) {
                throw new Fault(
                        "wire-malformed",
                        Fault.Kind.EXTERNAL,
                        "The message has more behind its end" + place(parser.currentTokenLocation())
                                + ". Ask the sender to send it again.");
            }
            return new WireJson(root, findings);
        } catch (StreamConstraintsException bound) {
            throw new Fault(
                    "wire-too-deep",
                    Fault.Kind.EXTERNAL,
                    "The message nests deeper than " + DEPTH_MAX
                            + " or has a key or number that no format has. Tell its sender.",
                    bound);
        } catch (JsonProcessingException malformed) {
            throw new Fault(
                    "wire-malformed",
                    Fault.Kind.EXTERNAL,
                    "The message is not well-formed JSON" + place(malformed.getLocation())
                            + ". Ask the sender to send it again.",
                    malformed);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether the message is an object, or a list of objects, with one of these keys at its top; never fails. */
    static boolean hasKey(byte[] message, Set<String> keys) {
        if (message.length > WireText.BYTES_MAX.bytes() || !mayBeJson(message)) {
            return false;
        }
        try (JsonParser parser = FACTORY.createParser(WireText.of(message).characters())) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
            }
            if (token != JsonToken.START_OBJECT) {
                return false;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                if (keys.contains(parser.currentName())) {
                    return true;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            return false;
        } catch (IOException malformed) {
            return false;
        }
    }

    /** Whether this is one whole JSON value with nothing behind it; never fails. */
    static boolean isWhole(byte[] message) {
        if (!mayBeJson(message)) {
            return false;
        }
        try (JsonParser parser = FACTORY.createParser(WireText.of(message).characters())) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (IOException | Fault notWhole) {
            return false;
        }
    }

    private static boolean mayBeJson(byte[] message) {
        for (byte b : message) {
            int c = b & 0xff;
            if (c == '{' || c == '[') {
                return true;
            }
            boolean isSkipped = c <= ' ' || c == 0xef || c == 0xbb || c == 0xbf || c == 0xfe || c == 0xff;
            if (!isSkipped) {
                return false;
            }
        }
        return false;
    }

    private static String place(JsonLocation place) {
        return place == null ? "" : " at line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** Recursion is bounded by {@link #DEPTH_MAX}. */
    private static final class TreeBuilder {
        private final JsonParser parser;
        private final List<Finding> findings;
        private final JsonNodeFactory nodes = JsonNodeFactory.instance;
        private int values;

        TreeBuilder(JsonParser parser, List<Finding> findings) {
            this.parser = parser;
            this.findings = findings;
        }

        JsonNode value(JsonToken token) throws IOException {
            if (++values > VALUES_MAX) {
                throw new Fault(
                        "wire-too-large",
                        Fault.Kind.CAPACITY,
                        "The message has more than " + VALUES_MAX
                                + " values. Ask the sender to send items one by one.");
            }
            return switch (token) {
                case START_OBJECT -> object();
                case START_ARRAY -> array();
                case VALUE_STRING -> nodes.textNode(Words.withoutForbidden(parser.getText()));
                case VALUE_NUMBER_INT -> nodes.numberNode(parser.getBigIntegerValue());
                case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
                case VALUE_TRUE -> nodes.booleanNode(true);
                case VALUE_FALSE -> nodes.booleanNode(false);
                default -> nodes.nullNode();
            };
        }

        private ObjectNode object() throws IOException {
            ObjectNode object = nodes.objectNode();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonNode before = object.replace(key, value(parser.nextToken()));
                if (before != null && findings.size() < DEPTH_MAX) {
                    findings.add(new Finding(
                            "wire-duplicate-key",
                            "/" + Words.shortened(key),
                            "stands twice in one object; the last one counts"));
                }
            }
            return object;
        }

        private ArrayNode array() throws IOException {
            ArrayNode array = nodes.arrayNode();
            JsonToken token = parser.nextToken();
            while (token != JsonToken.END_ARRAY) {
                array.add(value(token));
                token = parser.nextToken();
            }
            return array;
        }
    }
}
