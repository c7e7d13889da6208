package org.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.Cast;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final ReadingRoom room = new ReadingRoom();

    @AfterEach
    void close() {
        room.close();
    }

    private static Content told(String language, String headline, String text) {
        return new Content(
                new Language(language), headline, "", "", "", Body.ofText(text), "world", List.of(), 5, Optional.empty(), Credit.OWN);
    }

    @Test
    void words_of_headline_and_body_find_a_story_in_any_of_their_forms() {
        var ferry = room.newsroom.published(Cast.FERRY);
        room.newsroom.published(Cast.BUDGET);
        assertThat(room.found("ferry storms")).containsExactly(ferry);
        assertThat(room.found("expected second noon")).containsExactly(ferry);
        assertThat(room.found("ferry budget")).isEmpty();
    }

    @Test
    void a_phrase_is_found_whole_and_a_minus_takes_away() {
        var ferry = room.newsroom.published(Cast.FERRY);
        var other = room.newsroom.published(Cast.saying(Cast.FERRY, "Ferry rests at night"));
        assertThat(room.found("\"night ferry\"")).containsExactly(ferry);
        assertThat(room.found("ferry -sails")).containsExactly(other);
        assertThat(room.found("ferry -\"night ferry\"")).containsExactly(other);
        assertThat(room.found("nig* ferry")).containsExactlyInAnyOrder(ferry, other);
    }

    @Test
    void fields_narrow_what_is_found() {
        var ferry = room.newsroom.published(Cast.FERRY);
        var budget = room.newsroom.published(Cast.BUDGET);
        assertThat(room.found("section:politics")).containsExactly(budget);
        assertThat(room.found("topic:harbour")).containsExactly(ferry);
        assertThat(room.found("author:\"the harbour desk\"")).containsExactly(ferry);
        assertThat(room.found("source:tidewire")).containsExactly(ferry);
        assertThat(room.found("after:2026-11-25")).isEmpty();
        assertThat(room.found("ferry after:2026-11 before:2026-12")).containsExactly(ferry);
    }

    @Test
    void each_language_is_found_in_its_own_forms() {
        var french = room.newsroom.published(told("fr", "Les élections auront lieu à l’automne", "Le gouvernement prépare des élections régionales."));
        var arabic = room.newsroom.published(told("ar", "انتخابات جديدة في المدينة", "أعلنت الحكومة عن الانتخابات المحلية في الخريف."));
        var german = room.newsroom.published(told("de", "Die Häfen öffnen wieder", "Nach dem Sturm sind die Häfen im Norden offen."));
        var russian = room.newsroom.published(told("ru", "Выборы пройдут осенью", "Правительство готовит региональные выборы в городах."));
        var spanish = room.newsroom.published(told("es", "Las elecciones regionales", "El gobierno prepara las elecciones de otoño."));
        assertThat(room.found("election regionale")).contains(french);
        assertThat(room.found("الانتخابات")).containsExactly(arabic);
        assertThat(room.found("hafen")).containsExactly(german);
        assertThat(room.found("выборов")).containsExactly(russian);
        assertThat(room.found("gobiernos")).containsExactly(spanish);
    }

    @Test
    void a_language_is_told_by_the_letters_when_the_sender_has_it_wrong() {
        var arabic = room.newsroom.published(told("en", "انتخابات جديدة في المدينة", "أعلنت الحكومة عن الانتخابات المحلية."));
        assertThat(room.found("الانتخابات")).containsExactly(arabic);
    }

    @Test
    void what_was_asked_for_is_marked() {
        room.newsroom.published(Cast.FERRY);
        room.settle();
        var hit = room.asked("ferry noon", Audience.READERS, Question.Order.BEST).hits().getFirst();
        assertThat(hit.headline()).filteredOn(Findings.Run::isMarked).extracting(Findings.Run::text).containsExactly("ferry");
        assertThat(hit.snippet()).filteredOn(Findings.Run::isMarked).extracting(Findings.Run::text).contains("noon");
        assertThat(hit.headline().stream().map(Findings.Run::text).collect(Collectors.joining()))
                .isEqualTo(Cast.FERRY.headline());
    }

    @Test
    void counts_by_section_topic_and_year_and_another_spelling() {
        room.newsroom.published(Cast.FERRY);
        room.newsroom.published(Cast.FLOOD);
        room.settle();
        var all = room.asked("section:world", Audience.READERS, Question.Order.NEWEST);
        assertThat(all.topics()).contains(new Findings.Count("storms", 2), new Findings.Count("harbour", 1));
        assertThat(all.years()).containsExactly(new Findings.Count("2026", 2));
        assertThat(room.asked("hrabour", Audience.READERS, Question.Order.BEST).spelling()).contains("harbour");
    }

    @Test
    void what_is_typed_is_completed_from_any_of_its_words_on() {
        room.newsroom.published(Cast.FERRY);
        room.settle();
        assertThat(room.search.complete("harb", 8).orElseThrow()).contains("Harbour", "the harbour desk");
        assertThat(room.search.complete("h", 8).orElseThrow()).isEmpty();
    }

    @Test
    void the_desk_finds_what_readers_do_not() {
        var draft = room.newsroom.filed(Cast.BUDGET);
        room.settle();
        assertThat(room.asked("budget", Audience.DESK, Question.Order.BEST).hits()).extracting(Findings.Hit::story).containsExactly(draft);
        assertThat(room.found("budget")).isEmpty();
    }

    @Test
    void what_is_taken_down_is_gone_before_the_call_has_answered() {
        var ferry = room.newsroom.published(Cast.FERRY);
        assertThat(room.found("ferry")).containsExactly(ferry);
        room.newsroom.change(t -> room.newsroom.stories().kill(t, ferry, "wrong", Cast.EDITOR));
        assertThat(room.asked("ferry", Audience.READERS, Question.Order.BEST).hits()).isEmpty();
        assertThat(room.search.complete("harb", 8).orElseThrow()).isEmpty();
    }

    @Test
    void an_index_is_taken_up_again_where_it_was() {
        var ferry = room.newsroom.published(Cast.FERRY);
        room.settle();
        room.closeIndex();
        var budget = room.newsroom.published(Cast.BUDGET);
        room.reopen();
        assertThat(room.found("ferry")).containsExactly(ferry);
        assertThat(room.found("budget")).containsExactly(budget);
    }

    @Test
    void a_deleted_or_damaged_index_is_noticed_and_built_anew() throws IOException {
        var ferry = room.newsroom.published(Cast.FERRY);
        room.settle();
        room.closeIndex();
        for (Path file : files()) {
            if (file.toString().endsWith(".cfs")) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 0x55;
                Files.write(file, bytes);
            }
        }
        room.reopen();
        assertThat(room.found("ferry")).containsExactly(ferry);
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
        long until = System.nanoTime() + 20_000_000_000L;
        while (files().isEmpty() && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(room.found("ferry")).containsExactly(ferry);
        assertThat(files()).isNotEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(room.folder)) {
            return all.filter(Files::isRegularFile).filter(file -> !file.endsWith("write.lock")).toList();
        } catch (java.io.UncheckedIOException changedMeanwhile) {
            return List.of();
        }
    }

    @Test
    void it_is_built_beside_the_one_that_answers() throws InterruptedException {
        var ferry = room.newsroom.published(Cast.FERRY);
        room.settle();
        room.search.rebuild();
        Instant end = Instant.now().plusSeconds(20);
        while (!Files.exists(room.folder.resolve("index/2")) && Instant.now().isBefore(end)) {
            assertThat(room.asked("ferry", Audience.READERS, Question.Order.BEST).hits()).hasSize(1);
        }
        while (Files.exists(room.folder.resolve("index/1")) && Instant.now().isBefore(end)) {
            Thread.sleep(5);
        }
        assertThat(room.found("ferry")).containsExactly(ferry);
        assertThat(room.folder.resolve("index/1")).doesNotExist();
    }

    @Test
    void no_question_can_hurt() {
        room.newsroom.published(Cast.FERRY);
        room.settle();
        for (String text : List.of("", "*", "a*", "\"", "-", "-\"", "****", "before:x", "section:", "\"\"", "a".repeat(5000), "(((", "\u0000",
                "x* ".repeat(100), "after:9999 before:0001", "-a -b", ":::", "topic:\"", "\uD800")) {
            assertThat(room.search.find(new Question(Asked.parse(text), Audience.READERS, Question.Order.BEST, Optional.empty(), 25, 50)))
                    .as(text)
                    .isPresent();
        }
        assertThat(Asked.parse("word ".repeat(100)).words()).hasSize(Asked.PARTS_MAX);
    }
}
