package org.broadsheet.site.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void one_page_has_one_spelling() {
        assertThat(Address.of("//world///").path()).isEqualTo("/world");
        assertThat(Address.of("").path()).isEqualTo("/");
        assertThat(Address.of("/a/./b/../c").path()).isEqualTo("/a/c");
        assertThat(Address.of("/a/%2e%2E/c").path()).isEqualTo("/c");
        assertThat(Address.of("/../../etc/passwd").path()).isEqualTo("/etc/passwd");
        assertThat(Address.of("/caf%c3%a9").path()).isEqualTo("/caf%C3%A9");
        assertThat(Address.of("/café").path()).isEqualTo("/caf%C3%A9");
        assertThat(Address.of("/%7Ewords%2D1").path()).isEqualTo("/~words-1");
        assertThat(Address.of("/100%").path()).isEqualTo("/100%25");
        assertThat(Address.of("/.well-known/webfinger").path()).isEqualTo("/.well-known/webfinger");
    }

    @Test
    void a_slash_in_percent_encoding_is_no_slash() {
        assertThat(Address.of("/a%2fb").path()).isEqualTo("/a%2Fb");
        assertThat(Address.of("/\\evil.example/").path()).isEqualTo("/%5Cevil.example");
    }

    @Test
    void a_canonical_path_stays_as_it_is_whatever_was_typed() {
        var random = new Random(20260901);
        String alphabet = "ab/.%2eEfF5C\\~é +?=;";
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int length = random.nextInt(14); length > 0; length--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            String path = CanonicalPath.of(typed.toString());
            assertThat(CanonicalPath.of(path)).as("typed: %s", typed).isEqualTo(path);
            assertThat(path).as("typed: %s", typed).startsWith("/").doesNotStartWith("//").doesNotContain("/../");
        }
    }

    @Test
    void only_declared_parameters_count_and_in_one_order() {
        Address address = Address.of("/world", "utm_source=x&page=2&after=0a%62c&page=3", Set.of("after", "page"));

        assertThat(address.target()).isEqualTo("/world?after=0abc&page=2");
        assertThat(address.parameter("after")).contains("0abc");
        assertThat(address.parameter("utm_source")).isEmpty();
        assertThat(Address.of("/world", "page=2", Set.of()).target()).isEqualTo("/world");
    }

    @Test
    void a_parameter_that_is_empty_or_overlong_counts_as_not_given() {
        assertThat(Address.of("/world", "after=&page=" + "9".repeat(200), Set.of("after", "page")).target())
                .isEqualTo("/world");
    }

    @Test
    void a_parameter_is_decoded_as_a_form_sends_it() {
        Address address = Address.of("/search", "q=caf%C3%A9+au%20lait%26", Set.of("q"));

        assertThat(address.parameter("q")).contains("café au lait&");
        assertThat(address.target()).isEqualTo("/search?q=caf%C3%A9%20au%20lait%26");
    }
}
