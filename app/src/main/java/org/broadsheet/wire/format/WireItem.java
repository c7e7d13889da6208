package org.broadsheet.wire.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;

/**
 * One item as an agency sent it, in the words of IPTC ninjs 3.1 and NewsML-G2, whatever format it came in. A value:
 * nothing here was decided by us.
 *
 * @param guid the sender's name of the item, the same through all its versions; never empty
 * @param version which of the item's versions this is
 * @param itemClass text, picture, graphic, audio, video, composite (a package) or concept
 * @param pubStatus usable, withheld or canceled
 * @param signals what the sender says this version is: correction, update, kill …; empty when it says nothing
 * @param kills guids of other items that this one (an advisory) tells everybody never to use again
 * @param embargo when it may be used
 * @param expires after which it must be gone
 * @param urgency 1 (highest) to 9; 0 when the sender gave none
 * @param headline in plain text, white space collapsed; empty when the sender gave none
 * @param standfirst the summary or abstract; empty when there is none
 * @param byline as it is to be printed; empty when there is none
 * @param dateline as it is to be printed, e.g. {@code MOSCOW, Sept 9, 2013 (AFP) -}; empty when there is none
 * @param located where it was written
 * @param slugline the desk's name for the story
 * @param edNote the sender's note to editors; never printed, except as the note of a correction
 * @param genre names or codes of genre, as sent
 * @param creditline who is to be credited
 * @param infoSources who the content is from: {@code AFP}
 * @param usageTerms licence terms in words, all of them, in order
 * @param subjects what it is about, people, organisations and places included, in order, repeats removed
 * @param services the sender's desks, services or products this went out on, in words
 * @param pictures the pictures that belong to it (associations, package members, renditions)
 * @param members of a package: the items it lists, by guid, in order
 * @param links addresses and guids of related items
 * @param findings what could not be read or understood; empty for a clean message
 */
public record WireItem(
        Format format,
        String guid,
        WireVersion version,
        ItemClass itemClass,
        PubStatus pubStatus,
        List<Signal> signals,
        List<String> kills,
        Embargo embargo,
        Optional<Instant> expires,
        Optional<Instant> firstCreated,
        Optional<Instant> versionCreated,
        int urgency,
        Optional<Language> language,
        String headline,
        String subheadline,
        String standfirst,
        Body body,
        String byline,
        String dateline,
        String located,
        String slugline,
        String edNote,
        List<String> genre,
        String creditline,
        String copyrightHolder,
        String copyrightNotice,
        List<String> infoSources,
        List<String> usageTerms,
        List<WireSubject> subjects,
        List<String> services,
        List<WirePicture> pictures,
        List<String> members,
        List<String> links,
        List<Finding> findings) {

    /** The formats that are read. */
    public enum Format {
        NEWSML_G2,
        NINJS,
        RSS,
        ATOM
    }

    /** What kind of thing the item is (IPTC news item nature). */
    public enum ItemClass {
        TEXT,
        PICTURE,
        GRAPHIC,
        AUDIO,
        VIDEO,
        COMPOSITE,
        CONCEPT
    }

    /** IPTC publication status. */
    public enum PubStatus {
        USABLE,
        WITHHELD,
        CANCELED
    }

    /** What a version says of itself; from signal, genre, or the words of the item's own fields. */
    public enum Signal {
        CORRECTION,
        UPDATE,
        KILL,
        ADVISORY,
        EMBARGO
    }

    public WireItem {
        if (guid.isBlank()) {
            throw new IllegalArgumentException("a wire item has a guid");
        }
        if (urgency < 0 || urgency > 9) {
            throw new IllegalArgumentException("urgency is 0 to 9: " + urgency);
        }
        signals = List.copyOf(signals);
        kills = List.copyOf(kills);
        genre = List.copyOf(genre);
        infoSources = List.copyOf(infoSources);
        usageTerms = List.copyOf(usageTerms);
        subjects = List.copyOf(subjects);
        services = List.copyOf(services);
        pictures = List.copyOf(pictures);
        members = List.copyOf(members);
        links = List.copyOf(links);
        findings = List.copyOf(findings);
    }

    /** Whether the sender says that we were wrong before. */
    public boolean isCorrection() {
        return signals.contains(Signal.CORRECTION);
    }
}
