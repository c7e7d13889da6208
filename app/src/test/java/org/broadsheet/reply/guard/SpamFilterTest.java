package org.broadsheet.reply.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.broadsheet.reply.guard.Measured.Part;
import org.junit.jupiter.api.Test;

class SpamFilterTest {
    private final SpamFilter filter = new SpamFilter(Set.of("paper.example"));

    private static Path samples() {
        return Stream.of(System.getProperty("broadsheet.shared", ""), "../shared", "../../shared")
                .filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, "replies"))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("none"));
    }

    @Test
    void on_comments_that_it_did_not_learn_from_it_catches_spam_and_lets_honest_ones_pass() throws IOException {
        var sets = CommentSets.in(samples());
        assumeThat(sets).as("no sample comments here").hasSizeGreaterThan(1);
        var all = new Part(0, 0, 0, 0);
        for (int i = 0; i < sets.size(); i++) {
            var part = Measured.at(Measured.line(), Measured.weighed(sets, i, CommentSets.OWN_HOSTS));
            assertThat(part.f1()).as("F1 on set %d: %s", i + 1, part).isGreaterThanOrEqualTo(0.93);
            all = all.plus(part);
        }
        assertThat(all.wrongedShare()).as(all.toString()).isLessThanOrEqualTo(1.0 / 200);
    }

    @Test
    void it_knows_spam_of_the_usual_kinds_before_anybody_has_taught_it() {
        assertThat(List.of(
                        "Subscribe to my channel please",
                        "Check out my new video http://my-video.example/watch",
                        "Earn 500 dollars a day from home, join now: www.quick-money.example/?ref=12",
                        "s u b s c r i b e to my channel plz",
                        "5ub5cribe to my chаnnel please",
                        "Abonnez-vous à ma chaîne svp",
                        "Gagnez de l'argent facilement ici http://argent.example",
                        "اشتركوا في قناتي من فضلكم",
                        "اربح المال مجانا اضغط هنا http://rabh.example"))
                .allSatisfy(text -> assertThat(filter.weigh(text).isSpam()).as(text).isTrue());
        assertThat(List.of(
                        "I subscribed to this paper for ten years and I have never seen such a headline.",
                        "The minister should watch his own video from 2014 again.",
                        "Please check the third paragraph: the bridge is older than that.",
                        "La vidéo du maire m'a fait rire, mais c'est triste.",
                        "شكرا على هذا المقال الرائع"))
                .allSatisfy(text -> assertThat(filter.weigh(text).isSpam()).as(text).isFalse());
    }

    @Test
    void what_it_learns_it_can_forget_again_without_a_trace() {
        String text = "The purple umbrella society meets every tuesday, bring a spoon";
        int[] lesson = filter.lesson(text);
        double before = filter.weigh(text).evidence();
        for (int i = 0; i < 20; i++) {
            filter.learn(lesson, true, 1);
        }
        assertThat(filter.weigh(text).evidence()).isGreaterThan(before + 1);
        for (int i = 0; i < 20; i++) {
            filter.learn(lesson, true, -1);
        }
        assertThat(filter.weigh(text).evidence()).isEqualTo(before);
    }

    @Test
    void any_text_has_a_weight_and_a_long_one_costs_little() {
        for (String text : List.of("", " ", "\u200b", "!!!", "😀", "a".repeat(100_000), "http://".repeat(5_000), ". com ".repeat(20_000))) {
            assertThat(filter.weigh(text).share()).isBetween(0.0, 1.0);
        }
    }
}
