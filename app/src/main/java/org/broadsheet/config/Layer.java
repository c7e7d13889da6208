package org.broadsheet.config;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.kernel.Fault;

/** One source of settings. Of two layers that set a key, the earlier one in the list counts. */
public sealed interface Layer {

    /** From the command line: key to value; the place is the flag. */
    record Flags(List<Flag> flags) implements Layer {
        public Flags {
            flags = List.copyOf(flags);
        }
    }

    /**
     * One flag.
     *
     * @param written as the user typed it, for example {@code --port}
     */
    record Flag(String written, String key, String value) {}

    /** Environment variables; those that do not start with {@code BROADSHEET_} are not looked at. */
    record Environment(Map<String, String> variables) implements Layer {
        public Environment {
            variables = Map.copyOf(variables);
        }
    }

    /** The lines of a file. */
    record File(List<Line> lines) implements Layer {
        public File {
            lines = List.copyOf(lines);
        }

        /**
         * Reads {@code key = value} lines in UTF-8; lines that start with # are comments. A backslash means itself, and
         * a value is one line. A missing file is an empty one.
         */
        public static File read(Path path) {
            try {
                return parse(Files.readAllLines(path), path.toString());
            } catch (NoSuchFileException e) {
                return new File(List.of());
            } catch (CharacterCodingException e) {
                throw new Fault("config-not-utf8", Fault.Kind.USER, path + " is not UTF-8; save it as UTF-8.", e);
            } catch (IOException e) {
                throw new Fault("config-unreadable", Fault.Kind.USER, path + " can't be read: " + e.getMessage(), e);
            }
        }

        /** @param name of the file, for people */
        public static File parse(List<String> written, String name) {
            var lines = new ArrayList<Line>();
            var seen = new HashMap<String, Integer>();
            for (int i = 0; i < written.size(); i++) {
                var text = (i == 0 ? written.get(i).replaceFirst("^\uFEFF", "") : written.get(i)).strip();
                if (text.isEmpty() || text.startsWith("#")) {
                    continue;
                }
                var place = name + " line " + (i + 1);
                int equals = text.indexOf('=');
                if (equals < 1) {
                    throw new Fault(
                            "config-malformed", Fault.Kind.USER, place + " has no key = value: \"" + text + "\".");
                }
                var key = text.substring(0, equals).strip();
                var earlier = seen.put(key, i + 1);
                if (earlier != null) {
                    throw new Fault(
                            "config-twice",
                            Fault.Kind.USER,
                            place + " sets " + key + " again, which line " + earlier + " does already.");
                }
                lines.add(new Line(key, text.substring(equals + 1).strip(), place));
            }
            return new File(lines);
        }
    }

    /** One line of a file. */
    record Line(String key, String value, String place) {}
}
