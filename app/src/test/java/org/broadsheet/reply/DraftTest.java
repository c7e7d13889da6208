package org.broadsheet.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.broadsheet.reply.Draft.Checked;
import org.broadsheet.reply.Draft.Field;
import org.broadsheet.reply.Draft.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {
    private static Typed typed(String name, String email, String website, String body) {
        return new Typed("", name, email, website, body, "");
    }

    private static Map<Field, Mistake> mistakes(Typed typed) {
        return Draft.check(typed) instanceof Checked.Faulty(var mistakes) ? mistakes : Map.of();
    }

    @Test
    void nothing_typed_names_every_field_that_is_required_and_no_other() {
        assertThat(mistakes(Typed.NOTHING)).containsOnly(
                Map.entry(Field.NAME, Mistake.MISSING), Map.entry(Field.EMAIL, Mistake.MISSING), Map.entry(Field.REPLY, Mistake.MISSING));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "data:text/html,x", "https://", "//evil", "http://user:pass@example.org", "ftp://example.org",
        "https://exa mple.org", "https://localhost", "mailto:a@example.org", "java\nscript:alert(1)"
    })
    void only_a_web_address_is_a_website(String website) {
        assertThat(mistakes(typed("N", "n@example.org", website, "Words."))).containsOnlyKeys(Field.WEBSITE);
    }

    @ParameterizedTest
    @CsvSource({"example.org, https://example.org", "https://example.org/a?b=c, https://example.org/a?b=c", "http://bücher.example, ''"})
    void a_website_may_be_typed_as_people_do(String website, String kept) {
        var checked = Draft.check(typed("N", "n@example.org", website, "Words."));
        if (kept.isEmpty()) {
            assertThat(checked).isInstanceOf(Checked.Faulty.class);
        } else {
            assertThat(((Checked.Fine) checked).draft().website()).isEqualTo(kept);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200B\u200B", "\u2800", "\u202E", "\u3164", "\u0301"})
    void a_name_that_cannot_be_seen_is_none(String name) {
        assertThat(mistakes(typed(name, "n@example.org", "", "Words."))).containsOnlyKeys(Field.NAME);
    }

    @Test
    void a_name_is_one_line_and_ends_no_header() {
        var fine = (Checked.Fine) Draft.check(typed("Quay\r\nBcc: a@example.org", "n@example.org", "", "Words."));
        assertThat(fine.draft().name()).isEqualTo("Quay Bcc: a@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b", "a b@example.org", "a@example.org\r\nBcc: x@example.org", "@example.org", "a@@example.org"})
    void an_address_is_one(String email) {
        assertThat(mistakes(typed("N", email, "", "Words."))).containsOnlyKeys(Field.EMAIL);
    }

    @Test
    void ten_megabytes_are_too_long_at_once() {
        String long_ = "<b>x".repeat(2_500_000);
        long began = System.nanoTime();
        assertThat(mistakes(typed("N", "n@example.org", "", long_))).containsOnly(Map.entry(Field.REPLY, Mistake.TOO_LONG));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void nothing_prints_what_was_typed() {
        var typed = typed("Canary", "canary@example.org", "", "Canary words.");
        assertThat(typed.toString() + Draft.check(typed)).doesNotContainIgnoringCase("canary");
    }

    @ParameterizedTest
    @CsvSource({"192.0.2.7, 192.0.2.200, true", "192.0.2.7, 192.0.3.7, false", "2001:db8:1:2::1, 2001:db8:1:9::5, true",
        "2001:db8:1::1, 2001:db8:2::1, false", "unknown, 192.0.2.7, false"})
    void a_block_is_what_one_customer_has(String one, String other, boolean isSame) {
        assertThat(Origin.block(one).equals(Origin.block(other))).isEqualTo(isSame);
    }
}
