package org.broadsheet.wire.format;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.wire.format.WireItem.Signal;

/**
 * An embargo that is given only in words. One exact moment with its zone is obeyed; everything else holds the item
 * until a person has read the words.
 */
final class EmbargoWords {
    private static final Pattern IN_NOTE = anyOf(
            "\\bembargoed\\b",
            "\\bunder (?:strict )?embargo\\b",
            "\\bembargo(?: time| date)?\\s*(?:until|till|til|to\\b|for\\b|expires|ends|lifts|:|[-\u2013\u2014])",
            "\\bembargo\\s+\\d",
            "\\bsous embargo\\b",
            "\\bembargo (?:jusqu|hasta)",
            "\\bsperrfrist\\b",
            "\\bsp\u00e6rrefrist\\b",
            "\\bnot for (?:publication|release|use|broadcast|public release)[\\w ,/]{0,60} (?:before|until|till)\\b",
            "\\bhold (?:for release|until)\\b",
            "\u0645\u062d\u0638\u0648\u0631 \u0627\u0644\u0646\u0634\u0631");
    private static final Pattern IN_HEADLINE = anyOf(
            "^[\\s*(\\[]*(?:strictly )?(?:embargoed|sous embargo|sperrfrist)\\b",
            "^[\\s*(\\[]*embargo\\s*(?:until|till|to\\b|jusqu|hasta|:)",
            "[(\\[]\\s*embargo(?:ed)?\\b",
            "\\bembargoed (?:until|till|til)\\b",
            "\\bsous embargo jusqu");
    /** So much of a note is looked at; an embargo stands at its beginning. */
    private static final int NOTE_CHARACTERS = 4000;

    private static final Pattern LIFTED = anyOf(
            "\\bembargo(?:es)? (?:has |was |is |now |been )*(?:lifted|over|expired|passed)\\b",
            "\\b(?:no|not|without|sans|ohne|sin|hors) (?:an? )?embargo",
            "\\b(?:no longer|not|previously|formerly) (?:under )?embargo(?:ed)?\\b",
            "\\b(?:fin|lev\u00e9e) (?:d|de l)['\u2019]embargo",
            "\\bembargo lev\u00e9\\b",
            "\\blifts? embargo\\b");

    private static final Pattern ISO =
            anyOf("\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2})?\\s?(?:Z|GMT|UTC|[+-]\\d{2}:?\\d{2})");
    private static final String CLOCK = "(\\d{1,2})[:.h]?(\\d{2})\\s*(?:GMT|UTC)";
    private static final String DAY_MONTH = "(\\d{1,2})(?:st|nd|rd|th|er)?\\s+(\\p{L}{3,9})\\.?,?";
    private static final String MONTH_DAY = "(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?";
    private static final Pattern WORDED =
            anyOf(CLOCK + "\\s*,?\\s*(?:on\\s+)?(?:\\p{L}+,?\\s+)?(?:" + DAY_MONTH + "|" + MONTH_DAY + ")\\s+(\\d{4})");
    private static final Pattern ANY_CLOCK =
            anyOf("\\b\\d{1,2}[:.h]\\d{2}\\b", "\\b\\d{4}\\s*(?:GMT|UTC)", "\\b\\d{1,2}\\s*[ap]\\.?m\\b");
    private static final String[] MONTHS = {
        "jan|ene",
        "feb|f\u00e9v",
        "mar",
        "apr|avr|abr",
        "may|mai",
        "jun|juin",
        "jul|juil",
        "aug|ao\u00fb|aou|ago",
        "sep",
        "oct|okt",
        "nov",
        "dec|d\u00e9c|dez|dic"
    };

    private EmbargoWords() {}

    private static Pattern anyOf(String... alternatives) {
        return Pattern.compile("(?iu)(?:" + String.join("|", alternatives) + ")");
    }

    static void apply(WireItemDraft draft) {
        if (draft.embargo instanceof Embargo.None) {
            String words = words(draft);
            if (!words.isEmpty()) {
                draft.embargo = read(words);
                draft.report(
                        "wire-embargo-words",
                        "/",
                        draft.embargo instanceof Embargo.Until
                                ? "the embargo is given only in words: " + Words.shortened(words)
                                : "the embargo is given only in words; the item waits for the desk: "
                                        + Words.shortened(words));
            } else if (draft.signals.contains(Signal.EMBARGO)) {
                draft.embargo = new Embargo.Unreadable("embargo signal without a time");
                draft.report("wire-embargo", "/", "the item has the signal embargo and no time; it waits for the desk");
            }
        }
        if (!(draft.embargo instanceof Embargo.None)) {
            draft.signals.add(Signal.EMBARGO);
        }
    }

    private static String words(WireItemDraft draft) {
        if (says(IN_HEADLINE, draft.headline)) {
            return draft.headline;
        }
        if (says(IN_NOTE, draft.edNote)) {
            return draft.edNote;
        }
        return draft.usageTerms.stream()
                .filter(terms -> says(IN_NOTE, terms))
                .findFirst()
                .orElse("");
    }

    private static boolean says(Pattern embargo, String text) {
        String start = text.substring(0, Math.min(text.length(), NOTE_CHARACTERS));
        return embargo.matcher(start).find() && !LIFTED.matcher(start).find();
    }

    private static Embargo read(String words) {
        Set<Instant> moments = new LinkedHashSet<>();
        int clocks = 0;
        Matcher iso = ISO.matcher(words);
        while (iso.find()) {
            Moment.of(iso.group()).best().ifPresent(moments::add);
        }
        Matcher worded = WORDED.matcher(words);
        while (worded.find()) {
            add(worded, moments);
        }
        Matcher clock = ANY_CLOCK.matcher(ISO.matcher(words).replaceAll("00:00"));
        while (clock.find()) {
            clocks++;
        }
        return moments.size() == 1 && clocks <= 1
                ? new Embargo.Until(moments.iterator().next())
                : new Embargo.Unreadable(Words.shortened(words));
    }

    private static void add(Matcher worded, Set<Instant> moments) {
        boolean isDayFirst = worded.group(3) != null;
        int day = Integer.parseInt(isDayFirst ? worded.group(3) : worded.group(6));
        int month = month(isDayFirst ? worded.group(4) : worded.group(5));
        try {
            LocalDateTime moment = LocalDateTime.of(
                    Integer.parseInt(worded.group(7)),
                    month,
                    day,
                    Integer.parseInt(worded.group(1)),
                    Integer.parseInt(worded.group(2)));
            moments.add(moment.toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchDay) {
            // No moment: the words stay unreadable, and the item is held.
            return;
        }
    }

    private static int month(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.length; i++) {
            for (String start : MONTHS[i].split("\\|")) {
                if (lower.startsWith(start)) {
                    return i + 1;
                }
            }
        }
        return 0;
    }
}
