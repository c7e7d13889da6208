package org.broadsheet.wire.format;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Inline;
import org.broadsheet.kernel.Language;
import org.broadsheet.wire.format.WireItem.Format;
import org.broadsheet.wire.format.WireItem.ItemClass;
import org.broadsheet.wire.format.WireItem.PubStatus;
import org.broadsheet.wire.format.WireItem.Signal;

/**
 * A {@link WireItem} in the making: each format fills in what it finds, and {@link #finish} adds what all senders say
 * in words only. Used by one thread, while one message is read.
 */
final class WireItemDraft {
    /** Longest name of an item that is taken for one. */
    static final int GUID_CHARACTERS_MAX = 1000;

    private static final int FINDINGS_MAX = 40;

    final Format format;
    final List<Finding> findings = new ArrayList<>();
    String guid = "";
    Optional<Long> versionNumber = Optional.empty();
    ItemClass itemClass = ItemClass.TEXT;
    PubStatus pubStatus = PubStatus.USABLE;
    final Set<Signal> signals = EnumSet.noneOf(Signal.class);
    final Set<String> kills = new LinkedHashSet<>();
    /** Guids that stand in links and alternative ids: those that a kill may mean. */
    final Set<String> otherGuids = new LinkedHashSet<>();

    Embargo embargo = new Embargo.None();
    Optional<Instant> expires = Optional.empty();
    Optional<Instant> firstCreated = Optional.empty();
    Optional<Instant> versionCreated = Optional.empty();
    int urgency;
    Optional<Language> language = Optional.empty();
    String headline = "";
    String subheadline = "";
    String standfirst = "";
    Body body = Body.EMPTY;
    String byline = "";
    String dateline = "";
    String located = "";
    String slugline = "";
    String edNote = "";
    final Set<String> genre = new LinkedHashSet<>();
    String creditline = "";
    String copyrightHolder = "";
    String copyrightNotice = "";
    final Set<String> infoSources = new LinkedHashSet<>();
    final Set<String> usageTerms = new LinkedHashSet<>();
    final List<WireSubject> subjects = new ArrayList<>();
    final Set<String> services = new LinkedHashSet<>();
    final List<WirePicture> pictures = new ArrayList<>();
    final Set<String> members = new LinkedHashSet<>();
    final Set<String> links = new LinkedHashSet<>();

    WireItemDraft(Format format) {
        this.format = format;
    }

    /** Reports; after the fortieth finding only that there are more. */
    void report(String code, String where, String sentence) {
        if (findings.size() < FINDINGS_MAX) {
            findings.add(new Finding(code, where, sentence));
        } else if (findings.size() == FINDINGS_MAX) {
            findings.add(new Finding(
                    "wire-more-findings", "/", "there is more to report than " + FINDINGS_MAX + " findings"));
        }
    }

    /** A date that orders or shows: one without zone counts as UTC, a day as its beginning, and both are reported. */
    Optional<Instant> date(String where, String field) {
        Moment moment = Moment.of(field);
        switch (moment) {
            case Moment.Zoneless zoneless ->
                report("wire-date", where, "has no time zone; it was read as UTC: " + field.strip());
            case Moment.Day day ->
                report("wire-date", where, "has no time; it was read as the day's beginning: " + field.strip());
            case Moment.Unreadable unreadable ->
                report("wire-date", where, "is no date: " + Words.shortened(unreadable.text()));
            case Moment.Exact exact -> {}
            case Moment.Absent absent -> {}
        }
        return moment.best();
    }

    /** The sender's field for an embargo; what is not one exact moment holds the item. */
    void embargoed(String where, String field) {
        switch (Moment.of(field)) {
            case Moment.Absent absent -> {}
            case Moment.Exact exact -> embargo = new Embargo.Until(exact.instant());
            default -> {
                embargo = new Embargo.Unreadable(Words.shortened(field));
                report(
                        "wire-embargo",
                        where,
                        "is no moment with a time zone; the item waits for the desk: " + Words.shortened(field));
            }
        }
    }

    /** IPTC's publication status by its last word; what is none of the three holds the item. */
    void pubStatus(String where, String status) {
        switch (status) {
            case "", "usable" -> pubStatus = PubStatus.USABLE;
            case "withheld" -> pubStatus = PubStatus.WITHHELD;
            case "canceled" -> pubStatus = PubStatus.CANCELED;
            default -> {
                pubStatus = PubStatus.WITHHELD;
                report(
                        "wire-pubstatus",
                        where,
                        "is none of usable, withheld and canceled; the item is withheld: " + Words.shortened(status));
            }
        }
    }

