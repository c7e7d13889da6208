package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.broadsheet.kernel.Fault;
import org.junit.jupiter.api.Test;

/**
 * Broken copies of good messages: whatever is done to them, a message is read or refused with a {@link Fault}, in
 * bounded time. The seed is printed; {@code -Dbroadsheet.seed=N} plays it again.
 */
class WireFuzzTest {
    private static final int TRIES = 800;
    private static final Duration SLOWEST = Duration.ofSeconds(5);

    private static final List<String> GOOD = List.of(
            Samples.g2("<embargoed>2026-03-02T06:00:00Z</embargoed><edNote>Kill urn:newsml:x:1:1</edNote><signal"
                    + " qcode='sig:update'/>"),
            Samples.g2(
                    "",
                    "<subject qcode='medtop:1'><name>x</name></subject>",
                    "<inlineXML><nitf><body><body.content><p>a<em>b</em></p>"
                            + "<table><tr><td>1</td></tr></table></body.content></body></nitf></inlineXML>"),
            Samples.ninjs(
                    ",\"embargoed\":\"2026-03-02T06:00:00Z\",\"body_html\":\"<p>x<b>y</b></p>\",\"subject\":[{\"code\":\"1\"}],"
                        + "\"associations\":{\"a\":{\"uri\":\"u\",\"type\":\"picture\",\"renditions\":{\"r\":{\"href\":\"x.jpg\",\"width\":4}}}}"),
            "<rss version='2.0'><channel><title>Port</title><link>https://example.org/</link><item><guid>g</guid><title>T"
                + " &amp; u</title><description>&lt;p&gt;x&lt;/p&gt;</description><pubDate>Mon, 09 Sep 2013 09:41:00"
                + " GMT</pubDate></item></channel></rss>",
            "<feed xmlns='http://www.w3.org/2005/Atom' xml:base='https://example.org/'><entry><id>i</id><title"
                    + " type='html'>a&lt;b></title><updated>2026-03-01T00:00:00Z</updated><content type='xhtml'><div"
                    + " xmlns='http://www.w3.org/1999/xhtml'><p>x</p></div></content></entry></feed>");

    @Test
    void broken_messages_are_read_or_refused_in_bounded_time() {
        long seed = Long.getLong("broadsheet.seed", 20_260_301L);
        System.out.println("WireFuzzTest seed " + seed);
        var random = new Random(seed);
        long slowest = 0;
        for (int i = 0; i < TRIES; i++) {
            byte[] message = Samples.utf8(GOOD.get(random.nextInt(GOOD.size())));
            for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
                message = changed(message, random);
            }
            long start = cpuNanos();
            assertReadOrRefused(message, "try " + i);
            slowest = Math.max(slowest, cpuNanos() - start);
        }
        assertThat(Duration.ofNanos(slowest)).isLessThan(SLOWEST);
    }

    /** Processor time: a busy machine makes nothing of ours slower. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void assertReadOrRefused(byte[] message, String which) {
        for (WireFormat format : WireFormats.ALL) {
            format.recognises(message);
            try {
                for (WireItem item : format.read(message)) {
                    assertThat(item.guid()).as(which).isNotBlank();
                }
            } catch (Fault refused) {
                assertThat(refused.code()).as(which).startsWith("wire-");
            }
        }
    }

    private static byte[] changed(byte[] message, Random random) {
        if (message.length == 0) {
            return new byte[] {'<'};
        }
        int at = random.nextInt(message.length);
        int end = at + random.nextInt(message.length - at + 1);
        var changed = new ByteArrayOutputStream();
        switch (random.nextInt(8)) {
            case 0 -> {
                changed.writeBytes(message);
                byte[] flipped = changed.toByteArray();
                flipped[at] ^= (byte) (1 << random.nextInt(8));
                return flipped;
            }
            case 1 -> changed.write(message, 0, at);
            case 2 -> {
                changed.write(message, 0, at);
                changed.write(message, end, message.length - end);
            }
            case 3 -> {
                changed.write(message, 0, end);
                changed.write(message, at, message.length - at);
            }
            case 4 -> insert(message, at, Samples.utf8("<a>".repeat(random.nextInt(400))), changed);
            case 5 -> insert(message, at, Samples.utf8("[{\"a\":".repeat(random.nextInt(60))), changed);
            case 6 -> insert(message, at, Samples.utf8(" a='" + "x".repeat(random.nextInt(20_000)) + "'"), changed);
            default -> {
                byte[] noise = new byte[random.nextInt(20)];
                random.nextBytes(noise);
                insert(message, at, noise, changed);
            }
        }
        return changed.toByteArray();
    }

    private static void insert(byte[] message, int at, byte[] what, ByteArrayOutputStream changed) {
        changed.write(message, 0, at);
        changed.writeBytes(what);
        changed.write(message, at, message.length - at);
    }

    @Test
    void messages_that_grow_or_loop_cost_bounded_time() {
        String many = "KILL urn:newsml:a:1:x ".repeat(20_000);
        long start = cpuNanos();
        for (String hostile : List.of(
                Samples.g2("<edNote>" + many + "</edNote>"),
                Samples.g2("<edNote>" + "not for use ".repeat(50_000) + "</edNote>"),
                Samples.g2("<edNote>" + "Eds: ".repeat(50_000) + "</edNote>"),
                Samples.ninjs(",\"headline\":\"" + "CORRECTED-".repeat(20_000) + "x\""),
                Samples.ninjs(",\"headline\":\"" + " ".repeat(200_000) + "x\""),
                Samples.ninjs(",\"usageterms\":\"" + "embargo ".repeat(100_000) + "\""),
                Samples.ninjs(",\"body_html\":\"" + "<b><i><a href='/x'>".repeat(4_000) + "\""),
                Samples.ninjs(",\"body_html\":\"" + "<table><tr><td>".repeat(4_000) + "\""),
                Samples.ninjs(",\"body_html\":\"" + "<p><font><div>".repeat(4_000) + "\""),
                Samples.ninjs(",\"body_html\":\"" + "<figure><img src=x><figcaption>".repeat(4_000) + "\""),
                Samples.g2("", "<subject qcode='a:b'/>".repeat(20_000), ""),
                Samples.g2("").replace("<contentSet>", "<x/>".repeat(40_000) + "<contentSet>"))) {
            assertReadOrRefused(Samples.utf8(hostile), hostile.substring(0, 60));
        }
        assertThat(Duration.ofNanos(cpuNanos() - start)).isLessThan(Duration.ofSeconds(30));
    }
}
