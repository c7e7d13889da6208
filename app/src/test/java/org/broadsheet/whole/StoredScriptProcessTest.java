package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Script in every field that somebody at the desk can write into. The fields are found in the forms of the screens, and the
 * screens by following links, so that a new one is tried without anybody thinking of it.
 */
@Tag("slow")
class StoredScriptProcessTest {
    private static final String CHIEF = "chief@example.org";
    private static final int PAGES_MAX = 120;
    private static final int LENGTH_USUAL = 300;

    /** What cannot be undone, or ends the test; none of it keeps words but the reasons, which are tried at the end. */
    private static final String LEFT_OUT = ".*/(logout|discard|rebase|take|withhold|kill|schedule|embargo|lift|hand-in|remove|disable|revoke"
            + "|undo|end|live|sessions.*|password|second-factor.*|moves|rules|own|leave-out)";

    private static final List<String> OURS = List.of(
            "<script>ran.push(1)</script>", "<img src=x onerror=ran.push(2)>", "\"><svg onload=ran.push(3)>",
            "'><img src=x onerror=ran.push(4)>", "\" autofocus onfocus=ran.push(5) x=\"", "</title><script>ran.push(6)</script>",
            "</textarea><script>ran.push(7)</script>", "javascript:ran.push(8)", "{{ran.push(9)}}", "{ran}", "</script><script>ran.push(10)</script>",
            "<a href=\"javascript:ran.push(11)\">here</a>", "<!--><script>ran.push(12)</script>", "]]><script>ran.push(13)</script>");

    private static final String WATCH = "window.ran = []; for (const name of ['alert', 'confirm', 'prompt', 'print'])"
            + " window[name] = given => { window.ran.push(name + ' ' + given); };";

    @TempDir
    static Path work;

