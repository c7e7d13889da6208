package org.broadsheet.media;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/** What can happen to a picture. A page that shows one carries its subject. */
public sealed interface PictureEntry extends Entry {

    /** Which picture. */
    String hash();

    /** The subject of a picture; also the surrogate key of its files. */
    static Subject subject(String hash) {
        return Subject.of("picture", hash);
    }

    @Override
    default Set<Subject> subjects() {
        return Set.of(subject(hash()));
    }

    /** It is in the library now. */
    record PictureAdded(String hash, String origin, String name) implements PictureEntry {
        @Override
        public String kind() {
            return "picture-added";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("picture", hash, "origin", origin, "name", name);
        }
    }

    /**
     * Its words or its focal point are others now.
     *
     * @param pages what shows it cropped otherwise
     */
    record PictureDescribed(String hash, PictureWords words, Focus focus, Set<Subject> pages) implements PictureEntry {
        public PictureDescribed {
            pages = Set.copyOf(pages);
        }

        @Override
        public Set<Subject> subjects() {
            var subjects = new HashSet<>(pages);
            subjects.add(subject(hash));
            return subjects;
        }

        @Override
        public String kind() {
            return "picture-described";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of(
                    "picture", hash,
                    "alt", words.alt(),
                    "credit", words.credit(),
                    "caption", words.caption(),
                    "focus", focus.x() + "," + focus.y());
        }
    }
}
