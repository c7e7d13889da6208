package org.broadsheet.search;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.QueryTimeoutImpl;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.story.StoryId;

/** Answers questions from one state of the index. Made for one question. */
final class Answering {
    static final Duration TIME_MAX = Duration.ofMillis(250);
    private static final int COUNT_PRECISELY = 200;
    private static final int FACETS_MAX = 8;
    private static final int YEARS_MAX = 12;
    private static final int FEW = 3;
    private static final int COMPLETIONS_LOOKED_AT = 3_000;
    private static final int COMPLETIONS_CHECKED = 24;
    private static final Sort NEWEST = new Sort(
            LongField.newSortField(Fields.PUBLISHED, true, SortedNumericSelector.Type.MAX), SortField.FIELD_DOC);

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final Queries queries;
    private final Set<String> vetoed;
    private final List<String> languages;

    Answering(DirectoryReader reader, Queries queries, Set<String> vetoed) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.queries = queries;
        this.vetoed = vetoed;
        this.languages = languages(reader);
        searcher.setQueryCache(null);
        searcher.setTimeout(new QueryTimeoutImpl(TIME_MAX.toMillis()));
    }

    private static List<String> languages(DirectoryReader reader) {
        var names = new HashSet<String>();
        for (LeafReaderContext leaf : reader.leaves()) {
            FieldInfos infos = leaf.reader().getFieldInfos();
            infos.forEach(info -> names.add(info.getName()));
        }
        var languages = new ArrayList<>(Languages.STEMMED);
        languages.add(Languages.OTHER);
        languages.removeIf(language -> !names.contains(Fields.headline(language)));
        return languages;
    }

    Findings find(Question question, Instant now) throws IOException {
        Asked asked = question.asked();
        Query wanted = queries.wanted(asked, question.audience(), question.year(), vetoed, languages);
        TopDocs top = top(question, wanted, now);
        var counting = searcher.search(wanted, Counting.manager());
        var from = (question.page() - 1) * question.size();
        var shown = List.of(top.scoreDocs).stream().skip(from).toList();
        return new Findings(
                counting.total(),
                counting.isMore(),
                !searcher.timedOut(),
                hits(shown, wanted),
                counting.most(Fields.SECTION, FACETS_MAX),
                counting.most(Fields.TOPIC, FACETS_MAX),
                counting.most(Fields.YEAR, YEARS_MAX),
                counting.total() < FEW ? spelling(question) : Optional.empty());
    }

    private TopDocs top(Question question, Query wanted, Instant now) throws IOException {
        int count = Math.min(question.page() * question.size(), Math.max(1, reader.maxDoc()));
        boolean isByScore = question.order() == Question.Order.BEST
                && !(question.asked().words().isEmpty() && question.asked().phrases().isEmpty());
        if (isByScore) {
            Query best = queries.best(wanted, question.asked(), languages, now);
            return searcher.search(best, new TopScoreDocCollectorManager(count, COUNT_PRECISELY));
        }
        return searcher.search(wanted, new TopFieldCollectorManager(NEWEST, count, COUNT_PRECISELY));
    }

    private List<Findings.Hit> hits(List<ScoreDoc> found, Query wanted) throws IOException {
        var terms = new HashSet<Term>();
        wanted.visit(QueryVisitor.termCollector(terms));
        var snippets = new Snippets(terms);
        StoredFields stored = reader.storedFields();
        var hits = new ArrayList<Findings.Hit>();
        for (ScoreDoc one : found) {
            var document = stored.document(one.doc);
            LeafReaderContext leaf = leaf(one.doc);
            String language = document.get(Fields.STORED_LANGUAGE);
            hits.add(new Findings.Hit(
                    id(leaf, one.doc - leaf.docBase),
                    snippets.headline(leaf, one.doc - leaf.docBase, language, document.get(Fields.STORED_HEADLINE)),
                    snippets.snippet(leaf, one.doc - leaf.docBase, language, document.get(Fields.STORED_TEXT))));
        }
        return hits;
    }

    private LeafReaderContext leaf(int document) {
        return reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    }

    static StoryId id(LeafReaderContext leaf, int document) throws IOException {
        var ids = DocValues.getNumeric(leaf.reader(), Fields.ID);
        if (!ids.advanceExact(document)) {
            throw new IOException("a document of the index is of no story");
        }
        return new StoryId(ids.longValue());
    }

    /** Of each word that nobody may find, the most frequent word that is written nearly so and can be found. */
    private Optional<String> spelling(Question question) throws IOException {
        var checker = new DirectSpellChecker();
        checker.setMinPrefix(1);
        checker.setThresholdFrequency(0);
        String text = question.asked().text();
        boolean isOther = false;
        for (String word : question.asked().words()) {
            String folded = queries.folded(word);
            if (folded.length() < 4 || folded.indexOf(' ') >= 0 || isSeen(new Term(Fields.WORDS, folded), question.audience())) {
                continue;
            }
            for (SuggestWord near : checker.suggestSimilar(new Term(Fields.WORDS, folded), 5, reader, SuggestMode.SUGGEST_ALWAYS, 0.6f)) {
                if (isSeen(new Term(Fields.WORDS, near.string), question.audience())) {
                    text = text.replace(word, near.string);
                    isOther = true;
                    break;
                }
            }
        }
        return isOther ? Optional.of(text) : Optional.empty();
    }

    /** Whether anything that may be seen has a term. */
    private boolean isSeen(Term term, Audience audience) throws IOException {
        var query = Queries.seen(audience, vetoed);
        query.add(new TermQuery(term), Occur.FILTER);
        return searcher.search(query.build(), new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
    }

    /** What begins with what was typed, the most frequent first. */
    List<String> complete(String typed, int limit) throws IOException {
        var terms = MultiTerms.getTerms(reader, Fields.COMPLETION);
        String prefix = queries.folded(typed);
        if (terms == null || prefix.length() < 2) {
            return List.of();
        }
        record Offer(String shown, String term, int stories) {}
        Map<String, Offer> offers = new HashMap<>();
        TermsEnum each = terms.iterator();
        var begin = new BytesRef(prefix);
        var status = each.seekCeil(begin);
        for (int i = 0; i < COMPLETIONS_LOOKED_AT && status != TermsEnum.SeekStatus.END; i++) {
            String term = each.term().utf8ToString();
            if (!term.startsWith(prefix)) {
                break;
            }
            String shown = term.substring(term.indexOf(Documents.SHOWN_AS) + 1);
            offers.merge(shown, new Offer(shown, term, each.docFreq()), (one, other) -> one);
            if (each.next() == null) {
                break;
            }
        }
        var best = offers.values().stream()
                .sorted(Comparator.comparingInt(Offer::stories).reversed().thenComparing(Offer::shown))
                .limit(COMPLETIONS_CHECKED)
                .toList();
        var seen = new LinkedHashSet<String>();
        for (Offer offer : best) {
            if (seen.size() < limit && isSeen(new Term(Fields.COMPLETION, offer.term()), Audience.READERS)) {
                seen.add(offer.shown());
            }
        }
        return List.copyOf(seen);
    }
}
