package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    /** RFC 6238, appendix B, the last six digits of the SHA-1 row. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "2000000000,279037", "20000000000,353130"})
    void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Totp.code(SECRET, Totp.step(Instant.ofEpochSecond(second)))).isEqualTo(code);
    }

    @Test
    void clock_may_be_one_step_off_and_no_more() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        long step = Totp.step(now);
        for (long off = -3; off <= 3; off++) {
            var found = Totp.stepOf(SECRET, Totp.code(SECRET, step + off), now);
            assertThat(found.isPresent()).as("%d steps off", off).isEqualTo(Math.abs(off) <= 1);
        }
        assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "00592４", now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "005 924", now)).hasValue(step);
    }

    /** RFC 4648, section 10. */
    @ParameterizedTest
    @CsvSource({"f,MY", "fo,MZXQ", "foo,MZXW6", "foob,MZXW6YQ", "fooba,MZXW6YTB", "foobar,MZXW6YTBOI"})
    void secret_is_written_in_base32(String plain, String written) {
        assertThat(Totp.base32(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
    }
}
