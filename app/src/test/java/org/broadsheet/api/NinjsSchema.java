package org.broadsheet.api;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** IPTC's own schema of ninjs 3.1, where the samples are. */
final class NinjsSchema {
    private final Schema schema;

    private NinjsSchema(Schema schema) {
        this.schema = schema;
    }

    /** Skips the test, with a plain line, where the samples are not. */
    static NinjsSchema orSkip() {
        Path folder = shared().map(shared -> shared.resolve("wire/ninjs/schema")).orElse(Path.of("none"));
        Assumptions.assumeTrue(Files.isDirectory(folder), "the samples of the wire are not beside the project: not checked");
        try {
            String geo = Files.readString(folder.resolve("GeoJSON-schema.json"));
            var registry = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    builder -> builder.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", geo)));
            return new NinjsSchema(
                    registry.getSchema(Files.readString(folder.resolve("ninjs-schema_3.1.json")), InputFormat.JSON));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** What is wrong with an item; empty when it is valid. */
    List<String> mistakes(String item) {
        return schema.validate(item, InputFormat.JSON).stream().map(Object::toString).toList();
    }

    private static Optional<Path> shared() {
        return Stream.of(System.getProperty("broadsheet.shared", ""), "../shared", "../../shared")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }
}
