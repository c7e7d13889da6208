package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.broadsheet.Cast;
import org.broadsheet.kernel.Body;
import org.broadsheet.site.Changes.Change;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.junit.jupiter.api.Test;

class ChangesTest {
    @Test
    void same_words_are_no_change() {
        assertThat(Changes.between(Cast.FERRY, Cast.FERRY)).isEmpty();
    }

    @Test
    void new_headline_is_a_change_of_the_headline() {
        var changes = Changes.between(Cast.FERRY, Cast.saying(Cast.FERRY, "Night ferry sails late after the storm"));

        assertThat(changes).singleElement().extracting(Change::place).isEqualTo(Change.Place.HEADLINE);
    }

    @Test
    void paragraph_with_most_of_its_words_was_changed() {
        var changes = body(
                "The first ferry left at six.\n\nIt was late.", "The first ferry left at seven.\n\nIt was late.");

        assertThat(changes).singleElement().extracting(Change::kind).isEqualTo(Change.Kind.CHANGED);
        assertThat(changes.getFirst().runs()).anyMatch(run -> run.isRemoved() && run.text().strip().equals("six"));
        assertThat(changes.getFirst().runs()).anyMatch(run -> run.isAdded() && run.text().strip().equals("seven"));
    }

    @Test
    void paragraphs_of_other_words_came_and_went() {
        var changes = body(
                "The first ferry left at six.\n\nA quiet night.",
                "The first ferry left at six.\n\nDivers inspect the northern lock gates tomorrow.");

        assertThat(changes).extracting(Change::kind).containsExactlyInAnyOrder(Change.Kind.ADDED, Change.Kind.REMOVED);
    }

    @Test
    void added_paragraph_leaves_its_neighbours_alone() {
        var changes = body("One stays.\n\nThree stays.", "One stays.\n\nTwo is new here.\n\nThree stays.");

        assertThat(changes).containsExactly(new Change(
                Change.Kind.ADDED,
                Change.Place.BODY,
                List.of(new WordDiff.Run(WordDiff.Run.Side.ADDED, "Two is new here."))));
    }

    private static List<Change> body(String before, String after) {
        return Changes.between(content(before), content(after));
    }

    private static Content content(String body) {
        return new Content(
                Cast.FERRY.language(),
                "Headline",
                "",
                "",
                "",
                Body.ofText(body),
                "world",
                List.of(),
                0,
                Optional.empty(),
                Credit.OWN);
    }
}
