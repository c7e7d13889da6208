package org.broadsheet.site.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;

/** What pages are made with besides the database: the program, its settings, the theme. Another one, and no page is shown early. */
public final class EditionFingerprint {

    private EditionFingerprint() {}

    /** @return hexadecimal; tells no setting */
    public static String of(Configuration configuration, DataFolder folder) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files(folder)) {
                String line = file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis() + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
            digest.update(configuration.settings().toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException | SecurityException unknown) {
            return "unknown at " + System.nanoTime();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private static List<Path> files(DataFolder folder) throws IOException {
        Path program = Path.of(EditionFingerprint.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        if (!Files.isDirectory(folder.theme())) {
            return List.of(program);
        }
        try (Stream<Path> theme = Files.walk(folder.theme())) {
            return Stream.concat(Stream.of(program), theme.sorted()).toList();
        }
    }
}