    private static Newsroom newsroom;

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    private final Map<String, Element> forms = new LinkedHashMap<>();
    private final Set<String> pages = new TreeSet<>();
    private final Map<String, Set<String>> strict = new HashMap<>();
    private final Set<String> found = new TreeSet<>();
    private String cookies = "";
    private String word = "";

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open(work).with(CHIEF, "administrator");
    }

    @AfterAll
    static void close() {
        if (newsroom != null) {
            newsroom.close();
        }
    }

    private static List<String> payloads() throws IOException {
        Path cases = Stream.of(System.getProperty("broadsheet.shared", "../shared"), "../shared", "../../shared")
                .map(folder -> Path.of(folder).resolve("replies/xss-cases.json"))
                .filter(Files::isRegularFile)
                .findFirst()
                .orElse(Path.of("none"));
        assumeTrue(Files.exists(cases), "skipped: shared/replies is not here");
        var all = new ArrayList<>(OURS);
        new JsonMapper().readTree(cases.toFile()).forEach(one -> all.add(one.path("payload").asText()));
        return all.stream().distinct().toList();
    }

    @Test
    void nothing_that_is_written_at_the_desk_runs_anywhere() throws IOException, InterruptedException {
        List<String> payloads = payloads();
        Set<String> screens;
        try (var chief = newsroom.person(CHIEF).logIn()) {
            screens = Set.copyOf(FullDesk.furnish(newsroom, chief).values());
            cookies = chief.context().cookies().stream().map(one -> one.name + "=" + one.value).collect(Collectors.joining("; "));
            word = Jsoup.parse(get("/desk/account").body()).select("meta[name=form]").attr("content");
            crawl(screens);
            forms.values().stream().filter(form -> form.hasAttr("data-editor")).forEach(this::takePen);
            forms.forEach(this::learn);
            System.out.println("script is tried in " + forms.size() + " forms of " + pages.size() + " screens: "
                    + forms.entrySet().stream().map(form -> form.getKey() + texts(form.getValue()).stream().map(Element::id).toList()).toList());
            assertThat(forms.keySet()).as("forms with words").hasSizeGreaterThanOrEqualTo(9);
            var tried = new TreeSet<String>();
            forms.entrySet().stream()
                    .filter(form -> tried.add(fields(form.getValue())))
                    .forEach(form -> submitAll(form.getKey(), form.getValue(), payloads));
            forms.forEach((action, form) -> submit(form, action, texts(form), field -> part(String.join(" ", OURS), field)));
        }
        try (var reader = newsroom.person(CHIEF, new Browser.NewContextOptions().setBypassCSP(true))) {
            reader.context().addInitScript(WATCH);
            reader.logIn();
            reader.page().onRequest(request -> {
                if (!request.url().matches("(data|blob|about):.*") && !URI.create(request.url()).getHost().equals("127.0.0.1")) {
                    found.add("asked for " + request.url());
                }
            });
            visit(reader);
        }
        assertThat(found).isEmpty();
    }

    // ---- What there is

    private void crawl(Set<String> screens) {
        var waiting = new ArrayDeque<>(screens);
        var known = new HashMap<String, Integer>();
        while (!waiting.isEmpty() && pages.size() < PAGES_MAX) {
            String path = waiting.poll();
            boolean isListed = screens.contains(path);
            if (pages.contains(path) || !isListed && known.merge(kind(path), 1, Integer::sum) > 1) {
                continue;
            }
            var answer = get(path);
            boolean isPage = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            if (answer.statusCode() != 200 || !isPage) {
                continue;
            }
            pages.add(path);
            Document page = Jsoup.parse(answer.body());
            for (Element link : page.select("a[href^=/desk]")) {
                waiting.add(link.attr("href").replaceFirst("#.*", ""));
            }
            page.select("form[method=post]").stream()
                    .filter(form -> form.select("input[type=password], input[type=file]").isEmpty() && !texts(form).isEmpty())
                    .forEach(form -> actions(form).forEach(action -> forms.putIfAbsent(kind(action), aimed(form, action))));
        }
    }

    private static Element aimed(Element form, String action) {
        return form.clone().attr("action", action);
    }

    private static List<String> actions(Element form) {
        return Stream.concat(Stream.of(form.attr("action")), form.select("[formaction]").stream().map(button -> button.attr("formaction")))
                .distinct()
                .filter(action -> !action.isEmpty() && !action.matches(LEFT_OUT))
                .toList();
    }

    /** An address without what makes it one of many. */
    private static String kind(String address) {
        return address.replaceAll("/(?=[0-9a-z]*[0-9])[0-9a-z]{6,}", "/*").replaceAll("/[0-9]+", "/*").replaceAll("=[^&]*", "=");
    }

    /** The same fields are the same form, wherever it is sent. */
    private static String fields(Element form) {
        return texts(form).stream().map(field -> field.attr("name").replaceFirst("-.*", "")).distinct().toList().toString();
    }

    private static List<Element> texts(Element form) {
        return form.select("textarea, input[type=text], input[type=search], input[type=url], input[type=email], input:not([type])").stream()
                .filter(field -> field.hasAttr("name"))
                .toList();
    }

    // ---- What is sent

    /** From the window in which the story was written. */
    private void takePen(Element form) {
        String seat = form.select("input[name=seat]").val();
        send(HttpRequest.newBuilder(newsroom.at(form.attr("action").replaceFirst("/[a-z-]+$", "/take")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("form=" + encoded(word) + "&seat=" + encoded(seat))));
    }

    private interface Words {
        String of(Element field);
    }

    /** Finds the fields that take no markup at all: each of them is then tried alone, since it would hold up the others. */
    private void learn(String action, Element form) {
        for (Element field : texts(form)) {
            if (submit(form, action, List.of(field), one -> "a<i>b\"c").statusCode() >= 400) {
                strict.computeIfAbsent(action, any -> new TreeSet<>()).add(field.attr("name"));
            }
        }
    }

    /** Each payload in each field: as many at once as it takes. */
    private void submitAll(String action, Element form, List<String> payloads) {
        var shut = strict.getOrDefault(action, Set.of());
        var free = texts(form).stream().filter(field -> !shut.contains(field.attr("name"))).toList();
        var parts = new HashMap<String, List<String>>();
        texts(form).forEach(field -> parts.put(field.attr("name"), packed(payloads, field)));
        int rounds = parts.values().stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            int now = round;
            Words words = field -> parts.get(field.attr("name")).get(now % parts.get(field.attr("name")).size());
            if (!free.isEmpty()) {
                submit(form, action, free, words);
            }
            texts(form).stream()
                    .filter(field -> shut.contains(field.attr("name")) && now < parts.get(field.attr("name")).size())
                    .forEach(field -> submit(form, action, List.of(field), words));
        }
    }

    private static List<String> packed(List<String> payloads, Element field) {
        int max = length(field);
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        for (String payload : payloads) {
            String fits = payload.substring(0, Math.min(payload.length(), max));
            if (part.length() + 1 + fits.length() > max) {
                parts.add(part.toString());
                part.setLength(0);
            }
            part.append(part.isEmpty() ? "" : " ").append(fits);
        }
        parts.add(part.toString());
        return parts;
    }

    private static String part(String words, Element field) {
        return words.substring(0, Math.min(words.length(), length(field)));
    }

    private static int length(Element field) {
        int usual = field.normalName().equals("textarea") ? 20_000 : LENGTH_USUAL;
        return field.hasAttr("maxlength") ? Integer.parseInt(field.attr("maxlength")) : usual;
    }

    /** Sends a form as it stands but for some fields, and looks at what comes back. */
    private HttpResponse<String> submit(Element form, String action, List<Element> changed, Words words) {
        var fields = new LinkedHashMap<String, String>();
        for (Element field : form.select("input[name], select[name], textarea[name], button[name]")) {
            String type = field.attr("type");
            boolean isLeft = (type.equals("checkbox") || type.equals("radio")) && !field.hasAttr("checked")
                    || field.normalName().equals("button") && fields.containsKey(field.attr("name"));
            if (!isLeft) {
                fields.put(field.attr("name"), field.normalName().equals("select") || field.normalName().equals("textarea") ? value(field) : field.val());
            }
        }
        fields.put("form", word);
        // Another window may not have saved meanwhile: we are that other window.
        Document now = Jsoup.parse(form.hasAttr("data-editor") ? get(form.attr("action").replaceFirst("/(copy|publish|correct)$", "")).body() : "");
        now.select("input[name=base], input[name=revision]").forEach(mark -> fields.put(mark.attr("name"), mark.val()));
        changed.forEach(field -> fields.put(field.attr("name"), words.of(field)));
        var answer = send(HttpRequest.newBuilder(newsroom.at(form.attr("action")))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&")))));
        if (answer.statusCode() >= 500) {
            found.add(action + " answers " + answer.statusCode() + " to " + changed.stream().map(field -> field.attr("name")).toList());
        }
        Alien.in(answer.body()).forEach(alien -> found.add("after " + action + ": " + alien));
        return answer;
    }

    private static String value(Element field) {
        if (field.normalName().equals("textarea")) {
            return field.wholeText();
        }
        var chosen = field.select("option[selected]");
        return (chosen.isEmpty() ? field.select("option") : chosen).attr("value");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(newsroom.at(path.replace(" ", "%20"))));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Cookie", cookies).header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException thrown) {
            throw new AssertionError(thrown);
        }
    }

    // ---- What is seen

    private void visit(DeskPerson reader) {
        var all = new TreeSet<>(pages);
        Document front = Jsoup.parse(get("/").body());
        all.add("/");
        front.select("main a[href^=/], nav a[href^=/]").forEach(link -> all.add(link.attr("href")));
        for (String path : all) {
            reader.go(path);
            Object ran = reader.page().evaluate("() => new Promise(done => setTimeout(() => done(window.ran ?? []), 30))");
            if (!((List<?>) ran).isEmpty()) {
                found.add(path + " ran " + ran);
            }
            Alien.in(get(path).body()).forEach(alien -> found.add(path + ": " + alien));
        }
    }
}
