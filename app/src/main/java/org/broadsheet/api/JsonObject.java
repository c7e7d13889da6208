package org.broadsheet.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;

/** The JSON object of a request, read within bounds. */
record JsonObject(ObjectNode root) {
    static final ByteCount BYTES_MAX = ByteCount.mebibytes(2);

    private static final int DEPTH_MAX = 64;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH_MAX)
                            .maxStringLength(BYTES_MAX.toInt())
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /**
     * @param body nothing at all counts as an empty object
     * @throws Fault {@code request-too-large}, {@code request-malformed}
     */
    static JsonObject read(InputStream body) {
        try {
            byte[] bytes = body.readNBytes(BYTES_MAX.toInt() + 1);
            if (bytes.length > BYTES_MAX.toInt()) {
                throw new Fault("request-too-large", Fault.Kind.USER, "a request may have " + BYTES_MAX + " at most");
            }
            return bytes.length == 0 ? new JsonObject(JsonNodeFactory.instance.objectNode()) : parse(bytes);
        } catch (IOException thrown) {
            throw malformed("the body ended before its time");
        }
    }

    static JsonObject parse(byte[] bytes) {
        try (var parser = JSON.createParser(bytes)) {
            JsonNode node = JSON.readTree(parser);
            if (!(node instanceof ObjectNode object)) {
                throw malformed("the body is no JSON object");
            }
            if (parser.nextToken() != null) {
                throw malformed("there is something after the JSON object");
            }
            return new JsonObject(object);
        } catch (IOException thrown) {
            throw malformed("the body is no JSON, or more than " + DEPTH_MAX + " levels deep: " + firstLine(thrown));
        }
    }

    /** A text; empty when it is missing or blank. */
    Optional<String> text(String name) {
        return Optional.of(root.path(name).asText("").strip()).filter(text -> !text.isEmpty());
    }

    /**
     * A moment with its zone (RFC 3339).
     *
     * @throws Fault {@code request-malformed}
     */
    Optional<Instant> moment(String name) {
        return text(name).map(text -> {
            try {
                return OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException thrown) {
                throw malformed(name + " is no moment with a time zone, such as 2026-11-24T18:00:00Z");
            }
        });
    }

    /** An object inside this one. */
    Optional<JsonObject> object(String name) {
        return root.get(name) instanceof ObjectNode inner ? Optional.of(new JsonObject(inner)) : Optional.empty();
    }

    private static Fault malformed(String sentence) {
        return new Fault("request-malformed", Fault.Kind.USER, sentence);
    }

    private static String firstLine(IOException thrown) {
        String message = String.valueOf(thrown.getMessage());
        return message.lines().findFirst().orElse("");
    }
}
