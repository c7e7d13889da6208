package org.broadsheet.desk.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.broadsheet.desk.editor.LocalMoment.Pass;
import org.junit.jupiter.api.Test;

class LocalMomentTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static LocalMoment of(String text) {
        return LocalMoment.of(text, PARIS, Pass.UNSAID);
    }

    @Test
    void ordinary_time_is_one_moment_to_the_second() {
        assertThat(of("2026-11-24T18:00")).isEqualTo(new LocalMoment.One(Instant.parse("2026-11-24T17:00:00Z")));
        assertThat(of("2026-07-24T18:00:05")).isEqualTo(new LocalMoment.One(Instant.parse("2026-07-24T16:00:05Z")));
    }

    @Test
    void time_that_clocks_jump_over_is_none() {
        assertThat(of("2026-03-29T02:30"))
                .isEqualTo(new LocalMoment.Skipped(
                        LocalDateTime.parse("2026-03-29T02:00"), LocalDateTime.parse("2026-03-29T03:00")));
        assertThat(of("2026-03-29T03:00")).isEqualTo(new LocalMoment.One(Instant.parse("2026-03-29T01:00:00Z")));
    }

    @Test
    void time_that_comes_twice_is_asked_about_and_then_taken_at_its_word() {
        var first = Instant.parse("2026-10-25T00:30:00Z");
        var second = Instant.parse("2026-10-25T01:30:00Z");
        assertThat(of("2026-10-25T02:30")).isEqualTo(new LocalMoment.Twice(first, second));
        assertThat(LocalMoment.of("2026-10-25T02:30", PARIS, Pass.of("first"))).isEqualTo(new LocalMoment.One(first));
        assertThat(LocalMoment.of("2026-10-25T02:30", PARIS, Pass.of("second"))).isEqualTo(new LocalMoment.One(second));
    }

    @Test
    void what_is_no_time_is_said_to_be_none() {
        assertThat(of("")).isEqualTo(new LocalMoment.None());
        assertThat(of("tomorrow")).isEqualTo(new LocalMoment.None());
    }

    @Test
    void field_shows_the_same_moment_again() {
        var at = Instant.parse("2026-11-24T17:00:07Z");
        assertThat(of(LocalMoment.field(at, PARIS))).isEqualTo(new LocalMoment.One(at));
    }
}
