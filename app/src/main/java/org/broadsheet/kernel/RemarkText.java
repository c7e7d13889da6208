package org.broadsheet.kernel;

import java.util.List;

/** The words of a remark without its markup, and what there is in it. */
final class RemarkText {
    private RemarkText() {}

    static String of(List<Remark.Part> parts) {
        var out = new StringBuilder();
        parts(parts, out);
        return out.toString();
    }

    private static void parts(List<Remark.Part> parts, StringBuilder out) {
        for (var part : parts) {
            if (!out.isEmpty()) {
                out.append("\n\n");
            }
            switch (part) {
                case Remark.Paragraph(var runs) -> runs(runs, out);
                case Remark.Quote(var inner) -> out.append(of(inner));
                case Remark.Code(String text) -> out.append(text);
            }
        }
    }

    private static void runs(List<Remark.Run> runs, StringBuilder out) {
        for (var run : runs) {
            switch (run) {
                case Remark.Words(String text) -> out.append(text);
                case Remark.Snippet(String text) -> out.append(text);
                case Remark.Link(String href, String text) -> out.append(text);
                case Remark.Stressed(var inner) -> runs(inner, out);
                case Remark.Strong(var inner) -> runs(inner, out);
                case Remark.LineEnd() -> out.append('\n');
            }
        }
    }

    static int links(List<Remark.Part> parts) {
        int links = 0;
        for (var part : parts) {
            links += switch (part) {
                case Remark.Paragraph(var runs) -> inRuns(runs);
                case Remark.Quote(var inner) -> links(inner);
                case Remark.Code _ -> 0;
            };
        }
        return links;
    }

    private static int inRuns(List<Remark.Run> runs) {
        int links = 0;
        for (var run : runs) {
            links += switch (run) {
                case Remark.Link _ -> 1;
                case Remark.Stressed(var inner) -> inRuns(inner);
                case Remark.Strong(var inner) -> inRuns(inner);
                case Remark.Words _, Remark.Snippet _, Remark.LineEnd _ -> 0;
            };
        }
        return links;
    }
}
