package org.broadsheet.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.kernel.Language;
import org.junit.jupiter.api.Test;

class ScorerTest {
    private static final String FERRY =
            "The night ferry to Saint-Malo sails again after the storm, the harbour office of Saint-Malo said on Tuesday. ";
    private static final String QUAY =
            "Saint-Malo opened its quay to the night ferry at dawn. The storm had closed it for two days, the harbour office said. ";
    private static final String BUDGET = "The council of the northern district agreed on its budget for schools after a long debate. ";
    private static final String SCHOOLS = "Schools of the northern district get more money: the council agreed on a budget. ";

    private static Copy copy(String headline, String text) {
        return new Copy(Language.ENGLISH, headline, text);
    }

    @Test
    void the_same_event_comes_first() {
        var scorer = new Scorer(Weights.CHOSEN);
        var vectors = scorer.vectors(List.of(
                scorer.profile(copy("Night ferry sails again", FERRY)),
                scorer.profile(copy("Council agrees on budget", BUDGET)),
                scorer.profile(copy("Quay opens to night ferry", QUAY)),
                scorer.profile(copy("More money for schools", SCHOOLS))));
        assertThat(scorer.rank(vectors.getFirst(), vectors.subList(1, 4)).getFirst().at()).isEqualTo(1);
        assertThat(scorer.lines(vectors)).containsExactly(List.of(0, 2), List.of(1, 3));
    }

    @Test
    void a_profile_comes_back_from_its_bytes_and_a_text_is_all_like_itself() {
        var profile = Profile.of(copy("Night ferry sails again", FERRY + QUAY));
        byte[] bytes = profile.bytes();
        var read = Profile.read(bytes, 0, bytes.length);
        assertThat(read.terms()).isEqualTo(profile.terms());
        for (int i = 0; i < read.weights().length; i++) {
            assertThat(read.weights()[i]).isCloseTo(profile.weights()[i], org.assertj.core.data.Offset.offset(0.001f));
        }
        var counts = new TermCounts();
        counts.add(profile);
        counts.add(profile);
        assertThat(profile.vector(counts).times(profile.vector(counts))).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-5));
    }

    @Test
    void a_copy_with_another_beginning_is_known_and_another_text_is_not() {
        String text = FERRY.repeat(1) + BUDGET + SCHOOLS + QUAY;
        var sketch = Sketch.of(text);
        assertThat(sketch.resemblance(Sketch.of("Update with more. " + text + " More to follow."))).isGreaterThan(Sketch.SAME_COPY);
        assertThat(sketch.resemblance(Sketch.of(QUAY + "Nobody was hurt, and trains ran as on any other day of that week."))).isLessThan(Sketch.SAME_COPY);
    }

    @Test
    void names_are_kept_whole() {
        var names = Names.in(copy(
                "x", "The European Union met. Later the harbour office of Saint-Malo wrote to the European Union. Trains ran to Lyon; in Lyon all was well."));
        assertThat(names).contains("European Union", "Lyon").doesNotContain("The European Union", "Later");
    }
}
