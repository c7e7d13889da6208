package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.broadsheet.kernel.Language;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant AFTERNOON = Instant.parse("2026-11-24T14:04:33.123Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void english_reader_gets_day_month_year_and_the_newsrooms_time() {
        assertThat(english().full(AFTERNOON).words()).isEqualTo("24 November 2026, 15:04 CET");
    }

    @Test
    void french_reader_gets_french_words_and_spaces_that_do_not_break() {
        assertThat(new Dates(new Language("fr"), PARIS).full(AFTERNOON).words())
                .isEqualTo("24 novembre 2026 à 15\u00a0h\u00a004 CET");
    }

    @Test
    void arabic_reader_gets_arabic_words_with_the_digits_of_the_agencies() {
        assertThat(new Dates(new Language("ar"), PARIS).full(AFTERNOON).words()).isEqualTo("24 نوفمبر 2026، 15:04");
    }

    @Test
    void machines_get_the_second_with_its_offset() {
        assertThat(english().full(AFTERNOON).machine()).isEqualTo("2026-11-24T15:04:33+01:00");
    }

    @Test
    void list_shows_the_minute_of_today_the_day_of_this_year_and_the_date_of_another() {
        assertThat(english().brief(AFTERNOON, TODAY).words()).isEqualTo("15:04");
        assertThat(english().brief(AFTERNOON, TODAY.plusDays(1)).words()).isEqualTo("24 Nov");
        assertThat(english().brief(AFTERNOON, TODAY.plusYears(1)).words()).isEqualTo("24 November 2026");
    }

    @Test
    void day_ends_at_midnight_of_the_newsroom() {
        assertThat(english().nextDay(AFTERNOON)).isEqualTo(Instant.parse("2026-11-24T23:00:00Z"));
    }

    private static Dates english() {
        return new Dates(Language.ENGLISH, PARIS);
    }
}
