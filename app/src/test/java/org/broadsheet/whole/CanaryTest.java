package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** That what looks for leaks finds them: each is planted once in a page of a site that leaks. */
class CanaryTest {
    private static final String ADDRESS = " Canary.Bird+Coal@Leak-Check.Example ";

    private final Canary canary = new Canary(ADDRESS, "127.77.88.99");

    /** A site that prints what it should not. */
    private static String leaking(String what) {
        return "<!DOCTYPE html><p>A reply by <img src=\"https://faces.example/" + what + "?s=40\"></p>";
    }

    private static byte[] hash(String algorithm, String text) throws Exception {
        return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_page_without_it_is_clean() {
        assertThat(canary.in(leaking("0f3a"))).isEmpty();
        assertThat(canary.in("somebody.else@leak-check.example 127.77.88.98")).isEmpty();
    }

    @Test
    void the_address_itself_is_found_in_any_case_and_encoding() {
        assertThat(canary.in(leaking("canary.bird+coal@leak-check.example"))).isNotEmpty();
        assertThat(canary.in(leaking("Canary.Bird+Coal@Leak-Check.Example"))).isNotEmpty();
        assertThat(canary.in(leaking("canary.bird+coal%40leak-check.example"))).isNotEmpty();
        assertThat(canary.in("INFO from=127.77.88.99 path=/")).isNotEmpty();
    }

    @Test
    void each_hash_of_it_is_found_as_avatar_services_and_logs_write_them() throws Exception {
        for (String algorithm : new String[] {"MD5", "SHA-1", "SHA-256"}) {
            for (String form : new String[] {ADDRESS, ADDRESS.strip(), ADDRESS.strip().toLowerCase(), "127.77.88.99"}) {
                byte[] hash = hash(algorithm, form);
                assertThat(canary.in(leaking(HexFormat.of().formatHex(hash)))).as(algorithm + form).isNotEmpty();
                assertThat(canary.in(leaking(Base64.getEncoder().encodeToString(hash)))).as(algorithm + form).isNotEmpty();
                assertThat(canary.in(leaking(Base64.getUrlEncoder().encodeToString(hash)))).as(algorithm + form).isNotEmpty();
            }
        }
    }

    @Test
    void it_is_found_among_other_bytes_of_a_database() {
        byte[] page = new byte[4096];
        byte[] address = "canary.bird+coal@leak-check.example".getBytes(StandardCharsets.UTF_8);
        System.arraycopy(address, 0, page, 1_777, address.length);
        assertThat(canary.in(page)).isNotEmpty();
    }
}
