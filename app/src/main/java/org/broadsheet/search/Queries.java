package org.broadsheet.search;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Makes the index's queries of what was asked. */
final class Queries {
    private static final float IN_HEADLINE = 3.5f;
    private static final float TOGETHER = 1.5f;
    private static final float RECENT = 4f;
    private static final Duration RECENT_FOR = Duration.ofDays(120);
    private static final float OTHERS_SHARE = 0.05f;

    private final ZoneId zone;
    private final Analysis analysis;
    private final Synonyms synonyms;

    Queries(ZoneId zone, Analysis analysis, Synonyms synonyms) {
        this.zone = zone;
        this.analysis = analysis;
        this.synonyms = synonyms;
    }

    /** What is to be found, without an order. */
    Query wanted(Asked asked, Audience audience, Optional<Integer> year, Set<String> vetoed, Collection<String> languages) {
        var query = seen(audience, vetoed);
        for (String word : asked.words()) {
            query.add(word.endsWith("*") ? beginning(word) : anyOf(word, languages), Occur.MUST);
        }
        for (String phrase : asked.phrases()) {
            query.add(text(phrase, languages), Occur.MUST);
        }
        for (String unwanted : asked.without()) {
            query.add(text(unwanted, languages), Occur.MUST_NOT);
        }
        narrow(query, asked, year);
        return query.build();
    }

    /** All that somebody may see now. */
    static BooleanQuery.Builder seen(Audience audience, Set<String> vetoed) {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(Fields.SIGHT, audience.name())), Occur.FILTER);
        if (!vetoed.isEmpty()) {
            query.add(new TermInSetQuery(Fields.STORY, vetoed.stream().map(BytesRef::new).toList()), Occur.MUST_NOT);
        }
        return query;
    }

    /** The same, words that stand together and what is new before the rest. */
    Query best(Query wanted, Asked asked, Collection<String> languages, Instant now) {
        var query = new BooleanQuery.Builder();
        query.add(wanted, Occur.MUST);
        if (asked.words().size() > 1) {
            var together = text(String.join(" ", asked.words()).replace("*", ""), languages);
            query.add(new BoostQuery(together, TOGETHER), Occur.SHOULD);
        }
        query.add(
                LongField.newDistanceFeatureQuery(Fields.PUBLISHED, RECENT, now.toEpochMilli(), RECENT_FOR.toMillis()),
                Occur.SHOULD);
        return query.build();
    }

    private void narrow(BooleanQuery.Builder query, Asked asked, Optional<Integer> year) {
        asked.section().ifPresent(section -> query.add(filter(Fields.SECTION, slug(section)), Occur.FILTER));
        asked.topic().ifPresent(topic -> query.add(filter(Fields.TOPIC, slug(topic)), Occur.FILTER));
        asked.author().ifPresent(author -> query.add(filter(Fields.AUTHOR, slug(author)), Occur.FILTER));
        asked.source().ifPresent(source -> query.add(filter(Fields.SOURCE, folded(source)), Occur.FILTER));
        year.ifPresent(only -> query.add(filter(Fields.YEAR, Integer.toString(only)), Occur.FILTER));
        if (asked.after().isPresent() || asked.before().isPresent()) {
            long from = asked.after().map(this::begin).orElse(Long.MIN_VALUE);
            long to = asked.before().map(day -> begin(day) - 1).orElse(Long.MAX_VALUE);
            query.add(from > to ? new MatchNoDocsQuery() : LongField.newRangeQuery(Fields.PUBLISHED, from, to), Occur.FILTER);
        }
    }

    private long begin(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }

    private static Query filter(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    /** As slugs are made of names, see the story's room. */
    private static String slug(String text) {
        return org.broadsheet.story.Authors.slug(text);
    }

    String folded(String text) {
        return String.join(" ", analysis.terms(Languages.OTHER, text).stream().map(Analysis.Found::term).toList());
    }

    private Query beginning(String word) {
        String folded = folded(word.substring(0, word.length() - 1)).replace(" ", "");
        return folded.length() < Asked.STAR_AFTER
                ? new MatchNoDocsQuery()
                : new PrefixQuery(new Term(Fields.WORDS, folded));
    }

    private Query anyOf(String word, Collection<String> languages) {
        var same = synonyms.of(folded(word));
        if (same.isEmpty()) {
            return text(word, languages);
        }
        var any = new ArrayList<Query>(List.of(text(word, languages)));
        same.forEach(other -> any.add(text(other, languages)));
        return new DisjunctionMaxQuery(any, 0);
    }

    /** Words side by side, in any of the languages of the archive, in headline or text. */
    private Query text(String words, Collection<String> languages) {
        var any = new ArrayList<Query>();
        for (String language : languages) {
            var terms = analysis.terms(language, words).stream().map(Analysis.Found::term).toList();
            if (!terms.isEmpty()) {
                any.add(new BoostQuery(together(Fields.headline(language), terms), IN_HEADLINE));
                any.add(together(Fields.text(language), terms));
            }
        }
        // Signs alone ask for nothing.
        return any.isEmpty() ? new MatchAllDocsQuery() : new DisjunctionMaxQuery(any, OTHERS_SHARE);
    }

    private static Query together(String field, List<String> terms) {
        if (terms.size() == 1) {
            return new TermQuery(new Term(field, terms.getFirst()));
        }
        return new PhraseQuery(field, terms.toArray(String[]::new));
    }
}
