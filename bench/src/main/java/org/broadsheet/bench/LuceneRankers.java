package org.broadsheet.bench;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.broadsheet.understanding.Copy;

/** What one gets from Lucene without further thought. */
final class LuceneRankers {
    private static final String TEXT = "text";

    private interface Asking {
        Query ask(DirectoryReader reader, Analyzer analyzer, int text) throws IOException;
    }

    /** Lucene's own class for it, told to take rare words too. */
    record Similar() implements Ranker {
        @Override
        public String name() {
            return "Lucene MoreLikeThis";
        }

        @Override
        public List<List<Integer>> rank(List<Copy> texts) throws IOException {
            return ranked(texts, (reader, analyzer, text) -> {
                var similar = new MoreLikeThis(reader);
                similar.setAnalyzer(analyzer);
                similar.setFieldNames(new String[] {TEXT});
                similar.setMinTermFreq(1);
                similar.setMinDocFreq(2);
                return similar.like(TEXT, new StringReader(texts.get(text).headline() + "\n" + texts.get(text).text()));
            });
        }
    }

    /** A search for the words of the headline. */
    record ByHeadline() implements Ranker {
        @Override
        public String name() {
            return "BM25 by headline";
        }

        @Override
        public List<List<Integer>> rank(List<Copy> texts) throws IOException {
            return ranked(texts, (reader, analyzer, text) ->
                    new QueryBuilder(analyzer).createBooleanQuery(TEXT, texts.get(text).headline()));
        }
    }

    private static List<List<Integer>> ranked(List<Copy> texts, Asking asking) throws IOException {
        var analyzer = new EnglishAnalyzer();
        try (var folder = new ByteBuffersDirectory()) {
            try (var writer = new IndexWriter(folder, new IndexWriterConfig(analyzer))) {
                for (Copy text : texts) {
                    var document = new Document();
                    document.add(new TextField(TEXT, text.headline() + "\n" + text.text(), Field.Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (var reader = DirectoryReader.open(folder)) {
                var lists = new ArrayList<List<Integer>>();
                for (int text = 0; text < texts.size(); text++) {
                    int self = text;
                    var top = new IndexSearcher(reader).search(asking.ask(reader, analyzer, text), Ranker.LIST_MAX + 1);
                    lists.add(Arrays.stream(top.scoreDocs)
                            .map(found -> found.doc)
                            .filter(doc -> doc != self)
                            .limit(Ranker.LIST_MAX)
                            .toList());
                }
                return lists;
            }
        }
    }

    private LuceneRankers() {}
}
