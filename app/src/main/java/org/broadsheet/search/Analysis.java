package org.broadsheet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.es.SpanishLightStemFilter;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.miscellaneous.LimitTokenCountFilter;
import org.apache.lucene.analysis.ru.RussianLightStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How words become terms, by language. Every analysis cuts by Unicode's rules and folds letters; those of languages that we know
 * bring words to light stems. No word is left out, so that every phrase can be found.
 */
final class Analysis {
    private static final int WORDS_MAX = 12_000;
    private static final CharArraySet ELIDED = new CharArraySet(List.of("l", "d", "m", "t", "s", "n", "c", "j", "qu", "jusqu", "lorsqu"), true);

    /** Where a term stands in a text. */
    record Found(String term, int from, int to) {}

    private final Map<String, Analyzer> analyzers = Map.of(
            "en", new Chain("en"),
            "fr", new Chain("fr"),
            "de", new Chain("de"),
            "es", new Chain("es"),
            "ar", new Chain("ar"),
            "ru", new Chain("ru"),
            Languages.OTHER, new Chain(Languages.OTHER));

    /** @param language one of {@link Languages#STEMMED}, or {@link Languages#OTHER} */
    Analyzer of(String language) {
        return Objects.requireNonNull(analyzers.get(language), language);
    }

    /** For the index: by the language at the end of a field's name. */
    Analyzer byField() {
        return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
            @Override
            protected Analyzer getWrappedAnalyzer(String field) {
                int at = field.indexOf('_');
                return of(at < 0 ? Languages.OTHER : field.substring(at + 1));
            }
        };
    }

    /** The terms of a text, in order. */
    List<Found> terms(String language, String text) {
        var terms = new ArrayList<Found>();
        try (TokenStream stream = of(language).tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Found(term.toString(), offset.startOffset(), offset.endOffset()));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return terms;
    }

    private static final class Chain extends Analyzer {
        private final String language;

        private Chain(String language) {
            this.language = language;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var words = new ICUTokenizer();
            return new TokenStreamComponents(words, new LimitTokenCountFilter(stemmed(words), WORDS_MAX));
        }

        private TokenStream stemmed(TokenStream words) {
            return switch (language) {
                case "en" -> new KStemFilter(new ICUFoldingFilter(new EnglishPossessiveFilter(words)));
                case "fr" -> new ICUFoldingFilter(new FrenchLightStemFilter(new ElisionFilter(new LowerCaseFilter(words), ELIDED)));
                case "de" -> new ICUFoldingFilter(new GermanLightStemFilter(new GermanNormalizationFilter(new LowerCaseFilter(words))));
                case "es" -> new ICUFoldingFilter(new SpanishLightStemFilter(new LowerCaseFilter(words)));
                case "ar" -> new ICUFoldingFilter(
                        new ArabicStemFilter(new ArabicNormalizationFilter(new DecimalDigitFilter(new LowerCaseFilter(words)))));
                case "ru" -> new ICUFoldingFilter(new RussianLightStemFilter(new LowerCaseFilter(words)));
                default -> new ICUFoldingFilter(words);
            };
        }
    }
}
