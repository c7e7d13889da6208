package org.broadsheet.site.newsletter;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.broadsheet.kernel.Language;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.site.Layout;
import org.broadsheet.site.newsletter.NewsletterPage.Choice;

/** Makes of newsletters what templates and letters print. */
final class NewsletterShowing {
    private NewsletterShowing() {}

    static NewsletterWords words(Language language) {
        return language.primary().equals("en")
                ? MessageBundles.get(NewsletterWords.class)
                : MessageBundles.get(NewsletterWords.class, Localized.Literal.of(language.primary()));
    }

    static String label(String list, NewsletterWords words, SiteConfig site) {
        return switch (list) {
            case "weekly" -> words.weekly();
            case "daily" -> words.daily();
            case "breaking" -> words.breaking();
            default -> words.ofSection(site.sections().title(list.substring("section-".length())));
        };
    }

    static List<Choice> choices(SiteConfig site, NewsletterWords words, Collection<String> chosen) {
        return site.newsletters().stream()
                .map(list -> new Choice(list, label(list, words, site), chosen.contains(list)))
                .toList();
    }

    static List<Choice> languages(Language chosen) {
        return SiteConfig.SPOKEN.stream()
                .map(tag -> new Choice(
                        tag,
                        Locale.forLanguageTag(tag).getDisplayLanguage(Locale.forLanguageTag(tag)),
                        tag.equals(chosen.primary())))
                .toList();
    }

    /** The language that a browser asks for, if we have it, else the site's. */
    static Language language(HttpHeaders headers, SiteConfig site) {
        for (var wanted : headers.getAcceptableLanguages()) {
            if (SiteConfig.SPOKEN.contains(wanted.getLanguage())) {
                return new Language(wanted.getLanguage());
            }
        }
        return site.language();
    }

    /** A page that nobody keeps and no engine lists. */
    static Response print(int status, Layout layout, Language language, String template, Object page) {
        return Response.status(status)
                .entity(layout.page("newsletter/" + template, page))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
