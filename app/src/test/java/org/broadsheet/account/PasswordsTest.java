package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.broadsheet.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new SplittableRandom(11));

    @Test
    void password_is_known_by_its_hash_and_no_other_is() {
        String kept = passwords.hash("tide tables at dawn");
        assertThat(kept).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("tide");
        assertThat(passwords.isOf("tide tables at dawn", kept)).isTrue();
        assertThat(passwords.isOf("tide tables at dusk", kept)).isFalse();
        assertThat(passwords.isOf("", kept)).isFalse();
        assertThat(passwords.isOf("x".repeat(100_000), kept)).isFalse();
    }

    @Test
    void same_password_has_another_hash_each_time() {
        assertThat(passwords.hash("tide tables at dawn")).isNotEqualTo(passwords.hash("tide tables at dawn"));
    }

    /** RFC 9106, section 5.3 has a secret and associated data, which we do not use; this one is by the reference implementation. */
    @Test
    void hash_is_argon2id_as_others_make_it() {
        assertThat(passwords.isOf(
                        "password", "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    void same_letters_from_another_keyboard_are_the_same_password() {
        String composed = "caf\u00e9 au petit matin";
        String decomposed = "cafe\u0301 au petit matin";
        assertThat(passwords.isOf(decomposed, passwords.hash(composed))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "short               | password-short",
                "elevenchars         | password-short",
                "password1234        | password-common",
                "PassWord1234!!      | password-common",
                "123456789012        | password-common",
                "aaaaaaaaaaaaaa      | password-common",
                "qwertyuiop12345     | password-common",
                "desk@example.org    | password-common",
                "correct horse battery staple | password-common",
            })
    void weak_password_is_refused(String password, String code) {
        assertThat(passwords.weakness(password, "desk@example.org")).contains(code);
    }

    @Test
    void long_row_of_words_is_good_and_endless_one_is_not() {
        assertThat(passwords.weakness("tide tables at dawn", "desk@example.org")).isEmpty();
        assertThat(passwords.weakness("جداول المد عند الفجر", "desk@example.org")).isEmpty();
        assertThat(passwords.weakness("tide ".repeat(41), "desk@example.org")).contains("password-long");
    }

    @Test
    void damaged_hash_is_a_failure_of_ours() {
        assertThatThrownBy(() -> passwords.isOf("tide tables at dawn", "plain"))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("password-damaged"));
    }
}
