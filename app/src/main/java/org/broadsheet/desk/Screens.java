package org.broadsheet.desk;

import io.quarkus.qute.Engine;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.kernel.Language;
import org.broadsheet.site.NamedSite;
import org.broadsheet.site.SiteConfig;
import org.broadsheet.site.SiteName;

/** Prints screens in the site's language. Safe for any thread. */
@Singleton
public final class Screens {
    /** The page's own files and forms only, nothing that runs, and in nobody's frame (Content Security Policy Level 3). */
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Engine engine;
    private final SiteName name;
    private final Language language;
    private final DeskWords words;
    private final List<String> styles;
    private final DateTimeFormatter times;

    public Screens(Engine engine, SiteConfig config, SiteName name, NamedSite site, DeskFiles files) {
        this.engine = engine;
        this.name = name;
        this.language = config.language();
        this.words = words(language);
        this.styles = Stream.concat(site.look().styles().stream(), files.styles().stream()).toList();
        this.times = DateTimeFormatter.ofPattern("d MMM, HH:mm", config.language().locale()).withZone(config.zone());
    }

    private static DeskWords words(Language language) {
        return language.primary().equals("en")
                ? MessageBundles.get(DeskWords.class)
                : MessageBundles.get(DeskWords.class, Localized.Literal.of(language.primary()));
    }

    DeskWords words() {
        return words;
    }

    SiteName name() {
        return name;
    }

    DeskPage.At at(Instant moment) {
        return new DeskPage.At(times.format(moment), moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** @param form see {@link Shell#form} */
    Shell shell(String title, String form, boolean isIn) {
        return new Shell(words, language, title, name.name(), styles, form, isIn);
    }

    Response.ResponseBuilder notice(int status, String title, String text) {
        return print(status, "notice", new NoticePage(shell(title, "", false), title, text));
    }

    /** @param template below {@code templates/desk/} */
    Response.ResponseBuilder print(int status, String template, Object page) {
        String html = engine.getTemplate("desk/" + template).data("page", page).render();
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex");
    }
}
