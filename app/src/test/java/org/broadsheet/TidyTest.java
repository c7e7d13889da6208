package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Guards of the whole repository. */
class TidyTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Set<String> NOT_OURS = Set.of(".git", "target", "data", "demo-data", ".cache", ".idea", ".vscode");
    private static final int LINES_MAX = 400;
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)#\\s]+)(#[^)]*)?\\)|!\\[[^\\]]*]\\(([^)\\s]+)\\)");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    /** Parts are joined here, so that this file is none of those it looks for. */
    private static final List<Pattern> BANNED = List.of(
            Pattern.compile("TO" + "DO|FIX" + "ME|\\bXX" + "X\\b"),
            Pattern.compile("(?i)lorem" + " ipsum"),
            Pattern.compile("@auth" + "or\\b"),
            // A path of somebody's own machine.
            Pattern.compile("(?<![\\w.])/(ro" + "ot|ho" + "me|Us" + "ers)/[a-z]"));

    private static List<Path> files(String... endings) {
        var files = new ArrayList<Path>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return NOT_OURS.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (List.of(endings).stream().anyMatch(file.getFileName().toString()::endsWith)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException thrown) {
            throw new UncheckedIOException("reading " + file, thrown);
        }
    }

    @Test
    void no_file_is_too_long_to_read() {
        var files = files(".java");
        assertThat(files).isNotEmpty();
        assertThat(files).filteredOn(file -> text(file).lines().count() > LINES_MAX).isEmpty();
    }

    @Test
    void no_link_of_a_document_is_dead() {
        var dead = new ArrayList<String>();
        for (Path document : files(".md")) {
            var links = LINK.matcher(text(document));
            while (links.find()) {
                String link = links.group(1) == null ? links.group(3) : links.group(1);
                if (!link.contains(":") && !Files.exists(document.resolveSibling(link))) {
                    dead.add(ROOT.relativize(document) + " -> " + link);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    @Test
    void nothing_is_left_that_does_not_belong() {
        var found = new ArrayList<String>();
        for (Path file : files(".java", ".md", ".sql", ".xml", ".html", ".css", ".js", ".properties", ".sh", ".yaml", ".yml")) {
            var lines = text(file).lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i);
                if (BANNED.stream().anyMatch(banned -> banned.matcher(line).find())) {
                    found.add(ROOT.relativize(file) + ":" + (i + 1) + ": " + line.strip());
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        var silent = files(".java").stream()
                .filter(file -> file.startsWith(ROOT.resolve("app/src/main/java")))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.endsWith("org/broadsheet"))
                .filter(folder -> !Files.exists(folder.resolve("package-info.java"))
                        || !text(folder.resolve("package-info.java")).contains("@NullMarked"))
                .map(folder -> ROOT.relativize(folder).toString())
                .toList();
        assertThat(silent).isEmpty();
    }

    /** A browser forgives a block that never ends, and leaves out the rest of the sheet. */
    @Test
    void every_block_of_a_style_sheet_ends() {
        var files = files(".css");
        assertThat(files).isNotEmpty();
        assertThat(files).filteredOn(file -> depth(COMMENT.matcher(text(file)).replaceAll("")) != 0).isEmpty();
    }

    /** 0 where each brace has its partner; the files have no braces in strings. */
    private static int depth(String css) {
        int depth = 0;
        for (int i = 0; i < css.length() && depth >= 0; i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
        }
        return depth;
    }
}
