package org.broadsheet.site;

import io.quarkus.qute.Engine;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Makes HTML of a page. A theme's templates come first; one that is broken is named in the log, once, and ours takes
 * its place: a page is printed whatever an operator wrote.
 */
final class Typesetter {
    private static final Logger LOG = Logger.getLogger(Typesetter.class);
    private static final int PAGE_CHARS = 32 * 1024;

    private final Engine ours;
    private final Optional<Engine> themed;
    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    Typesetter(Engine ours, Theme theme) {
        this.ours = ours;
        var templates = readable(ours, theme.templates());
        this.themed = templates.isEmpty()
                ? Optional.empty()
                : Optional.of(ours.newBuilder().addLocator(new ThemeTemplates(templates)).build());
    }

    /** @param template id below {@code site/} */
    String set(String template, Object page) {
        if (themed.isPresent() && !broken.contains(template)) {
            try {
                return set(themed.get(), template, page);
            } catch (TemplateException thrown) {
                broken.add(template);
                log(thrown);
            }
        }
        return set(ours, template, page);
    }

    private static String set(Engine engine, String template, Object page) {
        return engine.getTemplate("site/" + template)
                .instance()
                .data("page", page)
                .setCapacity(PAGE_CHARS)
                .render();
    }

    /** Those without a mistake in their grammar. */
    private static Map<String, String> readable(Engine engine, Map<String, String> templates) {
        var readable = new HashMap<String, String>();
        templates.forEach((id, source) -> {
            try {
                engine.parse(source, Variant.forContentType(Variant.TEXT_HTML), id);
                readable.put(id, source);
            } catch (TemplateException thrown) {
                log(thrown);
            }
        });
        return readable;
    }

    /** Qute's sentence names the template, the line and the reason. */
    private static void log(TemplateException thrown) {
        LOG.errorf("theme-template-broken: pages are printed without a template of the theme: %s", thrown.getMessage());
    }

    /** Finds a theme's templates before ours. */
    private record ThemeTemplates(Map<String, String> templates) implements TemplateLocator {
        @Override
        public int getPriority() {
            return DEFAULT_PRIORITY + 10;
        }

        @Override
        public Optional<TemplateLocation> locate(String id) {
            String plain = id.endsWith(".html") ? id.substring(0, id.length() - ".html".length()) : id;
            return Optional.ofNullable(templates.get(plain)).map(Source::new);
        }
    }

    private record Source(String text) implements TemplateLocator.TemplateLocation {
        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
        }
    }
}
