package org.broadsheet.wire.format;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.wire.format.WireItem.PubStatus;
import org.broadsheet.wire.format.WireItem.Signal;

/**
 * What agencies say only in words: corrections, updates, kills and embargoes in the headline, the slugline, the note to
 * editors or the genre. A word counts only where an agency puts a mark, never in a sentence: a storm that kills four is
 * no kill, and a city that lifts an embargo has none.
 */
final class SaidInWords {
    /** Words for a correction in the languages of the agencies. */
    private static final String CORRECTION = any(
            "CORRECTED",
            "CORRECTION",
            "CORRECTS",
            "CORRECTIF",
            "CORRECTIVE",
            "CORRIG\u00c9",
            "RECTIFICATIF",
            "RECTIFICATION",
            "BERICHTIGUNG",
            "KORREKTUR",
            "CORRECCI\u00d3N",
            "RECTIFICACI\u00d3N",
            "CORRE\u00c7\u00c3O",
            "CORREZIONE",
            "RETTELSE",
            "R\u00c4TTELSE",
            "OIKAISU",
            "CORRECTIE",
            "\u062a\u0635\u062d\u064a\u062d");
    /** Words for a version that goes on or is sent again. */
    private static final String UPDATE = any(
            "UPDATED?(?:\\s+\\d{1,2})?",
            "REFILED?",
            "RPT",
            "REPEAT",
            "MISE \u00c0 JOUR",
            "ACTUALISATION",
            "ACTUALIS\u00c9",
            "ACTUALIZACI\u00d3N",
            "\u062a\u062d\u062f\u064a\u062b");

    private static final String ASIDE = "\\((?:OFFICIAL|REPEAT)\\)";
    private static final String WORD_END = "(?![\\p{L}\\p{M}])";

    /** A mark before the headline: in capitals before a dash, in any letters before a colon. */
    private static final Pattern HEADLINE_MARK = Pattern.compile(any(
            "^\\s*(?:" + ASIDE + "\\s*-\\s*)?(?:(" + CORRECTION + ")|(" + UPDATE + "))(?:[ -]?" + ASIDE + ")?"
                    + "\\s*[-\u2013\u2014]+\\s*",
            "^\\s*(?iu:(" + CORRECTION + ")|(" + UPDATE + "))\\s*:\\s*"));

    /** What stands before the first word of a note: {@code Eds:}. */
    private static final String NOTE_START =
            "^\\s*(?iu:EDS?|EDITORS?|NOTE|NOTE TO EDITORS|ATTENTION EDITORS)?\\s*[:.,-]*[\\s*]*";

    private static final Pattern CORRECTING_NOTE =
            Pattern.compile(NOTE_START + any("(?iu:" + CORRECTION + ")" + WORD_END, "(?iu:ANNULE ET REMPLACE)"));
    private static final Pattern UPDATING_NOTE =
            Pattern.compile(NOTE_START + "(?iu:UPDATES?|UPDATED|UPDATING|REFILES|MISE \u00c0 JOUR)" + WORD_END);

    private static final String FORMAL_KILL = any(
                    "ADVISORY\\s*/\\s*KILL",
                    "(?:BULLETIN|MANDATORY|URGENT|PHOTO|PICTURE|GRAPHIC|VIDEO|STORY)\\s+KILL",
                    "KILL\\s+(?:ADVISORY|NOTICE|KILL)",
                    "NOTICE OF KILL")
            + WORD_END;
    private static final Pattern KILLING_HEADLINE = Pattern.compile("[\\s*]*"
            + any(
                    FORMAL_KILL + ".*",
                    "(?:KILL|ANNULATION|ANNUL\u00c9E?|ANNULER|\u0625\u0644\u063a\u0627\u0621)[\\s*]*"
                            + "(?:[:/].*|[-\u2013\u2014]+(?:\\s.*)?)?",
                    "(?iu:(?:D\u00c9P\u00caCHE|INFORMATION|PHOTO)?\\s*[\u00c0A] ANNULER)(?!\\p{L}).*",
                    ".*ADVISORY/KILL.*",
                    ".*\\(KILL\\)",
                    ".*\\s[-\u2013\u2014]{1,2}\\s*KILL")
            + "\\s*");
    private static final Pattern KILLING_SLUGLINE = Pattern.compile(
            any("(?:.*[\\s,/_-])?(?:ADVISORY/KILL|MANDATORY KILL|BULLETIN KILL)", "KILL", ".*,\\s*KILL"));
    private static final Pattern KILLING_NOTE = Pattern.compile(NOTE_START
            + any(
                    FORMAL_KILL,
                    "KILL(?!\\p{L})",
                    "(?i:KILL\\s*:)",
                    "(?i:(?:PLEASE\\s+)?KILL\\s+(?:THE\\s+)?"
                            + "(?:STORY|ITEM|PICTURE|PHOTO|GRAPHIC|VIDEO|ADVISORY|URN:|TAG:))",
                    "(?iu:ANNULATION|(?:MERCI D'|PRI\u00c8RE D'|VEUILLEZ )ANNULER|[\u00c0A] ANNULER)(?!\\p{L})"));
    private static final Pattern KILLING_GENRE = Pattern.compile(
            "(?iu)(?:.*[:/#])?(?:(?:mandatory|bulletin|advisory)[ /-]?)?(?:kill|killed|annulation|stornierung)");
    private static final Pattern CORRECTING_GENRE = Pattern.compile("(?iu)(?:.*[:/#])?" + CORRECTION);
    private static final Pattern ADVISING_GENRE = Pattern.compile("(?iu)(?:.*[:/#])?advisory(?:[ /-]kill)?");

