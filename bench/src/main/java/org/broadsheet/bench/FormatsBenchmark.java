package org.broadsheet.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.broadsheet.wire.format.WireFormat;
import org.broadsheet.wire.format.WireItem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What reading an item of about 700 words costs, from recognising its format to the item. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class FormatsBenchmark {
    private static final String PARAGRAPHS = ("<p>" + "The harbour office opened at nine and closed at five. ".repeat(5) + "</p>")
            .repeat(14);

    private final byte[] ninjs = ("{\"uri\":\"urn:broadsheet:bench:1\",\"version\":\"1\",\"type\":\"text\",\"language\":\"en\","
                    + "\"versioncreated\":\"2026-11-24T09:00:00Z\",\"headline\":\"A bench item\",\"body_html\":\"" + PARAGRAPHS
                    + "\"}")
            .getBytes(StandardCharsets.UTF_8);

    private final byte[] newsml =
            ("""
            <?xml version="1.0" encoding="UTF-8"?>
            <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:broadsheet:bench:2" version="1" standard="NewsML-G2"
                standardversion="2.34" conformance="power">
              <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
              <itemMeta>
                <itemClass qcode="ninat:text"/>
                <provider literal="bench"/>
                <versionCreated>2026-11-24T09:00:00Z</versionCreated>
                <pubStatus qcode="stat:usable"/>
              </itemMeta>
              <contentMeta><urgency>4</urgency><language tag="en"/><headline>A bench item</headline></contentMeta>
              <contentSet>
                <inlineXML contenttype="application/xhtml+xml">
                  <html xmlns="http://www.w3.org/1999/xhtml"><head><title>A bench item</title></head><body>"""
                    + PARAGRAPHS + "</body></html></inlineXML></contentSet></newsItem>")
            .getBytes(StandardCharsets.UTF_8);

    @Benchmark
    public List<WireItem> ninjs() {
        return read(ninjs);
    }

    @Benchmark
    public List<WireItem> newsml() {
        return read(newsml);
    }

    private static List<WireItem> read(byte[] message) {
        return WireFormat.of(message).orElseThrow().read(message);
    }
}
