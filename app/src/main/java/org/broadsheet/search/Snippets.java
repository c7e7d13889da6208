package org.broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.broadsheet.search.Findings.Run;

/** Marks what was asked for in what was found. The places come from the index: no text is analyzed to answer. */
final class Snippets {
    private static final int CHARS = 230;
    private static final int PLACES_MAX = 400;

    private final Set<Term> terms;

    /** @param terms of the query, of any field */
    Snippets(Set<Term> terms) {
        this.terms = terms;
    }

    private record Place(int from, int to, Term term) {}

    List<Run> headline(LeafReaderContext leaf, int document, String language, String text) throws IOException {
        return runs(text, 0, text.length(), places(leaf, document, Fields.headline(language)));
    }

    /** The stretch of a text in which most different terms are; its beginning where there is none. */
    List<Run> snippet(LeafReaderContext leaf, int document, String language, String text) throws IOException {
        var places = places(leaf, document, Fields.text(language));
        int best = 0;
        int most = 0;
        for (int i = 0; i < places.size(); i++) {
            int end = places.get(i).from + CHARS - CHARS / 4;
            var different = new HashSet<Term>();
            for (int j = i; j < places.size() && places.get(j).to <= end; j++) {
                different.add(places.get(j).term);
            }
            if (different.size() > most) {
                most = different.size();
                best = places.get(i).from;
            }
        }
        int from = best <= CHARS / 4 ? 0 : wordBegin(text, best - CHARS / 4);
        int to = wordEnd(text, Math.min(text.length(), from + CHARS));
        return runs(text, from, to, places);
    }

    private List<Place> places(LeafReaderContext leaf, int document, String field) throws IOException {
        var places = new ArrayList<Place>();
        for (Term term : terms) {
            if (!term.field().equals(field)) {
                continue;
            }
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.OFFSETS);
            if (postings == null || postings.advance(document) != document || document == DocIdSetIterator.NO_MORE_DOCS) {
                continue;
            }
            for (int i = postings.freq(); i > 0 && places.size() < PLACES_MAX; i--) {
                postings.nextPosition();
                places.add(new Place(postings.startOffset(), postings.endOffset(), term));
            }
        }
        places.sort(Comparator.comparingInt(Place::from));
        return places;
    }

    private static int wordBegin(String text, int at) {
        int space = text.indexOf(' ', at);
        return space < 0 || space > at + 40 ? at : space + 1;
    }

    private static int wordEnd(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', at);
        return space < at - 40 ? at : space;
    }

    private static List<Run> runs(String text, int from, int to, List<Place> places) {
        var runs = new ArrayList<Run>();
        int at = from;
        for (Place place : places) {
            if (place.from >= at && place.to <= to) {
                add(runs, text.substring(at, place.from), false);
                add(runs, text.substring(place.from, place.to), true);
                at = place.to;
            }
        }
        add(runs, text.substring(at, Math.max(at, to)), false);
        if (from > 0) {
            runs.addFirst(new Run("… ", false));
        }
        if (to < text.length()) {
            runs.add(new Run(" …", false));
        }
        return runs;
    }

    private static void add(List<Run> runs, String text, boolean isMarked) {
        if (!text.isEmpty()) {
            runs.add(new Run(text.replaceAll("\\s+", " "), isMarked));
        }
    }
}
