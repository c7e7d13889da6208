package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.broadsheet.reply.guard.CommentSets;
import org.broadsheet.reply.guard.Measured;
import org.broadsheet.reply.guard.Measured.Part;
import org.broadsheet.reply.guard.Measured.Weighed;
import org.broadsheet.reply.guard.Rudeness;
import org.broadsheet.reply.guard.SpamFilter;

/**
 * {@code ./broadsheet bench replies}: how the filters do on comments that people have marked (the folder {@code replies} of the
 * samples). Each set is tried with a filter that learnt from the others; then what other lines would give, what the filter knows
 * before it has learnt anything, and how rudeness does.
 */
final class ReplyFilters {
    private static final double F1_GOAL = 0.93;
    private static final double WRONGED_GOAL = 1.0 / 200;
    private static final double STEP = 0.4;
    private static final int STEPS = 3;

    private final List<List<Measured.Comment>> sets;

    ReplyFilters(Path home) throws IOException {
        Path folder = Stream.of(home.resolve("../shared/replies"), home.resolve("../../shared/replies"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(home);
        this.sets = CommentSets.in(folder);
    }

    /** One line for the table of everything. */
    Row row() {
        if (sets.size() < 2) {
            return Row.note("11", "spam filter", "no sample comments here");
        }
        var parts = tried().stream().map(set -> Measured.at(Measured.line(), set)).toList();
        double worst = parts.stream().mapToDouble(Part::f1).min().orElse(0);
        var all = parts.stream().reduce(new Part(0, 0, 0, 0), Part::plus);
        return Row.of(
                "11",
                "spam filter, on sets it did not learn from",
                String.format(Locale.ROOT, "F1 %.3f, worst set %.3f, honest held %d of %d", all.f1(), worst, all.wronged(), all.honest()),
                "F1 0.93, 1 of 200",
                worst >= F1_GOAL && all.wrongedShare() <= WRONGED_GOAL);
    }

    void print() {
        if (sets.size() < 2) {
            System.out.println("no sample comments here: ../shared/replies/comment-spam-*.csv");
            return;
        }
        var tried = tried();
        System.out.println("Spam filter: each set tried with a filter that learnt from the others.\n");
        head("set");
        for (int i = 0; i < tried.size(); i++) {
            line(Integer.toString(i + 1), Measured.at(Measured.line(), tried.get(i)));
        }
        line("all", all(tried, Measured.line()));
        System.out.printf(Locale.ROOT, "%nOther lines than %.1f, on all sets:%n%n", Measured.line());
        head("line");
        for (int i = -STEPS; i <= STEPS; i++) {
            double line = Measured.line() + i * STEP;
            line(String.format(Locale.ROOT, "%.1f", line), all(tried, line));
        }
        System.out.println("\nBefore it has learnt anything but its own first texts:\n");
        head("set");
        var untaught = untaught();
        for (int i = 0; i < untaught.size(); i++) {
            line(Integer.toString(i + 1), Measured.at(Measured.line(), untaught.get(i)));
        }
        rudeness();
    }

    private List<List<Weighed>> tried() {
        var tried = new ArrayList<List<Weighed>>();
        for (int i = 0; i < sets.size(); i++) {
            tried.add(Measured.weighed(sets, i, CommentSets.OWN_HOSTS));
        }
        return tried;
    }

    private List<List<Weighed>> untaught() {
        var filter = new SpamFilter(CommentSets.OWN_HOSTS);
        return sets.stream()
                .map(set -> set.stream()
                        .map(comment -> new Weighed(comment, filter.weigh(comment.text()).evidence()))
                        .toList())
                .toList();
    }

    private static Part all(List<List<Weighed>> tried, double line) {
        return tried.stream().map(set -> Measured.at(line, set)).reduce(new Part(0, 0, 0, 0), Part::plus);
    }

    private static void head(String first) {
        System.out.printf(Locale.ROOT, "| %-4s | F1    | precision | recall | honest held    | spam passed |%n", first);
        System.out.println("|------|-------|-----------|--------|----------------|-------------|");
    }

    private static void line(String name, Part part) {
        String held = String.format(Locale.ROOT, "%d of %d (%.2f%%)", part.wronged(), part.honest(), 100 * part.wrongedShare());
        System.out.printf(
                Locale.ROOT, "| %-4s | %.3f | %.3f     | %.3f  | %-14s | %-11d |%n",
                name, part.f1(), part.precision(), part.recall(), held, part.missed());
    }

    private void rudeness() {
        var rudeness = new Rudeness();
        int honest = 0;
        int held = 0;
        for (var set : sets) {
            for (var comment : set) {
                honest += comment.isSpam() ? 0 : 1;
                held += !comment.isSpam() && rudeness.weigh(comment.text()).isHeld() ? 1 : 0;
            }
        }
        System.out.printf(Locale.ROOT, "%nRudeness: holds %d of %d comments that are no spam; nobody has marked which are rude.%n", held, honest);
    }
}
