package org.broadsheet;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import org.broadsheet.config.DataFolder;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Followers;
import org.broadsheet.log.Log;
import org.broadsheet.wire.Inbox;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** What {@code /health/ready} asks: may readers and agencies be sent here? Each check is one cheap question. */
@Singleton
final class Health {
    private static final ByteCount DISK_ROOM = ByteCount.mebibytes(64);
    private static final long LAG_MAX = 1_000;

    @Produces
    @Readiness
    @Singleton
    HealthCheck database(Log log) {
        return () -> answer("database", canAnswer(log));
    }

    private static boolean canAnswer(Log log) {
        try {
            return log.head() >= 0;
        } catch (Fault fault) {
            return false;
        }
    }

    @Produces
    @Readiness
    @Singleton
    HealthCheck followers(Followers followers) {
        return () -> {
            try {
                return answer("followers", followers.lag().values().stream().allMatch(lag -> lag <= LAG_MAX));
            } catch (Fault fault) {
                return answer("followers", false);
            }
        };
    }

    @Produces
    @Readiness
    @Singleton
    HealthCheck inbox(Inbox inbox) {
        return () -> answer("wire-inbox", inbox.isWatching());
    }

    @Produces
    @Readiness
    @Singleton
    HealthCheck disk(DataFolder folder) {
        return () -> {
            try {
                return answer("disk", Files.getFileStore(folder.root()).getUsableSpace() > DISK_ROOM.bytes());
            } catch (IOException thrown) {
                return answer("disk", false);
            }
        };
    }

    private static HealthCheckResponse answer(String name, boolean isUp) {
        return HealthCheckResponse.named(name).status(isUp).build();
    }
}
