package org.broadsheet.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProgramVersionTest {

    @Test
    void numbers_count_as_numbers_and_words_do_not_count() {
        assertThat(ProgramVersion.parse("0.10.0")).isGreaterThan(ProgramVersion.parse("0.9.9"));
        assertThat(ProgramVersion.parse("0.1.0-SNAPSHOT\n")).isEqualTo(ProgramVersion.parse("0.1.0"));
        assertThatThrownBy(() -> ProgramVersion.parse("one")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void build_writes_our_own_into_the_jar() {
        assertThat(ProgramVersion.current()).isGreaterThanOrEqualTo(ProgramVersion.parse("0.1.0"));
    }
}
