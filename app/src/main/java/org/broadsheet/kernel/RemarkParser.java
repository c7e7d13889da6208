package org.broadsheet.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads light markup. Total and in a time that grows with the text: marks without an end stand for themselves. */
final class RemarkParser {
    private static final int QUOTES_MAX = 3;
    private static final int MARKS_MAX = 3;
    private static final int SHOWN_MAX = 60;

    private static final Pattern BARE = Pattern.compile("https?://[^\\s<>\"`*]{1,2000}", Pattern.CASE_INSENSITIVE);

    private RemarkParser() {}

    static List<Remark.Part> parse(String source) {
        return source.isEmpty() ? List.of() : parts(List.of(source.split("\n", -1)), 0);
    }

    private static List<Remark.Part> parts(List<String> lines, int depth) {
        var parts = new ArrayList<Remark.Part>();
        var paragraph = new ArrayList<String>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isFence(line)) {
                int end = fenceEnd(lines, i + 1);
                end(paragraph, parts);
                code(lines.subList(i + 1, end), parts);
                i = end;
            } else if (line.startsWith(">") && depth < QUOTES_MAX) {
                end(paragraph, parts);
                var inner = new ArrayList<String>();
                while (i < lines.size() && lines.get(i).startsWith(">")) {
                    inner.add(lines.get(i++).replaceFirst("^> ?", ""));
                }
                i--;
                quote(parts(inner, depth + 1), parts);
            } else if (line.isBlank()) {
                end(paragraph, parts);
            } else {
                paragraph.add(line);
            }
        }
        end(paragraph, parts);
        return parts;
    }

    private static boolean isFence(String line) {
        return line.startsWith("```") && line.indexOf('`', 3) < 0;
    }

    /** The line that closes a fence, or the end of all. */
    private static int fenceEnd(List<String> lines, int from) {
        int end = from;
        while (end < lines.size() && !isFence(lines.get(end))) {
            end++;
        }
        return end;
    }

    private static void code(List<String> lines, List<Remark.Part> parts) {
        String text = String.join("\n", lines);
        if (!text.isBlank()) {
            parts.add(new Remark.Code(text));
        }
    }

    private static void quote(List<Remark.Part> inner, List<Remark.Part> parts) {
        if (!inner.isEmpty()) {
            parts.add(new Remark.Quote(inner));
        }
    }

    private static void end(List<String> paragraph, List<Remark.Part> parts) {
        var runs = new ArrayList<Remark.Run>();
        for (String line : paragraph) {
            if (!runs.isEmpty()) {
                runs.add(new Remark.LineEnd());
            }
            runs.addAll(runs(line.strip(), 0));
        }
        paragraph.clear();
        if (!runs.isEmpty()) {
            parts.add(new Remark.Paragraph(runs));
        }
    }

    private static List<Remark.Run> runs(String line, int depth) {
        var runs = new ArrayList<Remark.Run>();
        var words = new StringBuilder();
        int i = 0;
        int lastLink = line.lastIndexOf("](");
        while (i < line.length()) {
            boolean isPlain = line.charAt(i) == '[' && i > lastLink;
            var found = isPlain ? null : found(line, i, depth);
            if (found == null) {
                words.append(line.charAt(i++));
                continue;
            }
            flush(words, runs);
            runs.add(found.run);
            i = found.end;
        }
        flush(words, runs);
        return runs;
    }

    private static void flush(StringBuilder words, List<Remark.Run> runs) {
        if (!words.isEmpty()) {
            runs.add(new Remark.Words(words.toString()));
            words.setLength(0);
        }
    }

    /** A run that is not plain words, and where it ends. */
    private record Found(Remark.Run run, int end) {}

    private static @org.jspecify.annotations.Nullable Found found(String line, int at, int depth) {
        return switch (line.charAt(at)) {
            case '`' -> snippet(line, at);
            case '*' -> depth < MARKS_MAX ? marked(line, at, depth) : null;
            case '[' -> named(line, at);
            case 'h', 'H' -> bare(line, at);
            default -> null;
        };
    }

    private static @org.jspecify.annotations.Nullable Found snippet(String line, int at) {
        int end = line.indexOf('`', at + 1);
        return end <= at + 1 ? null : new Found(new Remark.Snippet(line.substring(at + 1, end)), end + 1);
    }

    private static @org.jspecify.annotations.Nullable Found marked(String line, int at, int depth) {
        boolean isStrong = line.startsWith("**", at);
        String mark = isStrong ? "**" : "*";
        int begin = at + mark.length();
        int end = line.indexOf(mark, begin);
        boolean isMark = end > begin && line.charAt(begin) != ' ' && line.charAt(end - 1) != ' ' && line.charAt(begin) != '*';
        if (!isMark) {
            return null;
        }
        var inner = runs(line.substring(begin, end), depth + 1);
        return new Found(isStrong ? new Remark.Strong(inner) : new Remark.Stressed(inner), end + mark.length());
    }

    private static @org.jspecify.annotations.Nullable Found named(String line, int at) {
        int middle = line.indexOf("](", at);
        int end = middle < 0 ? -1 : line.indexOf(')', middle);
        if (end < 0 || line.indexOf('[', at + 1) > 0 && line.indexOf('[', at + 1) < middle) {
            return null;
        }
        String words = line.substring(at + 1, middle).strip();
        var href = Addresses.web(line.substring(middle + 2, end));
        return href.isEmpty() || words.isEmpty() ? null : new Found(new Remark.Link(href.get(), words), end + 1);
    }

    private static @org.jspecify.annotations.Nullable Found bare(String line, int at) {
        boolean isAtWord = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
        var matcher = BARE.matcher(line).region(at, line.length());
        if (!isAtWord || !matcher.lookingAt()) {
            return null;
        }
        String typed = withoutPunctuation(matcher.group());
        var href = Addresses.web(typed);
        return href.isEmpty() ? null : new Found(new Remark.Link(href.get(), shown(typed)), at + typed.length());
    }

    /** The full stop after an address ends the sentence, and the bracket closes one before it. */
    private static String withoutPunctuation(String typed) {
        int end = typed.length();
        while (end > 0 && (".,;:!?'’”»،؟".indexOf(typed.charAt(end - 1)) >= 0
                || typed.charAt(end - 1) == ')' && typed.substring(0, end).indexOf('(') < 0)) {
            end--;
        }
        return typed.substring(0, end);
    }

    private static String shown(String address) {
        String plain = address.replaceFirst("(?i)^https?://(www\\.)?", "").replaceFirst("/$", "");
        return plain.length() <= SHOWN_MAX ? plain : plain.substring(0, SHOWN_MAX - 1) + "…";
    }
}
