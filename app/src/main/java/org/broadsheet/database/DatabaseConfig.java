package org.broadsheet.database;

import java.util.List;
import java.util.Optional;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;

/**
 * Which database.
 *
 * @param url when missing, SQLite in the data folder
 */
public record DatabaseConfig(Optional<String> url, String user, String password) {

    public static final Key<Optional<String>> URL = Key.of(
            "database.url",
            Reading.optional(Reading.matching(
                    "jdbc:(sqlite:[^?\\s].*|postgresql:(//[^/\\s]+/)?[^/\\s]+)",
                    "jdbc:sqlite:FILE or jdbc:postgresql://HOST:PORT/DATABASE")),
            "",
            "JDBC address of the database; when missing, SQLite in the data folder.");

    public static final Key<String> USER =
            Key.of("database.user", Reading.text(255), "", "User of a PostgreSQL database.");

    public static final Key<String> PASSWORD =
            Key.secret("database.password", Reading.text(1024), "Password of that user; never shown.");

    public static final List<Key<?>> KEYS = List.of(URL, USER, PASSWORD);

    public static DatabaseConfig of(Configuration configuration) {
        return new DatabaseConfig(configuration.get(URL), configuration.get(USER), configuration.get(PASSWORD));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "DatabaseConfig[url=" + url.orElse("") + ", user=" + user + "]";
    }
}
