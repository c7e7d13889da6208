package org.broadsheet.config;

import java.nio.file.Path;
import java.util.List;

/**
 * The one folder that everything of a site is in, and the names of what is in it. Only names paths; it touches no disk.
 *
 * @param root absolute
 */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** Settings; may be missing. */
    public Path properties() {
        return root.resolve("broadsheet.properties");
    }

    /** The version of the program that last started here. */
    public Path version() {
        return root.resolve("broadsheet.version");
    }

    /** Locked while a process runs on the folder; holds its process id. */
    public Path lock() {
        return root.resolve("lock");
    }

    /** There while a backup is being restored into the folder, and after one that did not end. */
    public Path restoring() {
        return root.resolve("RESTORING.txt");
    }

    /** The name of this node among several on one database. */
    public Path node() {
        return root.resolve("node");
    }

    /** The embedded database. */
    public Path database() {
        return root.resolve("broadsheet.db");
    }

    /** The key that seals the secrets of second factors; made when it is first needed. */
    public Path accountKey() {
        return root.resolve("account.key");
    }

    /** The key that seals readers' addresses; made when it is first needed. */
    public Path readerKey() {
        return root.resolve("reader.key");
    }

    /** Every key: without them, a backup of the database could not be read again. */
    public List<Path> keys() {
        return List.of(accountKey(), readerKey());
    }

    /** One folder per source, into which its files are put. */
    public Path inbox() {
        return root.resolve("wire/inbox");
    }

    /** Files that were read, by source and date. */
    public Path done() {
        return root.resolve("wire/done");
    }

    /** Files that could not be read, each with its reason beside it. */
    public Path rejected() {
        return root.resolve("wire/rejected");
    }

    /** Every message as it came, by hash. */
    public Path raw() {
        return root.resolve("wire/raw");
    }

    /** Pictures, by hash. */
    public Path media() {
        return root.resolve("media");
    }

    /** Own colours, fonts, logo and fragments; may be missing. */
    public Path theme() {
        return root.resolve("theme");
    }

    /** The last run's most wanted pages, which the next start shows early. */
    public Path edition() {
        return cache().resolve("early-edition");
    }

    /** The search index; can be made again. */
    public Path index() {
        return root.resolve("index");
    }

    /** Words that mean the same, for the search; may be missing. */
    public Path synonyms() {
        return root.resolve("synonyms.txt");
    }

    /** What can be made again: native libraries, the early edition. */
    public Path cache() {
        return root.resolve("cache");
    }
}
