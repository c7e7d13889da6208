package org.broadsheet.site.newsletter;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;
import org.broadsheet.mail.Letter;
import org.broadsheet.mail.Purpose;
import org.broadsheet.newsletter.NewsletterLetters;
import org.broadsheet.settings.SiteConfig;

/** Letters about newsletters, as plain text, which every mail program and every reader of screens shows well. */
public final class WrittenNewsletterLetters implements NewsletterLetters {
    private final Supplier<SiteConfig> config;

    /** @param config as it is now */
    public WrittenNewsletterLetters(Supplier<SiteConfig> config) {
        this.config = config;
    }

    @Override
    public Letter confirm(EmailAddress to, Language language, List<String> lists, String path) {
        var site = config.get();
        var words = NewsletterShowing.words(language);
        String which = lists.stream()
                .map(list -> "- " + NewsletterShowing.label(list, words, site))
                .collect(Collectors.joining("\n"));
        String text = String.join("\n\n", words.mailText(site.name()), which, words.mailLink(), site.url(path), words.mailElse()) + "\n";
        return Letter.of(to, Purpose.CONFIRMATION, language, words.mailSubject(site.name()), text);
    }

    @Override
    public Letter already(EmailAddress to, Language language, String path) {
        var site = config.get();
        var words = NewsletterShowing.words(language);
        String text = words.mailAlready(site.name()) + "\n\n" + site.url(path) + "\n";
        return Letter.of(to, Purpose.CONFIRMATION, language, words.mailAlreadySubject(site.name()), text);
    }
}
