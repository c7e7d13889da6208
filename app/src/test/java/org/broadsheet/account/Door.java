package org.broadsheet.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.broadsheet.TestClock;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Log;
import org.jooq.SQLDialect;

/** Everything of this room, on a database of its own. */
final class Door implements AutoCloseable {
    static final String PASSWORD = "tide tables at dawn";

    final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    final RandomGenerator random = new SplittableRandom(11);
    final TestDatabase home;
    final Database database;
    final Log log;
    final Accounts accounts;
    final Sessions sessions;
    final Tokens tokens;
    final People people;
    final Links links;
    final SecondFactors factors;
    final LogIns logIns;
    final Path key;

    Door(SQLDialect dialect) {
        home = TestDatabase.fresh(dialect);
        database = home.open();
        log = new Log(database, clock);
        var ids = new Ids(clock, random);
        var passwords = new Passwords(random);
        accounts = new Accounts(log, database, ids, passwords);
        sessions = new Sessions(database, clock, random);
        tokens = new Tokens(log, database, ids, clock, random);
        people = new People(log, database, sessions, tokens, passwords);
        links = new Links(log, database, accounts, sessions, passwords, StaffLetters.NONE, clock, random);
        key = keyFile();
        factors = new SecondFactors(log, database, new Seal(key, random), clock, random);
        var config = new AccountConfig(false, Duration.ofDays(90));
        logIns = new LogIns(log, database, accounts, sessions, factors, config, StaffLetters.NONE, clock, random);
    }

    private static Path keyFile() {
        try {
            return Files.createTempDirectory("seal").resolve("account.key");
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    @Override
    public void close() {
        home.close();
    }
}
