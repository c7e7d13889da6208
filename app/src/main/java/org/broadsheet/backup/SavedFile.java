package org.broadsheet.backup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import org.broadsheet.kernel.Fault;

/**
 * A file in a backup: a line of {@code files.jsonl}. Its bytes are the entry {@code files/PATH}, or those of another file
 * that has the same bytes.
 *
 * @param path below the data folder, parted by {@code /}
 * @param bytes its length
 * @param sha256 of its bytes, in lower-case hex
 * @param modifiedMillis when its content was written, since 1970: the inbox is read in this order
 * @param sameAs the path of the file whose bytes it shares; empty when it has an entry of its own
 */
record SavedFile(String path, long bytes, String sha256, long modifiedMillis, String sameAs) {

    /** What a backup may hold: folders end with a slash. */
    static final List<String> PLACES = List.of(
            "broadsheet.properties",
            "account.key",
            "reader.key",
            "theme/",
            "media/",
            "wire/raw/",
            "wire/inbox/",
            "wire/done/",
            "wire/rejected/");

    private static final JsonMapper JSON = new JsonMapper();

    String entry() {
        return "files/" + path;
    }

    boolean isStored() {
        return sameAs.isEmpty();
    }

    byte[] toJson() throws IOException {
        return JSON.writeValueAsBytes(this);
    }

    /** @throws Fault {@code backup-damaged} for a line that is none, {@code backup-unsafe} for a path that leads elsewhere */
    static SavedFile parse(String line) {
        try {
            var file = JSON.readValue(line, SavedFile.class);
            requireSafe(file.path());
            if (!file.isStored()) {
                requireSafe(file.sameAs());
            }
            return file;
        } catch (IOException | NullPointerException thrown) {
            throw new Fault("backup-damaged", Fault.Kind.USER, "the backup's list of files cannot be read", thrown);
        }
    }

    /** A backup may come from anywhere: no path of it may lead out of the data folder or to what is not saved. */
    private static void requireSafe(String path) {
        boolean isKnown = PLACES.stream()
                .anyMatch(place -> place.endsWith("/") ? path.startsWith(place) : path.equals(place));
        boolean isPlain = path.chars().noneMatch(c -> c == '\\' || c == ':' && path.indexOf(':') == 1 || c < ' ');
        boolean hasPlainParts = List.of(path.split("/", -1)).stream()
                .noneMatch(part -> part.isEmpty() || part.equals(".") || part.equals(".."));
        if (!isKnown || !isPlain || !hasPlainParts) {
            throw new Fault(
                    "backup-unsafe",
                    Fault.Kind.USER,
                    "the backup holds a file that belongs to no site (" + path + "): it was not made by Broadsheet");
        }
    }
}
