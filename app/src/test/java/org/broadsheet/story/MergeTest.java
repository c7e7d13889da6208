package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.broadsheet.ForAll;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.story.Merged.Piece;
import org.broadsheet.story.Merged.Run;
import org.broadsheet.story.Merged.Take;
import org.junit.jupiter.api.Test;

/** What an editor and the wire made of one text. */
class MergeTest {
    private static final int TRIES = 400;
    private static final List<String> WORDS =
            List.of("bridge", "opens", "to", "traffic,", "the", "mayor", "said", "<em>on</em>", "Tuesday", "that",
                    "<a href=\"https://example.org/\">work</a>", "“ends”", "<strong>late</strong>", "يفتح", "الجسر", "l’été");

    private static Body body(String html) {
        return Body.parse(html);
    }

    private static String merged(String base, String ours, String theirs, Take take) {
        return Merge.bodies(body(base), body(ours), body(theirs)).body(number -> take).toHtml().markup();
    }

    @Test
    void changes_of_different_paragraphs_are_both_taken() {
        var merged = Merge.bodies(
                body("<p>The bridge opens on Tuesday.</p><p>It is long.</p>"),
                body("<p>The bridge opens on Wednesday.</p><p>It is long.</p>"),
                body("<p>The bridge opens on Tuesday.</p><p>It is 300 metres long.</p>"));
        assertThat(merged.choices()).isZero();
        assertThat(merged.body(number -> Take.OURS))
                .isEqualTo(body("<p>The bridge opens on Wednesday.</p><p>It is 300 metres long.</p>"));
    }

    @Test
    void changes_of_different_words_of_one_paragraph_are_both_taken() {
        var merged = Merge.bodies(
                body("<p>The bridge opens to traffic on Tuesday, the mayor said.</p>"),
                body("<p>The old bridge opens to traffic on Tuesday, the mayor said.</p>"),
                body("<p>The bridge opens to traffic on Tuesday, the <em>new</em> mayor said.</p>"));
        assertThat(merged.choices()).isZero();
        assertThat(merged.body(number -> Take.OURS))
                .isEqualTo(body("<p>The old bridge opens to traffic on Tuesday, the <em>new</em> mayor said.</p>"));
    }

    @Test
    void where_both_changed_the_same_words_a_person_chooses() {
        String base = "<p>Four people were hurt in the fire.</p>";
        String ours = "<p>At least four people were hurt in the fire.</p>";
        String theirs = "<p>Six people were hurt in the fire.</p>";
        assertThat(merged(base, ours, theirs, Take.OURS)).isEqualTo(ours);
        assertThat(merged(base, ours, theirs, Take.THEIRS)).isEqualTo(theirs);
        assertThat(merged(base, ours, theirs, Take.ALL)).isEqualTo("<p>At least four Six people were hurt in the fire.</p>");
    }

    @Test
    void a_headline_is_merged_like_a_paragraph() {
        var merged = Merge.lines("Bridge opens", "Old bridge opens", "Bridge opens at last");
        assertThat(merged.choices()).isZero();
        assertThat(merged.line(number -> Take.OURS)).isEqualTo("Old bridge opens at last");
        assertThat(Merge.lines("", "Ours", "").line(number -> Take.THEIRS)).isEqualTo("Ours");
    }

    @Test
    void a_picture_that_an_editor_put_in_stays() {
        var merged = merged(
                "<p>One.</p><p>Two.</p>",
                "<p>One.</p><figure><img src=\"/media/a\" alt=\"A\"></figure><p>Two.</p>",
                "<p>One.</p><p>Two, and more.</p>",
                Take.OURS);
        assertThat(merged).contains("/media/a").contains("Two, and more.");
    }

    @Test
    void two_texts_without_a_common_origin_keep_what_each_has() {
        var ours = body("<p>The bridge opens on Tuesday.</p><p>Our reporter was there.</p>");
        var theirs = body("<p>The bridge opens on Tuesday.</p><p>The mayor spoke of a milestone.</p>");
        assertThat(Merge.bodies(ours, theirs).body(number -> Take.ALL).toText())
                .contains("Our reporter was there.")
                .contains("The mayor spoke of a milestone.")
                .containsOnlyOnce("opens on Tuesday");
    }

    /** A base, and one or two bodies that were made of it. */
    private static List<Body> texts(RandomGenerator random) {
        var base = new ArrayList<String>();
        for (int i = random.nextInt(6); i > 0; i--) {
            base.add(paragraph(random));
        }
        return List.of(body(String.join("", base)), changed(base, random), changed(base, random));
    }

