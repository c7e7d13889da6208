package org.broadsheet;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.config.Launch;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Log;
import org.broadsheet.mail.Dispatch;
import org.broadsheet.mail.Mail;
import org.broadsheet.mail.MailConfig;
import org.broadsheet.mail.MailRoom;
import org.broadsheet.mail.Mailbox;
import org.broadsheet.settings.Settings;
import org.broadsheet.web.WebConfig;

/** Builds the room of mail. */
@Singleton
public final class MailWiring {
    private static final int AFTER_THE_FOLLOWERS = 20;
    private static final int BEFORE_THE_DATABASE = 10;

    @Produces
    @Singleton
    MailRoom mailRoom(
            Configuration configuration,
            Launch launch,
            Log log,
            Database database,
            FollowerStore leases,
            Ids ids,
            Clock clock,
            RandomGenerator random,
            WebConfig web,
            Settings settings) {
        DataFolder folder = launch.folder();
        return new MailRoom(
                MailConfig.of(configuration, folder.root()).forDemo(launch.isDemo()),
                new MailRoom.House(database, log, leases, ids, clock, new Seal(folder.readerKey(), random), Wiring.node(launch)),
                web.publicUrl(),
                () -> settings.site().name());
    }

    @Produces
    @Singleton
    Mail mail(MailRoom room) {
        return room.mail();
    }

    @Produces
    @Singleton
    Mailbox mailbox(MailRoom room) {
        return room.mailbox();
    }

    @Produces
    @Singleton
    Dispatch dispatch(MailRoom room) {
        return room.dispatch();
    }

    void start(@Observes @Priority(AFTER_THE_FOLLOWERS) StartupEvent event, Dispatch dispatch) {
        dispatch.start();
    }

    void stop(@Observes @Priority(BEFORE_THE_DATABASE) ShutdownEvent event, Dispatch dispatch) {
        dispatch.close();
    }
}
