package org.broadsheet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestWordTest {

    @Test
    void letter_added_dropped_changed_or_swapped_counts_one() {
        assertThat(NearestWord.distance("port", "ports")).isEqualTo(1);
        assertThat(NearestWord.distance("port", "por")).isEqualTo(1);
        assertThat(NearestWord.distance("port", "part")).isEqualTo(1);
        assertThat(NearestWord.distance("port", "prot")).isEqualTo(1);
        assertThat(NearestWord.distance("", "port")).isEqualTo(4);
        assertThat(NearestWord.distance("port", "port")).isZero();
    }

    @Test
    void word_that_is_far_from_all_has_no_nearest() {
        assertThat(NearestWord.of("completely-else", List.of("http.port", "site.name"))).isEmpty();
        assertThat(NearestWord.of("htp.prot", List.of("http.port", "site.name"))).contains("http.port");
    }
}
