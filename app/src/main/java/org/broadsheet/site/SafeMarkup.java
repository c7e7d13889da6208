package org.broadsheet.site;

import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.Expression;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.TemplateNode.Origin;
import jakarta.enterprise.event.Observes;
import org.broadsheet.kernel.Html;

/**
 * The one place where a template prints something without escaping it, by its type: an {@link Html} and a
 * {@link JsonLd} and a {@link Typeset} are safe by the way they are made. All else is escaped.
 */
final class SafeMarkup implements ResultMapper {
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 10;
    }

    @Override
    public boolean appliesTo(Origin origin, Object result) {
        return result instanceof Html || result instanceof JsonLd || result instanceof Typeset;
    }

    @Override
    public String map(Object result, Expression expression) {
        return switch (result) {
            case Html html -> html.markup();
            case Typeset part -> part.markup();
            default -> ((JsonLd) result).markup();
        };
    }

    /** Makes the program's engine know it. */
    static void addTo(@Observes EngineBuilder engine) {
        engine.addResultMapper(new SafeMarkup());
    }
}