    private static String paragraph(RandomGenerator random) {
        var words = new ArrayList<String>();
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            words.add(word(random));
        }
        return "<p>" + String.join(" ", words) + "</p>";
    }

    private static String word(RandomGenerator random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static Body changed(List<String> base, RandomGenerator random) {
        var paragraphs = new ArrayList<>(base);
        for (int i = random.nextInt(5); i > 0; i--) {
            int at = random.nextInt(paragraphs.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> paragraphs.add(at, random.nextInt(5) == 0 ? "<ul><li>" + word(random) + "</li></ul>" : paragraph(random));
                case 1 -> paragraphs.subList(Math.min(at, paragraphs.size()), Math.min(at + 1, paragraphs.size())).clear();
                default -> {
                    if (at < paragraphs.size()) {
                        var words = new ArrayList<>(List.of(paragraphs.get(at).replaceAll("^<p>|</p>$", "").split(" (?![^<>]*>)")));
                        words.set(random.nextInt(words.size()), word(random) + " new" + random.nextInt(100));
                        paragraphs.set(at, "<p>" + String.join(" ", words) + "</p>");
                    }
                }
            }
        }
        return body(String.join("", paragraphs));
    }

    private static void forAllTexts(Consumer<List<Body>> check) {
        ForAll.forAll(TRIES, MergeTest::texts, texts -> {
            if (texts.size() == 3) {
                check.accept(texts);
            }
        });
    }

    @Test
    void who_changed_nothing_takes_the_other() {
        forAllTexts(texts -> {
            Body base = texts.get(0);
            Body changed = texts.get(1);
            for (var merged : List.of(
                    Merge.bodies(base, changed, base), Merge.bodies(base, base, changed), Merge.bodies(base, changed, changed))) {
                assertThat(merged.choices()).isZero();
                assertThat(merged.body(number -> Take.THEIRS)).isEqualTo(changed);
            }
        });
    }

    @Test
    void no_word_of_either_is_lost_and_none_is_added() {
        forAllTexts(texts -> {
            Map<String, Integer> base = count(texts.get(0));
            Map<String, Integer> ours = count(texts.get(1));
            Map<String, Integer> theirs = count(texts.get(2));
            Map<String, Integer> all = count(offered(Merge.bodies(texts.get(0), texts.get(1), texts.get(2))));
            ours.forEach((word, times) -> {
                int added = times - base.getOrDefault(word, 0);
                if (added > 0) {
                    assertThat(all.getOrDefault(word, 0)).as("our " + word).isGreaterThanOrEqualTo(added);
                }
            });
            theirs.forEach((word, times) -> {
                int added = times - base.getOrDefault(word, 0);
                if (added > 0) {
                    assertThat(all.getOrDefault(word, 0)).as("their " + word).isGreaterThanOrEqualTo(added);
                }
            });
            all.forEach((word, times) -> assertThat(times)
                    .as(word)
                    .isLessThanOrEqualTo(ours.getOrDefault(word, 0) + theirs.getOrDefault(word, 0)));
        });
    }

    @Test
    void choosing_one_side_everywhere_leaves_no_word_that_only_the_other_chose() {
        forAllTexts(texts -> {
            var merged = Merge.bodies(texts.get(0), texts.get(1), texts.get(2));
            var swapped = Merge.bodies(texts.get(0), texts.get(2), texts.get(1));
            assertThat(merged.choices()).isEqualTo(swapped.choices());
            assertThat(count(merged.body(number -> Take.OURS))).isEqualTo(count(swapped.body(number -> Take.THEIRS)));
        });
    }

    private static String offered(Merged merged) {
        var text = new StringBuilder();
        for (Piece piece : merged.pieces()) {
            switch (piece) {
                case Piece.Blocks blocks -> text(blocks.now(), text);
                case Piece.Choice choice -> {
                    text(choice.ours(), text);
                    text(choice.theirs(), text);
                }
                case Piece.Words words -> words.runs().forEach(run -> {
                    switch (run) {
                        case Run.Settled settled -> text.append(' ').append(Word.text(settled.now()));
                        case Run.Choice choice -> text.append(' ').append(Word.text(choice.ours())).append(' ').append(Word.text(choice.theirs()));
                    }
                });
            }
        }
        return text.toString();
    }

    private static void text(List<Block> blocks, StringBuilder text) {
        text.append(' ').append(new Body(blocks).toText());
    }

    private static Map<String, Integer> count(Body body) {
        return count(body.toText());
    }

    private static Map<String, Integer> count(String text) {
        Map<String, Integer> count = new HashMap<>();
        for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
            if (!word.isEmpty()) {
                count.merge(word, 1, Integer::sum);
            }
        }
        return count;
    }
}
