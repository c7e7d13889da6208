package org.broadsheet.wire.format;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Messages to read: our own short ones, and the agencies' where they are at hand. */
final class Samples {
    private Samples() {}

    /** The folder of real messages; where it is absent the test is skipped with a plain line. */
    static Path shared(String path) {
        String given = System.getProperty("broadsheet.shared");
        Path shared = Stream.of(given == null ? "../shared" : given, "../../shared")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("../shared"));
        Path wanted = shared.resolve(path);
        assumeTrue(Files.exists(wanted), () -> "skipped: " + wanted + " is absent");
        return wanted;
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static WireItem only(String message) {
        return only(utf8(message));
    }

    /** The one item of a message that some format recognises. */
    static WireItem only(byte[] message) {
        List<WireItem> items = WireFormat.of(message).orElseThrow().read(message);
        if (items.size() != 1) {
            throw new AssertionError("expected one item, not " + items.size());
        }
        return items.getFirst();
    }

    /** A NewsML-G2 text item with these properties and this body. */
    static String g2(String itemMeta, String contentMeta, String content) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:harbour.example:20260301:quay"
                  version="3" standard="NewsML-G2" standardversion="2.34" conformance="power" xml:lang="en-GB">
                 <rightsInfo><copyrightHolder literal="Harbour Office"/>
                  <usageTerms>NO ARCHIVAL USE</usageTerms>
                  <usageTerms>Not in <a href="https://example.org/">print</a>.</usageTerms>
                 </rightsInfo>
                 <itemMeta><itemClass qcode="ninat:text"/><provider literal="Harbour Office"/>
                  <versionCreated>2026-03-01T10:00:00+01:00</versionCreated>
                  <firstCreated>2026-03-01T09:00:00Z</firstCreated>%s</itemMeta>
                 <contentMeta><headline>Quay four reopens</headline>%s</contentMeta>
                 <contentSet>%s</contentSet>
                </newsItem>
                """
                .formatted(itemMeta, contentMeta, content);
    }

    static String g2(String itemMeta) {
        return g2(
                itemMeta,
                "",
                "<inlineXML contenttype=\"application/xhtml+xml\"><html xmlns=\"http://www.w3.org/1999/xhtml\">"
                        + "<head><title>t</title></head><body><p>The quay is open.</p></body></html></inlineXML>");
    }

    /** A ninjs 1.x item with further properties. */
    static String ninjs(String properties) {
        return "{\"uri\":\"urn:newsml:harbour.example:20260301:quay\",\"version\":\"3\"" + properties + "}";
    }
}
