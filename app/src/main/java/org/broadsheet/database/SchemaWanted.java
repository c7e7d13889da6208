package org.broadsheet.database;

/** Which schema a database is to have once it is open. */
public sealed interface SchemaWanted {

    /** The newest that this program knows: what every feature needs. */
    record Newest() implements SchemaWanted {}

    /** Whatever it has; nothing is changed. */
    record AsItIs() implements SchemaWanted {}

    /** An older one, for rows that were saved in it. */
    record Exactly(String version) implements SchemaWanted {}
}