    void urgency(String where, String number) {
        if (number.matches("[1-9](\\.0+)?")) {
            urgency = number.charAt(0) - '0';
        } else if (!number.isEmpty()) {
            report("wire-urgency", where, "is no number from 1 to 9: " + Words.shortened(number));
        }
    }

    /** A version number; one that is no whole number leaves the order to the dates. */
    void version(String number) {
        versionNumber = number.matches("\\d{1,18}") ? Optional.of(Long.valueOf(number)) : Optional.empty();
    }

    void language(String tag) {
        if (language.isEmpty() && !tag.isBlank()) {
            Language unreadable = new Language("und");
            Language read = Language.of(tag, unreadable);
            language = read.equals(unreadable) ? Optional.empty() : Optional.of(read);
        }
    }

    /** A text that is there and cannot be read: the item waits for the desk. */
    void unreadableBody(Fault unreadable) {
        pubStatus = pubStatus == PubStatus.USABLE ? PubStatus.WITHHELD : pubStatus;
        report("wire-body", "/", "its text was left out, and the item is withheld. " + unreadable.sentence());
    }

    /** Takes a body, without the headline that some senders repeat as its first line. */
    void body(Body read) {
        List<Block> blocks = read.blocks();
        boolean repeatsHeadline = !blocks.isEmpty()
                && blocks.getFirst() instanceof Block.Heading(int level, List<Inline> words)
                && Words.collapse(new Body(List.of(new Block.Paragraph(words))).toText())
                        .equalsIgnoreCase(headline);
        body = repeatsHeadline ? new Body(blocks.subList(1, blocks.size())) : read;
    }

    boolean hasGuid() {
        return !guid.isBlank() && guid.length() <= GUID_CHARACTERS_MAX;
    }

    /** The finished item; empty, with a finding, when it has no guid. */
    Optional<WireItem> finish() {
        if (!hasGuid()) {
            report(
                    "wire-no-guid",
                    "/",
                    "an item has no guid, so that no later version could be told from it; it was left out");
            return Optional.empty();
        }
        new SaidInWords(this).apply();
        places();
        var version = new WireVersion(versionNumber, versionCreated.or(() -> firstCreated));
        return Optional.of(new WireItem(
                format,
                guid,
                version,
                itemClass,
                pubStatus,
                List.copyOf(signals),
                List.copyOf(kills),
                embargo,
                expires,
                firstCreated,
                versionCreated,
                urgency,
                language,
                headline,
                subheadline,
                standfirst,
                body,
                byline,
                dateline,
                located,
                slugline,
                edNote,
                List.copyOf(genre),
                creditline,
                copyrightHolder,
                copyrightNotice,
                List.copyOf(infoSources),
                List.copyOf(usageTerms),
                distinct(subjects),
                List.copyOf(services),
                pictures,
                List.copyOf(members),
                List.copyOf(links),
                findings));
    }

    /** Addresses and file names as they are safe to be used; a link that would run something is left out. */
    private void places() {
        links.removeIf(link -> link.matches("(?is)\\s*(?:javascript|vbscript|data|file|blob):.*"));
        var safe = new ArrayList<WirePicture>();
        for (WirePicture picture : pictures) {
            String place = Pictures.place(picture.href());
            if (place.isEmpty()) {
                report(
                        "wire-picture",
                        "/",
                        "a picture is at no address that can be used: " + Words.shortened(picture.href()));
            } else {
                safe.add(new WirePicture(
                        place,
                        picture.contentType(),
                        picture.width(),
                        picture.height(),
                        picture.caption(),
                        picture.alt(),
                        picture.credit()));
            }
        }
        pictures.clear();
        pictures.addAll(safe);
    }

    /** Each subject once, at its first place, with the first name that any of its repetitions has. */
    private static List<WireSubject> distinct(List<WireSubject> subjects) {
        Map<String, WireSubject> byKey = LinkedHashMap.newLinkedHashMap(subjects.size());
        for (WireSubject subject : subjects) {
            String key = subject.code().isEmpty()
                    ? subject.kind() + " " + subject.name()
                    : subject.scheme() + ":" + subject.code();
            byKey.merge(
                    key,
                    subject,
                    (first, next) -> first.name().isEmpty() && !next.name().isEmpty()
                            ? new WireSubject(first.kind(), first.code(), first.scheme(), next.name())
                            : first);
        }
        return List.copyOf(byKey.values());
    }
}
