package org.broadsheet.mail;

import java.net.URI;
import java.util.Optional;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;

/**
 * What is written to one person.
 *
 * @param subject one line; what would end it is taken out
 * @param text all there is to say, as plain text; lines may be of any length
 * @param html the same as a whole page for mail programs, by a template that escapes; empty for text alone
 * @param unsubscribe an address that ends letters of this kind with one POST and no question (RFC 8058); https, else it is only shown
 */
public record Letter(
        EmailAddress to,
        Purpose purpose,
        Language language,
        String subject,
        String text,
        Optional<String> html,
        Optional<URI> unsubscribe) {

    static final int SUBJECT_MAX = 300;

    public Letter {
        String line = subject.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        subject = line.codePointCount(0, line.length()) <= SUBJECT_MAX ? line : line.substring(0, line.offsetByCodePoints(0, SUBJECT_MAX));
    }

    /** Text alone, and nothing to unsubscribe from. */
    public static Letter of(EmailAddress to, Purpose purpose, Language language, String subject, String text) {
        return new Letter(to, purpose, language, subject, text, Optional.empty(), Optional.empty());
    }

    /** Without what it says and to whom. */
    @Override
    public String toString() {
        return "Letter[" + purpose.word() + "]";
    }
}
