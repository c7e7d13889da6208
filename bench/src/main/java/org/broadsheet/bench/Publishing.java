package org.broadsheet.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rows 2 and 3: from the call or the file to the page that readers get. */
final class Publishing {
    private static final Duration APPEARS_MAX = Duration.ofSeconds(20);
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");
    private static final Pattern PAGE = Pattern.compile("\"page\":\"https?://[^/\"]+([^\"]+)\"");
    private static final int WARM_UP = 30;

    private final Program program;
    private final int rounds;

    Publishing(Program program, boolean isShort) {
        this.program = program;
        this.rounds = isShort ? 100 : 400;
    }

    /** The publish call is sent; it answers; the page is asked for and comes with the new words. */
    Row byCall() throws IOException, InterruptedException {
        String bearer = "Bearer " + program.token();
        String filed = ok(program.send("POST", "/api/stories", story("first"), "Authorization", bearer));
        String id = found(ID, filed);
        String page = found(PAGE, filed);
        ok(program.send("POST", "/api/stories/" + id + "/publish", "", "Authorization", bearer));
        var times = new Samples();
        for (int version = 1; version <= rounds + WARM_UP; version++) {
            String words = "round " + version + " of it";
            ok(program.send(
                    "PUT", "/api/stories/" + id, story(words), "Authorization", bearer, "If-Match", "\"v" + version + "\""));
            program.get(page);
            long began = System.nanoTime();
            ok(program.send("POST", "/api/stories/" + id + "/publish", "", "Authorization", bearer));
            String shown = text(program.get(page));
            if (!shown.contains(words)) {
                throw new IOException("the publish call answered, and the page was still the old one");
            }
            if (version > WARM_UP) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return Row.of("2", "publish call to new page", times.medianAndP99(), "p99 under 20 ms", times.p99() < 20);
    }

    /** A file is renamed into the inbox; the page is asked for until it has the new words. */
    Row byFile() throws IOException, InterruptedException {
        Path inbox = program.inbox("bench");
        String page = "";
        var times = new Samples();
        int warmUp = WARM_UP / 3;
        for (int version = 1; version <= rounds / 2 + warmUp; version++) {
            String words = "delivery " + version + " of it";
            Path ready = Files.writeString(
                    inbox.getParent().getParent().resolve("bench-ready.json"), item(version, words), StandardCharsets.UTF_8);
            long began = System.nanoTime();
            Files.move(ready, inbox.resolve("item-" + version + ".json"), StandardCopyOption.ATOMIC_MOVE);
            page = page.isEmpty() ? firstPage() : page;
            awaitWords(page, words);
            if (version > warmUp) {
                times.add((System.nanoTime() - began) / 1e6);
            }
        }
        return Row.of("3", "complete file to new page", times.medianAndP99(), "p99 under 100 ms", times.p99() < 100);
    }

    private String firstPage() throws IOException, InterruptedException {
        long until = System.nanoTime() + APPEARS_MAX.toNanos();
        while (System.nanoTime() < until) {
            Matcher link = Pattern.compile("href=\"([^\"]*a-bench-item[^\"]*)\"").matcher(text(program.get("/")));
            if (link.find()) {
                return link.group(1).replaceFirst("^https?://[^/]+", "");
            }
            Thread.sleep(5);
        }
        throw new IOException("the wire item did not appear on the front page");
    }

    private void awaitWords(String page, String words) throws IOException, InterruptedException {
        long until = System.nanoTime() + APPEARS_MAX.toNanos();
        while (!text(program.get(page)).contains(words)) {
            if (System.nanoTime() > until) {
                throw new IOException("the wire item's new version did not appear at " + page);
            }
            Thread.sleep(1);
        }
    }

    private static String story(String words) {
        return String.format(
                Locale.ROOT,
                """
                {"type":"text","language":"en","headline":"A bench story","body_html":"<p>%s</p>%s",
                "subject":[{"name":"World","rel":"section","code":"world"}]}""",
                words,
                "<p>The harbour office opened at nine and closed at five.</p>".repeat(20));
    }

    private static String item(int version, String words) {
        return String.format(
                Locale.ROOT,
                """
                {"uri":"urn:broadsheet:bench:item","version":"%d","type":"text","pubstatus":"usable","urgency":3,
                "language":"en","headline":"A bench item","body_html":"<p>%s</p>%s"}""",
                version,
                words,
                "<p>The harbour office opened at nine and closed at five.</p>".repeat(20));
    }

    private static String ok(HttpResponse<String> response) throws IOException {
        if (response.statusCode() / 100 != 2) {
            throw new IOException(response.request().method() + " " + response.uri() + ": " + response.statusCode() + " "
                    + response.body());
        }
        return response.body();
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("expected " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
