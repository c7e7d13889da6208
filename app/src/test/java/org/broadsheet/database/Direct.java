package org.broadsheet.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The way past our own door, for what only another program would do. */
final class Direct implements AutoCloseable {
    private final Connection connection;

    Direct(String url) {
        try {
            var properties = new Properties();
            if (url.startsWith("jdbc:postgresql:")) {
                properties.setProperty("user", "postgres");
            }
            connection = DriverManager.getConnection(url, properties);
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    void execute(String command) {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
