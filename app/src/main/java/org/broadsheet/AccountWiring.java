package org.broadsheet;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.broadsheet.account.AccountConfig;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.AddressesForgotten;
import org.broadsheet.account.Links;
import org.broadsheet.account.LogIns;
import org.broadsheet.account.Passwords;
import org.broadsheet.account.People;
import org.broadsheet.account.SecondFactors;
import org.broadsheet.account.Sessions;
import org.broadsheet.account.Setup;
import org.broadsheet.account.StaffLetters;
import org.broadsheet.account.Tokens;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.jobs.Work;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Log;

/** The part of {@link Wiring} that builds the room of accounts. */
@Singleton
public final class AccountWiring {

    @Produces
    @Singleton
    Tokens tokens(Log log, Database database, Ids ids, Clock clock, RandomGenerator random) {
        return new Tokens(log, database, ids, clock, random);
    }

    @Produces
    @Singleton
    Passwords passwords(RandomGenerator random) {
        return new Passwords(random);
    }

    @Produces
    @Singleton
    Accounts accounts(Log log, Database database, Ids ids, Passwords passwords) {
        return new Accounts(log, database, ids, passwords);
    }

    @Produces
    @Singleton
    Sessions sessions(Database database, Clock clock, RandomGenerator random) {
        return new Sessions(database, clock, random);
    }

    @Produces
    @Singleton
    AccountConfig accountConfig(Configuration configuration) {
        return AccountConfig.of(configuration);
    }

    @Produces
    @Singleton
    SecondFactors secondFactors(Log log, Database database, DataFolder folder, Clock clock, RandomGenerator random) {
        return new SecondFactors(log, database, new Seal(folder.accountKey(), random), clock, random);
    }

    @Produces
    @Singleton
    People people(Log log, Database database, Sessions sessions, Tokens tokens, Passwords passwords) {
        return new People(log, database, sessions, tokens, passwords);
    }

    @Produces
    @Singleton
    Links links(
            Log log,
            Database database,
            Accounts accounts,
            Sessions sessions,
            Passwords passwords,
            StaffLetters letters,
            Clock clock,
            RandomGenerator random) {
        return new Links(log, database, accounts, sessions, passwords, letters, clock, random);
    }

    @Produces
    @Singleton
    LogIns logIns(
            Log log,
            Database database,
            Accounts accounts,
            Sessions sessions,
            SecondFactors factors,
            AccountConfig config,
            StaffLetters letters,
            Clock clock,
            RandomGenerator random) {
        return new LogIns(log, database, accounts, sessions, factors, config, letters, clock, random);
    }

    @Produces
    @Singleton
    Work addressesForgotten(LogIns logIns) {
        return new AddressesForgotten(logIns);
    }

    void start(@Observes StartupEvent event, Log log) {
        AddressesForgotten.plan(log);
    }

    @Produces
    @Singleton
    Setup setup(Log log, Database database, Accounts accounts, Passwords passwords, Clock clock, RandomGenerator random) {
        return new Setup(log, database, accounts, passwords, clock, random);
    }
}
