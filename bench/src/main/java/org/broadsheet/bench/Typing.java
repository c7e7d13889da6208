package org.broadsheet.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Row 9: from a typed word to the stored draft, while 25 editors type, each into a story of their own. */
final class Typing {
    private static final int EDITORS = 25;
    private static final long BETWEEN_SAVES_MS = 1000;
    private static final String EMAIL = "desk@bench.example";
    private static final String PASSWORD = "the harbour office opens at nine";
    private static final Pattern WORD = Pattern.compile("name=\"?form\"?\\s+value=\"?([^\"\\s>]+)");

    private final Program program;
    private final int saves;
    private String cookies = "";
    private String word = "";

    Typing(Program program, boolean isShort) {
        this.program = program;
        this.saves = isShort ? 12 : 40;
    }

    Row row() throws IOException, InterruptedException {
        program.addAccount(EMAIL, PASSWORD);
        logIn();
        var stories = new ArrayList<String>();
        for (int i = 0; i < EDITORS; i++) {
            stories.add(begun());
        }
        var times = new Samples();
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Double>>> work = new ArrayList<>();
            stories.forEach(story -> work.add(() -> type(story)));
            for (Future<List<Double>> typed : editors.invokeAll(work)) {
                typed.get().forEach(times::add);
            }
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause().getMessage(), failed);
        }
        return Row.of("9", "typed word to stored draft, 25 editors", times.medianAndP99(), "p99 under 50 ms", times.p99() < 50);
    }

    private void logIn() throws IOException, InterruptedException {
        var page = program.get("/desk/login");
        cookies = cookies(page);
        word = found(WORD, new String(page.body(), StandardCharsets.UTF_8));
        var answer = form("/desk/login", "email", EMAIL, "password", PASSWORD);
        cookies = cookies(answer);
        if (answer.statusCode() != 303) {
            throw new IOException("logging in: " + answer.statusCode() + " " + answer.body());
        }
        word = found(WORD, new String(program.get("/desk", "Cookie", cookies).body(), StandardCharsets.UTF_8));
    }

    /** The path of a new story. */
    private String begun() throws IOException, InterruptedException {
        var answer = form("/desk/stories", "language", "en");
        return answer.headers()
                .firstValue("location")
                .map(address -> address.replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", ""))
                .orElseThrow(() -> new IOException("no new story: " + answer.statusCode() + " " + answer.body()));
    }

    private List<Double> type(String story) throws IOException, InterruptedException {
        var times = new ArrayList<Double>();
        int revision = revision(story);
        for (int save = 1; save <= saves; save++) {
            String body = "<p>The harbour office opened at nine, round " + save + ".</p>"
                    + "<p>The harbour office opened at nine and closed at five.</p>".repeat(20);
            String json = String.format(
                    Locale.ROOT,
                    "{\"base\":1,\"revision\":%d,\"headline\":\"Round %d\",\"language\":\"en\",\"section\":\"world\",\"body\":\"%s\"}",
                    revision, save, body);
            long began = System.nanoTime();
            var answer = program.send("PUT", story + "/copy", json, "Cookie", cookies, "X-Form", word);
            if (answer.statusCode() != 200) {
                throw new IOException("saving " + story + ": " + answer.statusCode() + " " + answer.body());
            }
            // The first finds cold code.
            if (save > 2) {
                times.add((System.nanoTime() - began) / 1e6);
            }
            revision = Integer.parseInt(found(Pattern.compile("\"revision\":(\\d+)"), answer.body()));
            Thread.sleep(BETWEEN_SAVES_MS);
        }
        return times;
    }

    private int revision(String story) throws IOException, InterruptedException {
        String page = new String(program.get(story, "Cookie", cookies).body(), StandardCharsets.UTF_8);
        return Integer.parseInt(found(Pattern.compile("name=\"?revision\"?\\s+value=\"?(\\d+)"), page));
    }

    private HttpResponse<String> form(String path, String... fields) throws IOException, InterruptedException {
        var body = new StringBuilder("form=").append(encoded(word));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        return program.sendForm(path, body.toString(), "Cookie", cookies);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String cookies(HttpResponse<?> answer) {
        return answer.headers().allValues("set-cookie").stream()
                .map(cookie -> cookie.replaceFirst(";.*", ""))
                .filter(cookie -> !cookie.endsWith("="))
                .collect(Collectors.joining("; "));
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("expected " + pattern + " in " + text.substring(0, Math.min(text.length(), 400)));
        }
        return matcher.group(1);
    }
}
