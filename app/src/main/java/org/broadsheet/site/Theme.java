package org.broadsheet.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.kernel.Fault;

/**
 * What the operator laid into {@code DATA/theme} to change the look: {@code theme.css}, {@code logo.svg},
 * {@code fonts/…} and {@code templates/…}, a file for each of ours that is to be another. Read at the start.
 *
 * @param style the style sheet that comes after ours
 * @param files by name, {@code logo.svg} and {@code fonts/NAME}
 * @param templates by id, e.g. {@code site/card}
 */
record Theme(Optional<String> style, Map<String, byte[]> files, Map<String, String> templates) {
    static final Theme NONE = new Theme(Optional.empty(), Map.of(), Map.of());

    /** A font file or template with more is a mistake. */
    private static final long FILE_BYTES_MAX = 4L << 20;

    private static final List<String> FONT_ENDINGS = List.of(".woff2", ".woff");

    /** @throws Fault {@code theme-unreadable} */
    static Theme read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return NONE;
        }
        try {
            var files = new TreeMap<String, byte[]>();
            Path logo = folder.resolve("logo.svg");
            if (Files.isRegularFile(logo)) {
                files.put("logo.svg", bytes(logo));
            }
            for (Path font : filesIn(folder.resolve("fonts"))) {
                String name = font.getFileName().toString();
                if (FONT_ENDINGS.stream().anyMatch(name::endsWith)) {
                    files.put("fonts/" + name, bytes(font));
                }
            }
            var templates = new TreeMap<String, String>();
            Path home = folder.resolve("templates");
            for (Path template : filesIn(home)) {
                String name = home.relativize(template).toString().replace('\\', '/');
                if (name.endsWith(".html")) {
                    templates.put(name.substring(0, name.length() - ".html".length()), text(template));
                }
            }
            Path style = folder.resolve("theme.css");
            return new Theme(
                    Files.isRegularFile(style) ? Optional.of(text(style)) : Optional.empty(), files, templates);
        } catch (IOException thrown) {
            throw new Fault(
                    "theme-unreadable",
                    Fault.Kind.EXTERNAL,
                    "the theme in " + folder + " cannot be read: " + thrown.getMessage(),
                    thrown);
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String text(Path file) throws IOException {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > FILE_BYTES_MAX) {
            throw new IOException(file.getFileName() + " has more than " + FILE_BYTES_MAX + " bytes");
        }
        return Files.readAllBytes(file);
    }
}
