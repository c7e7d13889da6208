package org.broadsheet.site;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import io.quarkus.qute.i18n.Message;
import java.io.InputStreamReader;
import java.io.Reader;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.kernel.Language;

/** The words and the engine as the program makes them, without the program. */
final class TestWords {
    private static final Map<String, Words> KNOWN = new ConcurrentHashMap<>();

    /** In one of our languages. */
    static Words of(Language language) {
        return KNOWN.computeIfAbsent(language.primary(), TestWords::read);
    }

    private static Words read(String language) {
        Properties properties = properties(language);
        return (Words) Proxy.newProxyInstance(
                Words.class.getClassLoader(),
                new Class<?>[] {Words.class},
                (proxy, method, arguments) -> text(properties, method, arguments));
    }

    /** As in the file of a language; empty for English, whose words stand in the interface. */
    static Properties properties(String language) {
        var properties = new Properties();
        if (language.equals("en")) {
            return properties;
        }
        try (var in = TestWords.class.getResourceAsStream("/messages/words_" + language + ".properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
            return properties;
        } catch (java.io.IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }

    private static String text(Properties properties, Method method, Object[] arguments) {
        String text = properties.getProperty(
                method.getName(), method.getAnnotation(Message.class).value());
        for (int i = 0; i < method.getParameterCount(); i++) {
            text = text.replace("{" + method.getParameters()[i].getName() + "}", arguments[i].toString())
                    .replaceAll("\\{[a-z]+\\}", java.util.regex.Matcher.quoteReplacement(arguments[i].toString()));
        }
        return text;
    }

    /** With our templates from the class path. */
    static Engine engine() {
        return Engine.builder()
                .addDefaults()
                .addValueResolver(new ReflectionValueResolver())
                .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
                .addResultMapper(new SafeMarkup())
                .addLocator(TestWords::locate)
                .build();
    }

    private static Optional<TemplateLocator.TemplateLocation> locate(String id) {
        var url = TestWords.class.getResource("/templates/" + id + ".html");
        if (url == null) {
            return Optional.empty();
        }
        return Optional.of(new TemplateLocator.TemplateLocation() {
            @Override
            public Reader read() {
                return new InputStreamReader(
                        TestWords.class.getResourceAsStream("/templates/" + id + ".html"), StandardCharsets.UTF_8);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
            }
        });
    }

    private TestWords() {}
}
