package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.broadsheet.site.WordDiff.Run;
import org.junit.jupiter.api.Test;

class WordDiffTest {
    @Test
    void equal_texts_are_one_unchanged_run() {
        assertThat(WordDiff.of("The quay is open.", "The quay is open."))
                .containsExactly(new Run(Run.Side.BOTH, "The quay is open."));
    }

    @Test
    void changed_word_is_shown_as_removed_and_added() {
        assertThat(WordDiff.of("Eleven ships waited outside", "Twelve ships waited outside"))
                .containsExactly(
                        new Run(Run.Side.REMOVED, "Eleven "),
                        new Run(Run.Side.ADDED, "Twelve "),
                        new Run(Run.Side.BOTH, "ships waited outside"));
    }

    @Test
    void punctuation_is_no_part_of_a_word() {
        assertThat(WordDiff.of("The harbour is closed", "The harbour is closed, and the market too"))
                .containsExactly(
                        new Run(Run.Side.BOTH, "The harbour is closed"),
                        new Run(Run.Side.ADDED, ", and the market too"));
    }

    @Test
    void short_common_words_between_changes_do_not_break_them_up() {
        var runs = WordDiff.of("Forecasters in Brest raised alerts", "Sailors in Lorient lowered flags");

        assertThat(runs).hasSize(2);
    }

    @Test
    void arabic_words_are_words() {
        assertThat(WordDiff.of("فُتح الميناء اليوم", "فُتح الميناء أمس"))
                .contains(new Run(Run.Side.REMOVED, "اليوم"), new Run(Run.Side.ADDED, "أمس"));
    }

    @Test
    void each_side_can_be_read_back_from_the_runs() {
        var random = new SplittableRandom(7);
        for (int i = 0; i < 500; i++) {
            String before = text(random);
            String after = text(random);

            var runs = WordDiff.of(before, after);

            assertThat(bare(side(runs, Run.Side.REMOVED))).isEqualTo(bare(before));
            assertThat(bare(side(runs, Run.Side.ADDED))).isEqualTo(bare(after));
        }
    }

    @Test
    void endless_texts_are_exchanged_as_a_whole() {
        String before = "word ".repeat(2000);

        assertThat(WordDiff.of(before, before + "more")).hasSize(2);
    }

    private static String side(List<Run> runs, Run.Side side) {
        return runs.stream()
                .filter(run -> run.side() == side || run.side() == Run.Side.BOTH)
                .map(Run::text)
                .collect(Collectors.joining());
    }

    private static String bare(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static String text(SplittableRandom random) {
        var words = new ArrayList<String>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            words.add(List.of("sea", "storm", "the", "a", "quay,", "“open”", "—", "12.5").get(random.nextInt(8)));
        }
        return String.join(" ", words);
    }
}
