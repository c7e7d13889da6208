package org.broadsheet.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.broadsheet.TestClock;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.kernel.Fault;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.broadsheet.kernel.Seal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final TestClock CLOCK = TestClock.at("2026-11-24T09:00:00Z");
    private static final Instant WRITTEN = Instant.parse("2026-11-23T08:00:00Z");
    private static final String RAW = "the raw message";

    @TempDir
    Path home;

    private final List<TestDatabase> databases = new ArrayList<>();
    private DataFolder folder = new DataFolder(Path.of("unset"));
    private Path file = Path.of("unset");

    @BeforeEach
    void makeASite() throws IOException {
        folder = new DataFolder(home.resolve("site"));
        file = home.resolve("site.backup");
        String hash = hash(RAW);
        write("broadsheet.properties", "site.name = The Quay\n");
        write("wire/raw/" + hash.substring(0, 2) + "/" + hash, RAW);
        write("wire/done/agency/2026-11-23/item.xml", RAW);
        write("wire/done/agency/2026-11-23/picture.jpg", "the pixels");
        write("wire/inbox/agency/waiting.xml", "waits");
        write("wire/inbox/agency/.half", "not yet");
        write("wire/rejected/agency/odd ünïcode.xml", "no message");
        write("media/ab/abcd/480.jpg", "a rendition");
        write("theme/site.css", ":root{}");
        for (Path key : folder.keys()) {
            write(key.getFileName().toString(), "the bytes of " + key.getFileName());
        }
        write("cache/library.so", "can be made again");
    }

    @AfterEach
    void close() {
        databases.forEach(TestDatabase::close);
    }

    @Test
    void restored_site_has_the_same_rows_and_files() {
        roundTrip(SQLDialect.SQLITE, SQLDialect.SQLITE);
    }

    @Test
    @Tag("slow")
    void sqlite_site_moves_to_postgres() {
        roundTrip(SQLDialect.SQLITE, SQLDialect.POSTGRES);
    }

    @Test
    @Tag("slow")
    void postgres_site_moves_to_sqlite() {
        roundTrip(SQLDialect.POSTGRES, SQLDialect.SQLITE);
    }

    private void roundTrip(SQLDialect from, SQLDialect to) {
        var database = filled(from);
        var made = backup(database);
        assertThat(made.rows()).isPositive();
        assertThat(made.logPosition()).isEqualTo(3);

        var target = new DataFolder(home.resolve("restored"));
        var empty = bare(to);
        try (var saved = Saved.open(file)) {
            saved.verify(target, Progress.silent());
            var restored = restoreInto(target, empty, saved);
            assertThat(restored.rows()).isEqualTo(made.rows());
            assertThat(restored.files()).isEqualTo(made.files());
        }
        var expected = rows(database);
        expected.put("lease", List.of());
        expected.put("follower", List.of("[mail, , 2]"));
        assertThat(rows(empty.open())).isEqualTo(expected);
        var files = files(folder);
        files.keySet().removeAll(List.of("cache/library.so", "wire/inbox/agency/.half"));
        files.put("broadsheet.version", "0.1.0\n");
        assertThat(files(target)).isEqualTo(files);
        assertThat(target.inbox().resolve("agency/waiting.xml").toFile().lastModified())
                .isEqualTo(WRITTEN.toEpochMilli());
    }

    @Test
    void file_is_for_its_owner_alone_and_nothing_unfinished_is_left() throws IOException {
        backup(filled(SQLDialect.SQLITE));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        try (var beside = Files.list(home)) {
            assertThat(beside.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("site", "site.backup");
        }
    }

    @Test
    void bytes_that_are_saved_already_are_not_saved_twice() throws IOException {
        backup(filled(SQLDialect.SQLITE));
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.getEntry("files/wire/done/agency/2026-11-23/item.xml")).isNull();
            assertThat(zip.getEntry("files/wire/done/agency/2026-11-23/picture.jpg")).isNotNull();
        }
    }

    /** Whoever has the codes of a restored site's second factors is let in there, and readers' addresses can be read. */
    @Test
    void what_was_sealed_opens_after_a_restore() throws IOException {
        for (Path key : folder.keys()) {
            Files.delete(key);
            String sealed = new Seal(key, new SplittableRandom(7)).close("a secret".getBytes(StandardCharsets.UTF_8), "whose");
            write("theme/" + key.getFileName() + ".sealed", sealed);
        }
        backup(filled(SQLDialect.SQLITE));
        var target = new DataFolder(home.resolve("restored"));
        try (var saved = Saved.open(file)) {
            saved.verify(target, Progress.silent());
            restoreInto(target, bare(SQLDialect.SQLITE), saved);
        }
        for (Path key : target.keys()) {
            String sealed = Files.readString(target.theme().resolve(key.getFileName() + ".sealed"));
            assertThat(new Seal(key, new SplittableRandom(8)).open(sealed, "whose")).hasValueSatisfying(
                    secret -> assertThat(new String(secret, StandardCharsets.UTF_8)).isEqualTo("a secret"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        }
    }

    @Test
    void earlier_backup_is_replaced_only_when_forced() throws IOException {
        var database = filled(SQLDialect.SQLITE);
        Files.writeString(file, "precious");
        assertFault("backup-exists", () -> backup(database));
        assertThat(file).hasContent("precious");
        new Backup(database, folder, CLOCK, "0.1.0", Progress.silent()).write(file, true);
        try (var saved = Saved.open(file)) {
            saved.verify(new DataFolder(home.resolve("new")), Progress.silent());
        }
    }

    @Test
    void backup_does_not_save_itself() {
        var database = filled(SQLDialect.SQLITE);
        assertFault("backup-inside", () -> new Backup(database, folder, CLOCK, "0.1.0", Progress.silent())
                .write(folder.theme().resolve("site.backup"), false));
    }

    @Test
    void site_is_never_restored_over_another() {
        backup(filled(SQLDialect.SQLITE));
        assertFault("restore-not-empty", () -> Restore.requireEmpty(folder));
        var full = filled(SQLDialect.SQLITE);
        try (var saved = Saved.open(file)) {
            var restore = new Restore(saved, wanted -> databases.getLast().open(wanted), CLOCK, Progress.silent());
            assertFault("restore-not-empty", restore::requireEmptyDatabase);
        }
        assertThat(rows(full)).isNotEmpty();
    }

    @Test
    void restore_that_fails_half_way_leaves_its_note_and_no_row() {
        backup(filled(SQLDialect.SQLITE));
        var target = new DataFolder(home.resolve("restored"));
        var empty = bare(SQLDialect.SQLITE);
        try (var saved = Saved.open(file)) {
            var restore = new Restore(saved, empty::open, CLOCK, (what, done) -> {
                if (what.equals("rows of version")) {
                    throw new IllegalStateException("the process ends here");
                }
            });
            assertThatThrownBy(() -> restore.into(made(target))).hasMessage("the process ends here");
        }
        assertThat(target.restoring()).content().contains("has not ended");
        assertThat(empty.open().read(Tables::isEmpty)).isTrue();
        assertFault("restore-not-empty", () -> Restore.requireEmpty(target));
    }

    @Test
    void changed_byte_is_found_before_anything_is_touched() throws IOException {
        backup(filled(SQLDialect.SQLITE));
        for (String entry : List.of("tables/story.jsonl", "files.jsonl", "files/theme/site.css")) {
            var changed = rewritten(entry, entry, "[1]\n");
            assertFault("backup-damaged", () -> verify(changed));
        }
        assertThat(home.resolve("restored")).doesNotExist();
    }

    @Test
    void missing_and_added_entries_are_found() throws IOException {
        backup(filled(SQLDialect.SQLITE));
        var missing = rewritten("files/theme/site.css", "", "");
        assertFault("backup-damaged", () -> verify(missing));
        var added = rewritten("", "files/theme/more.css", "p{}");
        assertFault("backup-damaged", () -> verify(added));
    }

    @Test
    void cut_off_backup_is_refused() throws IOException {
        backup(filled(SQLDialect.SQLITE));
        byte[] whole = Files.readAllBytes(file);
        for (int length : new int[] {0, 100, whole.length / 2, whole.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(whole, length));
            assertFault("backup-damaged", () -> verify(file));
        }
    }

    @Test
    void path_that_leads_out_of_the_folder_is_refused() {
        for (String path : List.of(
                "../outside", "theme/../../outside", "/etc/passwd", "theme//x", "theme/./x", "theme/", "theme/a\\..\\b",
                "broadsheet.db", "lock", "wire/raw/../../broadsheet.db", "theme/\u0000x", "c:theme/x")) {
            var line = "{\"path\":\"" + path.replace("\\", "\\\\").replace("\u0000", "\\u0000")
                    + "\",\"bytes\":1,\"sha256\":\"00\",\"modifiedMillis\":0,\"sameAs\":\"\"}";
            assertFault("backup-unsafe", () -> SavedFile.parse(line));
        }
    }

    @Test
    void newer_schema_and_newer_format_are_refused() throws IOException {
        backup(filled(SQLDialect.SQLITE));
        String manifest = entry("manifest.json");
        var newerSchema = rewritten(
                "manifest.json", "manifest.json", manifest.replaceAll("\"schema\" : \"\\d+\"", "\"schema\" : \"999912312359\""));
        assertFault("backup-newer", () -> verify(newerSchema));
        var newerFormat = rewritten("manifest.json", "manifest.json", manifest.replace("\"format\" : 1", "\"format\" : 2"));
        assertFault("backup-newer", () -> verify(newerFormat));
    }

    @Test
    void backup_of_a_missing_file_or_another_kind_is_refused() throws IOException {
        assertFault("backup-missing", () -> verify(home.resolve("nowhere")));
        Files.writeString(file, "not a zip at all");
        assertFault("backup-damaged", () -> verify(file));
    }

    // ---- what the tests are made of

    private Backup.Made backup(Database database) {
        return new Backup(database, folder, CLOCK, "0.1.0", Progress.silent()).write(file, false);
    }

    private static Restore.Restored restoreInto(DataFolder target, TestDatabase empty, Saved saved) {
        return new Restore(saved, empty::open, CLOCK, Progress.silent()).into(made(target));
    }

    private static DataFolder made(DataFolder target) {
        try {
            Files.createDirectories(target.root());
            return target;
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }

    private void verify(Path backup) {
        try (var saved = Saved.open(backup)) {
            saved.verify(new DataFolder(home.resolve("restored")), Progress.silent());
        }
    }

    private TestDatabase bare(SQLDialect dialect) {
        databases.add(TestDatabase.bare(dialect));
        return databases.getLast();
    }

    private Database filled(SQLDialect dialect) {
        databases.add(TestDatabase.fresh(dialect));
        return SavedRows.in(databases.getLast().open(), CLOCK);
    }

    /** Every row of every table as text, numbers of any width alike. */
    private static Map<String, List<String>> rows(Database database) {
        return database.read(sql -> {
            var rows = new LinkedHashMap<String, List<String>>();
            for (var table : Tables.of(sql)) {
                rows.put(
                        table.name(),
                        sql.select(table.columns().stream().map(name -> DSL.field(DSL.name(name))).toList())
                                .from(DSL.table(DSL.name(table.name())))
                                .fetch(row -> java.util.Arrays.toString(row.intoArray()))
                                .stream()
                                .sorted()
                                .toList());
            }
            return rows;
        });
    }

    private static Map<String, String> files(DataFolder folder) {
        var files = new java.util.TreeMap<String, String>();
        try (var found = Files.walk(folder.root())) {
            for (Path path : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.root().relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
        return files;
    }

    private void write(String path, String content) throws IOException {
        Path target = folder.root().resolve(path);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
        Files.setLastModifiedTime(target, FileTime.from(WRITTEN));
    }

    private static String hash(String content) {
        var digest = Hash.sha256();
        digest.update(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Hash.hex(digest);
    }

    private String entry(String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    /** The backup with one entry left out and one of other content put in. */
    private Path rewritten(String without, String with, String content) throws IOException {
        Path changed = Files.createTempFile(home, "changed", ".backup");
        try (var from = new ZipFile(file.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(changed))) {
            for (ZipEntry entry : java.util.Collections.list(from.entries())) {
                if (!entry.getName().equals(without)) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(to);
                }
            }
            if (!with.isEmpty()) {
                to.putNextEntry(new ZipEntry(with));
                to.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return changed;
    }

    private static void assertFault(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable refused) {
        assertThatThrownBy(refused)
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
