package org.broadsheet.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Row 7: what printing a page costs, asked over HTTP for pages that are not kept yet, for archives of several sizes. */
final class PageTimes {
    private static final Pattern STORY = Pattern.compile("href=\"(/\\d{4}/\\d\\d/\\d\\d/[^\"#?]+)\"");
    private static final Pattern OLDER = Pattern.compile("href=\"(/[a-z]+\\?before=[^\"]+)\"");

    private final Program program;
    private final int pages;

    PageTimes(Program program, boolean isShort) {
        this.program = program;
        this.pages = isShort ? 900 : 3000;
    }

    /**
     * Medians in milliseconds.
     *
     * @param list a page of a section
     */
    record Times(double story, double list) {
        String text() {
            return String.format(Locale.ROOT, "story %.1f, section %.1f ms", story, list);
        }
    }

    /** The address of a story that is on the front page. */
    static String anyStory(Program program) throws IOException, InterruptedException {
        Matcher link = STORY.matcher(text(program.get("/")));
        if (!link.find()) {
            throw new IOException("no story on the front page");
        }
        return link.group(1);
    }

    Times measure() throws IOException, InterruptedException {
        var listTimes = new Samples();
        var storyTimes = new Samples();
        var paths = stories(listTimes);
        // Most of them warm it up: the times are those of a program that has been up for a while.
        int from = paths.size() * 2 / 3;
        for (String path : paths.subList(0, from)) {
            timed(path);
        }
        for (String path : paths.subList(from, paths.size())) {
            storyTimes.add(timed(path));
        }
        return new Times(storyTimes.median(), listTimes.median());
    }

    /** Addresses of stories of every section, newest first; how long the lists took is added to {@code times}. */
    List<String> stories(Samples times) throws IOException, InterruptedException {
        var stories = new LinkedHashSet<String>();
        for (String section : List.of("/world", "/science", "/sport", "/culture", "/politics", "/business")) {
            walk(section, stories, times);
        }
        return new ArrayList<>(stories);
    }

    /** From the section's first page to older ones, collecting stories on the way. */
    private void walk(String section, Set<String> stories, Samples times) throws IOException, InterruptedException {
        String next = section;
        int wanted = stories.size() + pages / 6;
        while (!next.isEmpty() && stories.size() < wanted) {
            long began = System.nanoTime();
            String page = text(program.get(next));
            times.add((System.nanoTime() - began) / 1e6);
            STORY.matcher(page).results().forEach(link -> stories.add(link.group(1)));
            Matcher older = OLDER.matcher(page);
            next = older.find() ? older.group(1).replace("&amp;", "&") : "";
        }
    }

    double timed(String path) throws IOException, InterruptedException {
        long began = System.nanoTime();
        if (program.get(path).statusCode() != 200) {
            throw new IOException("no story at " + path);
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static String text(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }
}
