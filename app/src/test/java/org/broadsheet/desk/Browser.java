package org.broadsheet.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** A browser without script: keeps cookies, follows redirects, and sends forms with their hidden word. */
final class Browser {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI site;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> lastSet = new LinkedHashMap<>();
    private String word = "";

    Browser(URI site) {
        this.site = site;
    }

    /** What is shown. */
    record Page(String path, HttpResponse<String> response) {
        int status() {
            return response.statusCode();
        }

        String body() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        List<String> styles() {
            return Jsoup.parse(body()).select("link[rel=stylesheet]").eachAttr("href");
        }
    }

    Page get(String path, String... headers) {
        var request = HttpRequest.newBuilder(site.resolve(path)).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return follow(send(request));
    }

    /** @param words fields as name and value by turns; one with a colon is a header field instead */
    Page post(String path, String... words) {
        var headers = new ArrayList<String>();
        var body = new StringBuilder("form=" + encoded(word));
        for (int i = 0; i < words.length; i++) {
            if (words[i].contains(": ")) {
                headers.addAll(List.of(words[i].split(": ", 2)));
            } else {
                body.append('&').append(words[i]).append('=').append(encoded(words[++i]));
            }
        }
        return send(path, body.toString(), headers.toArray(String[]::new));
    }

    Page send(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder(site.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return follow(send(request));
    }

    /** The whole line by which a cookie was set last. */
    String cookie(String name) {
        return lastSet.getOrDefault(name, "");
    }

    /** The hidden word of the form that was shown last. */
    String word() {
        return word;
    }

    String value(String name) {
        return cookies.getOrDefault(name, "");
    }

    void set(String name, String value) {
        cookies.put(name, value);
    }

    private Page follow(Page page) {
        if (page.status() == 303) {
            return get(page.header("Location"));
        }
        var field = Jsoup.parse(page.body()).selectFirst("input[name=form]");
        if (field != null) {
            word = field.attr("value");
        }
        return page;
    }

    private Page send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            var built = request.build();
            var response = http.send(built, BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::take);
            return new Page(built.uri().getPath(), response);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private void take(String line) {
        String[] pair = line.split(";", 2)[0].split("=", 2);
        if (!pair[1].isEmpty() || !line.contains("Max-Age=0")) {
            lastSet.put(pair[0], line);
        }
        if (line.contains("Max-Age=0")) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1].replace("\"", ""));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
