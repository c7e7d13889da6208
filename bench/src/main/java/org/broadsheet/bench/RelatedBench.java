package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * {@code ./broadsheet bench related [FILE [FOLDER]]}: how good the lists of related items and the story lines are, beside other
 * ways, on texts with known answers. With a folder, ours are written there: {@code ranked.tsv} and {@code lines.tsv}.
 */
public final class RelatedBench {
    private static final int EVEN = 0;
    private static final int ODD = 1;
    private static final int ALL = -1;

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        Path file = arguments.length > 1 ? Path.of(arguments[1]) : home.resolve("../shared/related/ecbplus-topics-1-16.jsonl");
        if (!Files.exists(file)) {
            System.err.println("bench: no texts with known answers at " + file + ": name the file, bench related FILE");
            System.exit(2);
        }
        var sample = RelatedSample.read(file);
        System.out.printf(
                Locale.ROOT, "%d texts of %s%n%n| %-26s | MAP all | MAP even   | MAP odd     | first right | line F1 | F1 odd      |%n",
                sample.size(), file.getFileName(), "");
        System.out.println("|----------------------------|---------|------------|-------------|-------------|---------|-------------|");
        var ours = new Ranker.Ours();
        var plain = new PlainTfIdf();
        var oursRanked = ours.rank(sample.texts());
        var oursLines = ours.lines(sample.texts());
        row(sample, ours.name(), oursRanked, oursLines);
        row(sample, plain.name(), plain.rank(sample.texts()), plain.lines(sample.texts()));
        for (Ranker other : List.of(new LuceneRankers.Similar(), new LuceneRankers.ByHeadline(), new MiniLm())) {
            row(sample, other.name(), other.rank(sample.texts()), List.of());
        }
        System.out.println("""

                Even and odd: the texts of topics of these numbers. The weights were tried on even topics, but odd ones were seen
                too while the measure was made: only texts that are not here are a clean test. Each text is a query against all.""");
        if (arguments.length > 2) {
            write(sample, oursRanked, oursLines, Path.of(arguments[2]));
        }
    }

    private static void row(RelatedSample sample, String name, List<List<Integer>> ranked, List<List<Integer>> lines) {
        double[] all = sample.ranked(ranked, ALL);
        System.out.printf(
                Locale.ROOT, "| %-26s | %7.3f | %10.3f | %11.3f | %9.1f %% | %7s | %11s |%n",
                name, all[0], sample.ranked(ranked, EVEN)[0], sample.ranked(ranked, ODD)[0], 100 * all[1],
                lines.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", sample.grouped(lines, ALL)),
                lines.isEmpty() ? "" : String.format(Locale.ROOT, "%.3f", sample.grouped(lines, ODD)));
    }

    private static void write(RelatedSample sample, List<List<Integer>> ranked, List<List<Integer>> lines, Path folder)
            throws IOException {
        var list = new StringBuilder();
        for (int query = 0; query < ranked.size(); query++) {
            for (int rank = 0; rank < ranked.get(query).size(); rank++) {
                list.append(sample.ids().get(query)).append('\t').append(rank + 1).append('\t')
                        .append(sample.ids().get(ranked.get(query).get(rank))).append('\n');
            }
        }
        var groups = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            for (int text : lines.get(line)) {
                groups.append(sample.ids().get(text)).append("\tline-").append(line).append('\n');
            }
        }
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ranked.tsv"), list);
        Files.writeString(folder.resolve("lines.tsv"), groups);
    }

    private RelatedBench() {}
}
