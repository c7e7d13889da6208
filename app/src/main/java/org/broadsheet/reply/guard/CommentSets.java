package org.broadsheet.reply.guard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.reply.guard.Measured.Comment;
import org.jsoup.Jsoup;

/**
 * Reads comments that people have marked, from files {@code comment-spam-….csv} (RFC 4180) with a column {@code text} and one {@code
 * spam} of 1 or 0: to measure with, never to ship.
 */
public final class CommentSets {
    /** Where these comments stood: a link there is one to the site itself. */
    public static final Set<String> OWN_HOSTS = Set.of("youtube.com", "youtu.be", "m.youtube.com");

    private CommentSets() {}

    /** Every set of the folder, in the order of their names; empty when there is none. */
    public static List<List<Comment>> in(Path folder) throws IOException {
        var sets = new TreeMap<String, List<Comment>>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "comment-spam-*.csv")) {
                for (Path file : files) {
                    sets.put(file.getFileName().toString(), comments(Files.readString(file)));
                }
            }
        }
        return List.copyOf(sets.values());
    }

    private static List<Comment> comments(String csv) {
        var rows = rows(csv);
        int text = rows.getFirst().indexOf("text");
        int spam = rows.getFirst().indexOf("spam");
        return rows.stream()
                .skip(1)
                .filter(row -> row.size() > Math.max(text, spam))
                .map(row -> new Comment(Jsoup.parseBodyFragment(row.get(text)).wholeText(), row.get(spam).equals("1")))
                .toList();
    }

    private static List<List<String>> rows(String csv) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var field = new StringBuilder();
        boolean isQuoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"' && isQuoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                field.append(csv.charAt(++i));
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == ',' || c == '\n')) {
                row.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (c != '\r' || isQuoted) {
                field.append(c);
            }
        }
        if (!field.isEmpty() || !row.isEmpty()) {
            row.add(field.toString());
            rows.add(List.copyOf(row));
        }
        return rows;
    }
}
