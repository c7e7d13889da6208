package org.broadsheet.search;

import java.time.ZoneId;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.broadsheet.story.Authors;
import org.broadsheet.understanding.Profile;
import org.broadsheet.understanding.Sketch;
import org.broadsheet.understanding.TermCounts;

/** Makes what the index holds of a story. */
final class Documents {
    /** What is between a completion as it is looked for and as it is shown. */
    static final char SHOWN_AS = '\u0001';

    static final String NAMES_APART = "\n";

    private static final int TERM_CHARS_MAX = 120;
    private static final FieldType WITH_PLACES = new FieldType();
    private static final FieldType WORDS_ALONE = new FieldType();

    static {
        WITH_PLACES.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        WITH_PLACES.setTokenized(true);
        WITH_PLACES.freeze();
        WORDS_ALONE.setIndexOptions(IndexOptions.DOCS);
        WORDS_ALONE.setTokenized(true);
        WORDS_ALONE.setOmitNorms(true);
        WORDS_ALONE.freeze();
    }

    private final ZoneId zone;
    private final Analysis analysis;

    Documents(ZoneId zone, Analysis analysis) {
        this.zone = zone;
        this.analysis = analysis;
    }

    /** @param counts to weigh the terms of related items by */
    Document of(Indexed indexed, TermCounts counts) {
        var document = new Document();
        String language = Languages.field(indexed.language());
        document.add(new StringField(Fields.STORY, indexed.story().toString(), Field.Store.NO));
        document.add(new NumericDocValuesField(Fields.ID, indexed.story().value()));
        indexed.sights().forEach(sight -> document.add(new StringField(Fields.SIGHT, sight.name(), Field.Store.NO)));
        document.add(new StringField(Fields.LANGUAGE, indexed.language().primary(), Field.Store.NO));
        document.add(new StringField(Fields.STATE, indexed.state(), Field.Store.NO));
        document.add(new LongField(Fields.PUBLISHED, indexed.publishedAt().toEpochMilli(), Field.Store.NO));
        value(document, Fields.SECTION, indexed.section());
        indexed.topics().forEach(topic -> value(document, Fields.TOPIC, topic.slug()));
        value(document, Fields.YEAR, Integer.toString(indexed.publishedAt().atZone(zone).getYear()));
        keyword(document, Fields.AUTHOR, Authors.slug(indexed.author()));
        keyword(document, Fields.SOURCE, folded(indexed.source()));
        text(document, language, indexed);
        if (indexed.sights().contains(Audience.READERS)) {
            indexed.completions().forEach(shown -> completion(document, shown));
            like(document, indexed, counts);
        }
        return document;
    }

    private static void value(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, value, Field.Store.NO));
            document.add(new SortedSetDocValuesField(field, new BytesRef(value)));
        }
    }

    private static void keyword(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }

    private void text(Document document, String language, Indexed indexed) {
        document.add(new StoredField(Fields.STORED_LANGUAGE, language));
        document.add(new StoredField(Fields.STORED_HEADLINE, indexed.headline()));
        document.add(new StoredField(Fields.STORED_TEXT, indexed.text()));
        document.add(new StoredField(Fields.STORED_NAMES, String.join(NAMES_APART, indexed.names())));
        document.add(new Field(Fields.headline(language), indexed.headline(), WITH_PLACES));
        document.add(new Field(Fields.text(language), indexed.text(), WITH_PLACES));
        document.add(new Field(Fields.WORDS, indexed.headline() + "\n" + indexed.text(), WORDS_ALONE));
    }

    /** From each of its words on, so that a surname finds the person. */
    private void completion(Document document, String shown) {
        if (shown.length() > TERM_CHARS_MAX) {
            return;
        }
        String whole = folded(shown);
        for (int at = 0; at >= 0; at = whole.indexOf(' ', at) < 0 ? -1 : whole.indexOf(' ', at) + 1) {
            String from = whole.substring(at);
            if (!from.isEmpty()) {
                document.add(new StringField(Fields.COMPLETION, from + SHOWN_AS + shown, Field.Store.NO));
            }
        }
    }

    /** What cuts the texts of its documents. */
    Analyzer analyzer() {
        return analysis.byField();
    }

    /** Words folded and parted by single spaces. */
    String folded(String text) {
        return String.join(
                " ", analysis.terms(Languages.OTHER, text).stream().map(Analysis.Found::term).toList());
    }

    private static void like(Document document, Indexed indexed, TermCounts counts) {
        Profile profile = Profile.of(indexed.copy());
        document.add(new BinaryDocValuesField(Fields.PROFILE, new BytesRef(profile.bytes())));
        document.add(new BinaryDocValuesField(Fields.SKETCH, new BytesRef(Sketch.of(indexed.text()).bytes())));
        float length = length(profile, counts);
        for (int i = 0; i < profile.terms().length; i++) {
            document.add(new FeatureField(Fields.LIKE, term(profile.terms()[i]), profile.weights()[i] / length));
        }
    }

    /** About the length of the vector; exact when it is compared. */
    private static float length(Profile profile, TermCounts counts) {
        double squares = 1;
        for (int i = 0; i < profile.terms().length; i++) {
            double weight = profile.weights()[i] * Math.max(1, counts.rarity(profile.terms()[i]));
            squares += weight * weight;
        }
        return (float) Math.sqrt(squares);
    }

    /** A term of a profile as the index writes it. */
    static String term(int hash) {
        return Integer.toString(hash, Character.MAX_RADIX);
    }

    static List<String> names(String stored) {
        return stored.isEmpty() ? List.of() : List.of(stored.split(NAMES_APART));
    }
}
