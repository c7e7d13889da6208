package org.broadsheet.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class EmailAddressTest {

    private static EmailAddress of(String text) {
        return EmailAddress.parse(text).orElseThrow(() -> new AssertionError("refused: " + text));
    }

    @Test
    void address_is_kept_as_it_was_written_but_for_its_domain() {
        assertThat(EmailAddress.typed(" Mary.Shelley+news@Example.ORG ").orElseThrow().text()).isEqualTo("Mary.Shelley+news@example.org");
        assertThat(of("\"a@b\"@example.org").local()).isEqualTo("\"a@b\"");
        assertThat(of("a@[192.0.2.1]").domain()).isEqualTo("[192.0.2.1]");
        assertThat(of("a@[ipv6:2001:DB8::1]").domain()).isEqualTo("[IPv6:2001:db8::1]");
    }

    @Test
    void letters_of_every_script_are_taken_and_names_become_ascii() {
        assertThat(of("réda@exämple.fr").text()).isEqualTo("réda@xn--exmple-cua.fr");
        assertThat(of("réda@exämple.fr").shown()).isEqualTo("réda@exämple.fr");
        assertThat(of("réda@example.fr").needsUtf8()).isTrue();
        assertThat(of("reda@exämple.fr").needsUtf8()).isFalse();
        assertThat(of("قارئ@مثال.إختبار").domain()).isEqualTo("xn--mgbh0fb.xn--kgbechtv");
        assertThat(of("читатель@пример。испытание").domain()).isEqualTo("xn--e1afmkfd.xn--80akhbyknj4f");
        assertThat(of("a@straße.de").domain()).as("two names with two owners").isEqualTo("xn--strae-oqa.de");
        assertThat(of("a@STRASSE.de").domain()).isEqualTo("strasse.de");
    }

    @Test
    void ways_of_writing_one_mailbox_are_one() {
        assertThat(Stream.of("Ann@Example.org", "ann@EXAMPLE.org", "\"ann\"@example.org", "\"a\\nn\"@example.org")
                        .map(text -> of(text).canonical())
                        .distinct())
                .containsExactly("ann@example.org");
        assertThat(of("rene\u0301@example.org").canonical()).isEqualTo(of("ren\u00e9@example.org").canonical());
        assertThat(of("\"a b\"@example.org").canonical()).isNotEqualTo(of("\"ab\"@example.org").canonical());
    }

    @Test
    void what_could_break_out_of_a_header_or_a_command_is_none() {
        for (String bad : new String[] {
            "a\r\nBcc: b@example.org", "a@example.org\n", "a@example.org\nRCPT TO:<b@example.org>", "a@example.org>", "<a@example.org", "a b@example.org",
            "a,b@example.org", "\"a\rb\"@example.org", "\"a\u2028b\"@example.org", "a\u202eb@example.org", "a@exam\u0000ple.org",
            "a@b..org", "a@-b.org", "a@b_c.org", "@example.org", "a@", "", "a", "a\ud800@example.org", "x".repeat(65) + "@example.org",
            "a@" + "b.".repeat(200) + "org"
        }) {
            assertThat(EmailAddress.parse(bad)).as(bad).isEmpty();
        }
    }

    @Test
    void slip_of_the_finger_gets_a_hint_and_a_name_of_its_own_does_not() {
        assertThat(of("ann@gmial.com").meant()).map(EmailAddress::text).contains("ann@gmail.com");
        assertThat(of("ann@gmail.con").meant()).map(EmailAddress::text).contains("ann@gmail.com");
        assertThat(of("ann@hotmai.com").meant()).map(EmailAddress::text).contains("ann@hotmail.com");
        assertThat(of("ann@wanadooo.fr").meant()).map(EmailAddress::text).contains("ann@wanadoo.fr");
        assertThat(of("ann@example.cmo").meant()).map(EmailAddress::text).contains("ann@example.com");
        for (String right : new String[] {"ann@gmail.com", "ann@mail.com", "ann@example.org", "ann@gmx.at", "ann@harbour-post.news"}) {
            assertThat(of(right).meant()).as(right).isEmpty();
        }
    }

    @Test
    void readers_can_be_reached_at_public_names_only() {
        assertThat(of("a@example.org").isPublic()).isTrue();
        for (String inside : new String[] {"a@localhost", "a@[127.0.0.1]", "a@10.0.0.1", "a@[IPv6:::1]"}) {
            assertThat(of(inside).isPublic()).as(inside).isFalse();
        }
    }

    @Test
    void address_is_in_no_text_that_is_made_of_it_by_accident() {
        assertThat(of("canary@example.org")).asString().doesNotContain("canary").doesNotContain("example");
    }

    @Test
    void public_cases_are_judged_as_the_rfcs_say() throws Exception {
        Path cases = Stream.of(Optional.ofNullable(System.getProperty("broadsheet.shared")).orElse("../shared"), "../shared", "../../shared")
                .map(place -> Path.of(place, "addresses/isemail-tests-original.xml"))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of("absent"));
        assumeTrue(Files.exists(cases), "skipped: shared/addresses is not here");
        var wrong = new ArrayList<String>();
        int count = 0;
        for (var test : Jsoup.parse(Files.readString(cases), "", Parser.xmlParser()).select("tests > test")) {
            String written = controls(test.selectFirst("address").wholeText());
            String category = test.selectFirst("category").text();
            boolean isMailbox = category.equals("ISEMAIL_VALID_CATEGORY") || category.equals("ISEMAIL_DNSWARN") || category.equals("ISEMAIL_RFC5321");
            if (EmailAddress.parse(written).isPresent() != isMailbox) {
                wrong.add(test.selectFirst("diagnosis").text() + " " + test.attr("id") + ": " + written);
            }
            count++;
        }
        assertThat(count).isGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    /** The file writes a control as the picture of it. */
    private static String controls(String text) {
        var plain = new StringBuilder();
        text.codePoints().forEach(c -> plain.appendCodePoint(c >= 0x2400 && c < 0x2420 ? c - 0x2400 : c));
        return plain.toString();
    }
}
