package org.broadsheet.search;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.story.StoryId;
import org.broadsheet.understanding.Profile;
import org.broadsheet.understanding.Sketch;
import org.broadsheet.understanding.TermCounts;
import org.broadsheet.understanding.Vector;

/** Finds the public stories whose words are nearest to a story's, by the heaviest of its terms. Made for one question. */
final class Neighbourhood {
    private static final int TERMS_ASKED = 40;
    private static final float WEIGHT_LEAST = 1e-3f;
    private static final float WEIGHT_MOST = 60;

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final TermCounts counts;
    private final Set<String> vetoed;

    Neighbourhood(DirectoryReader reader, TermCounts counts, Set<String> vetoed) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.counts = counts;
        this.vetoed = vetoed;
        searcher.setQueryCache(null);
    }

    /** Empty when the public does not see the story, or it has no words. */
    Optional<Near.Around> of(StoryId story, int limit) throws IOException {
        var itself = Queries.seen(Audience.READERS, vetoed);
        itself.add(new TermQuery(new Term(Fields.STORY, story.toString())), Occur.FILTER);
        var found = documents(itself.build(), 1);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Near near = near(found.getFirst());
        var others = new ArrayList<Near>();
        for (int document : documents(like(near.vector(), story), limit)) {
            others.add(near(document));
        }
        return Optional.of(new Near.Around(near, others, counts.stories()));
    }

    private List<Integer> documents(Query query, int limit) throws IOException {
        var top = searcher.search(query, new TopScoreDocCollectorManager(limit, 1));
        return List.of(top.scoreDocs).stream().map((ScoreDoc found) -> found.doc).toList();
    }

    private Query like(Vector vector, StoryId story) {
        var any = new BooleanQuery.Builder();
        IntStream.range(0, vector.terms().length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -vector.weights()[i]))
                .limit(TERMS_ASKED)
                .forEach(i -> {
                    double weight = vector.weights()[i] * counts.rarity(vector.terms()[i]);
                    any.add(
                            FeatureField.newLinearQuery(
                                    Fields.LIKE,
                                    Documents.term(vector.terms()[i]),
                                    (float) Math.clamp(weight, WEIGHT_LEAST, WEIGHT_MOST)),
                            Occur.SHOULD);
                });
        var query = Queries.seen(Audience.READERS, vetoed);
        query.add(any.build(), Occur.MUST);
        query.add(new TermQuery(new Term(Fields.STORY, story.toString())), Occur.MUST_NOT);
        return query.build();
    }

    private Near near(int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        int local = document - leaf.docBase;
        BytesRef profile = bytes(leaf, local, Fields.PROFILE);
        BytesRef sketch = bytes(leaf, local, Fields.SKETCH);
        StoredFields stored = reader.storedFields();
        var texts = stored.document(document);
        var published = DocValues.getSortedNumeric(leaf.reader(), Fields.PUBLISHED);
        return new Near(
                Answering.id(leaf, local),
                Profile.read(profile.bytes, profile.offset, profile.length).vector(counts),
                new Sketch(java.util.Arrays.copyOfRange(sketch.bytes, sketch.offset, sketch.offset + sketch.length)),
                Instant.ofEpochMilli(published.advanceExact(local) ? published.nextValue() : 0),
                texts.get(Fields.STORED_HEADLINE),
                Documents.names(texts.get(Fields.STORED_NAMES)),
                topics(leaf, local),
                texts.get(Fields.STORED_TEXT).length());
    }

    private static List<String> topics(LeafReaderContext leaf, int document) throws IOException {
        var values = DocValues.getSortedSet(leaf.reader(), Fields.TOPIC);
        var topics = new ArrayList<String>();
        if (values.advanceExact(document)) {
            for (int each = values.docValueCount(); each > 0; each--) {
                topics.add(values.lookupOrd(values.nextOrd()).utf8ToString());
            }
        }
        return topics;
    }

    private static BytesRef bytes(LeafReaderContext leaf, int document, String field) throws IOException {
        BinaryDocValues values = DocValues.getBinary(leaf.reader(), field);
        return values.advanceExact(document) ? values.binaryValue() : new BytesRef();
    }
}
