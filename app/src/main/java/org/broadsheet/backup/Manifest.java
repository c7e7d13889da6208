package org.broadsheet.backup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.broadsheet.kernel.Fault;

/**
 * What a backup says of itself, in its last entry {@code manifest.json}.
 *
 * @param format of the backup as a whole; another number cannot be read
 * @param program the version of Broadsheet that made it, e.g. {@code 0.1.0}
 * @param schema the newest migration of the database it was made from
 * @param madeAt ISO 8601, in UTC
 * @param logPosition the newest entry of the log at its moment; 0 for none
 * @param tables in an order in which a row comes after those it refers to
 */
record Manifest(
        int format, String program, String schema, String madeAt, long logPosition, List<Table> tables, Files files) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * One table, in the entry {@code tables/NAME.jsonl}: a JSON array per row, in the order of the columns.
     *
     * @param sha256 of the entry, in lower-case hex
     */
    record Table(String name, List<String> columns, long rows, String sha256) {
        Table {
            columns = List.copyOf(columns);
        }

        String entry() {
            return "tables/" + name + ".jsonl";
        }
    }

    /**
     * The files: what they are stands in the entry {@code files.jsonl}, a {@link SavedFile} per line.
     *
     * @param stored how many have an entry of their own
     * @param sha256 of {@code files.jsonl}
     */
    record Files(long count, long stored, long bytes, String sha256) {
        static final String ENTRY = "files.jsonl";
    }

    Manifest {
        tables = List.copyOf(tables);
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    byte[] toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** @throws Fault {@code backup-damaged}, {@code backup-newer} */
    static Manifest parse(byte[] json) {
        try {
            int format = JSON.readTree(json).path("format").asInt();
            if (format > FORMAT) {
                throw new Fault(
                        "backup-newer",
                        Fault.Kind.USER,
                        "the backup has format " + format + " and this program reads " + FORMAT
                                + "; use the version that made it");
            }
            return JSON.readValue(json, Manifest.class);
        } catch (JacksonException thrown) {
            throw new Fault("backup-damaged", Fault.Kind.USER, "the backup's manifest cannot be read", thrown);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