    /** The beginnings of the guids that agencies use: RFC 3085 and 4151, and UUIDs. */
    private static final Pattern GUID = Pattern.compile(
            "(?:urn:newsml:|urn:uuid:|tag:[a-z0-9.-]+,\\d{4})" + "[^\\s\"'<>,;()\u00ab\u00bb\u201c\u201d]+");

    private static final Pattern VERSIONED = Pattern.compile("((?:urn:newsml:|tag:)[^:]+:.*):\\d+[UAN]?");

    /** Words right before the guid of the item that is to be used in place of the killed one. */
    private static final Pattern INSTEAD = Pattern.compile("(?iu)"
            + any("replaced (?:by|with)", "instead", "\\buse", "\\bsee", "substitute", "remplac\u00e9e? par", "voir")
            + "\\W*$");

    private static final int BEFORE_CHARACTERS = 40;
    private static final int MARKS_MAX = 8;

    private final WireItemDraft draft;

    SaidInWords(WireItemDraft draft) {
        this.draft = draft;
    }

    void apply() {
        boolean isKill = isKill();
        marks();
        if (matchesGenre(CORRECTING_GENRE)
                || CORRECTING_NOTE.matcher(draft.edNote).find()) {
            draft.signals.add(Signal.CORRECTION);
        }
        if (UPDATING_NOTE.matcher(draft.edNote).find()) {
            draft.signals.add(Signal.UPDATE);
        }
        if (matchesGenre(ADVISING_GENRE)) {
            draft.signals.add(Signal.ADVISORY);
        }
        if (isKill) {
            kill();
        }
        EmbargoWords.apply(draft);
    }

    private void marks() {
        Matcher mark = HEADLINE_MARK.matcher(draft.headline);
        for (int i = 0; i < MARKS_MAX && mark.find() && mark.end() < draft.headline.length(); i++) {
            boolean isCorrection = mark.group(1) != null || mark.group(3) != null;
            draft.signals.add(isCorrection ? Signal.CORRECTION : Signal.UPDATE);
            draft.headline = draft.headline.substring(mark.end());
            mark = HEADLINE_MARK.matcher(draft.headline);
        }
    }

    private static String any(String... alternatives) {
        return "(?:" + String.join("|", alternatives) + ")";
    }

    private boolean isKill() {
        return draft.signals.contains(Signal.KILL)
                || matchesGenre(KILLING_GENRE)
                || KILLING_HEADLINE.matcher(draft.headline).matches()
                || KILLING_SLUGLINE.matcher(draft.slugline).matches()
                || KILLING_NOTE.matcher(draft.edNote).find();
    }

    private boolean matchesGenre(Pattern wanted) {
        return draft.genre.stream().anyMatch(genre -> wanted.matcher(genre).matches());
    }

    /** An advisory that names another item kills that one; a kill that names none kills its own item. */
    private void kill() {
        draft.signals.add(Signal.KILL);
        draft.otherGuids.stream().filter(this::isOther).forEach(draft.kills::add);
        Set<String> named = named(
                String.join(" ", draft.headline, draft.slugline, draft.edNote, draft.standfirst, draft.body.toText()));
        named.stream().filter(this::isOther).forEach(draft.kills::add);
        for (String guid : Set.copyOf(draft.kills)) {
            withoutVersion(guid).ifPresent(draft.kills::add);
        }
        if (draft.kills.isEmpty() || !named.stream().allMatch(this::isOther)) {
            draft.pubStatus = PubStatus.CANCELED;
        }
        if (!draft.kills.isEmpty()) {
            draft.signals.add(Signal.ADVISORY);
        }
    }

    private static Set<String> named(String text) {
        var named = new LinkedHashSet<String>();
        Matcher guid = GUID.matcher(text);
        while (guid.find()) {
            String before = text.substring(Math.max(0, guid.start() - BEFORE_CHARACTERS), guid.start());
            if (INSTEAD.matcher(before).find()) {
                continue;
            }
            named.add(guid.group().replaceAll("[.:!?]+$", ""));
        }
        return named;
    }

    /** RFC 3085 puts the version behind the name, with U, A or N for what it is; the item is the name alone. */
    private Optional<String> withoutVersion(String guid) {
        Matcher version = VERSIONED.matcher(guid);
        return version.matches() && isOther(version.group(1)) ? Optional.of(version.group(1)) : Optional.empty();
    }

    /** Senders also name an item by its guid with the version behind it. */
    private boolean isOther(String guid) {
        return !guid.equals(draft.guid) && !guid.startsWith(draft.guid + ":");
    }
}
