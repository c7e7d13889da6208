package org.broadsheet.site.reply;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;
import org.broadsheet.mail.Letter;
import org.broadsheet.mail.Purpose;
import org.broadsheet.reply.Letters;
import org.broadsheet.reply.Reply;
import org.broadsheet.settings.SiteConfig;

/** Letters to readers about replies: plain text, which every mail program and every reader of screens shows well. */
public final class SiteLetters implements Letters {
    private final Supplier<SiteConfig> config;

    /** @param config as it is now */
    public SiteLetters(Supplier<SiteConfig> config) {
        this.config = config;
    }

    @Override
    public Letter confirm(EmailAddress to, Language language, String path) {
        var site = config.get();
        var words = Showing.words(language);
        return Letter.of(
                to,
                Purpose.CONFIRMATION,
                language,
                words.mailConfirmSubject(),
                words.mailConfirmText(site.name()) + "\n\n" + site.url(path) + "\n\n" + words.mailConfirmElse() + "\n");
    }

    @Override
    public Letter answered(EmailAddress to, Language language, Reply answer, String path, String endPath) {
        var site = config.get();
        var words = Showing.words(language);
        String text = words.mailAnswerText(answer.name(), site.name())
                + "\n\n"
                + answer.body().toText().indent(4)
                + "\n"
                + site.url(path)
                + "\n\n-- \n"
                + words.mailAnswerStop()
                + "\n"
                + site.url(endPath)
                + "\n";
        return new Letter(
                to, Purpose.NOTICE, language, words.mailAnswerSubject(answer.name()), text, Optional.empty(),
                Optional.of(URI.create(site.url(endPath))));
    }

    @Override
    public Letter rights(EmailAddress to, Language language, String path) {
        var site = config.get();
        var words = Showing.words(language);
        return Letter.of(
                to,
                Purpose.CONFIRMATION,
                language,
                words.mailRightsSubject(site.name()),
                words.mailRightsText(site.name()) + "\n\n" + site.url(path) + "\n");
    }
}
