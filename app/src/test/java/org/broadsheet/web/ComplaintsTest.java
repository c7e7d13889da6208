package org.broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.broadsheet.kernel.Secret;
import org.junit.jupiter.api.Test;

/** What of an address may stand in a line of the log. */
class ComplaintsTest {
    @Test
    void secret_of_a_link_is_left_out() {
        for (int i = 0; i < 200; i++) {
            String secret = Secret.make("", new SecureRandom()).text();
            assertThat(Complaints.withoutSecrets("/desk/link/" + secret)).isEqualTo("/desk/link/…");
            assertThat(Complaints.withoutSecrets("/setup/" + secret + "?to=" + secret)).isEqualTo("/setup/…");
        }
    }

    @Test
    void what_tells_where_the_bug_is_stays() {
        String hash = "0123456789abcdef".repeat(4);
        assertThat(Complaints.withoutSecrets("/media/" + hash + "/480.jpg")).isEqualTo("/media/" + hash + "/480.jpg");
        assertThat(Complaints.withoutSecrets("/2026/11/24/ferry-leaves-on-time-for-once")).endsWith("ferry-leaves-on-time-for-once");
        assertThat(Complaints.withoutSecrets("/desk/stories/06aqwa2vxca5d/copy")).isEqualTo("/desk/stories/06aqwa2vxca5d/copy");
    }
}
