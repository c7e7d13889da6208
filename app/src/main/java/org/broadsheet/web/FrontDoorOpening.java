package org.broadsheet.web;

import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.Vertx;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Launch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Opens the front door when everything behind it stands, and closes it first. Where Quarkus' own server listens instead
 * (tests of pages, development), it stays shut.
 */
@Singleton
final class FrontDoorOpening {
    private static final int WHEN_ALL_STANDS = 10_000;
    private static final int BEFORE_ALL = 1;

    private final FrontDoor door;
    private final WebConfig config;
    private final boolean isQuarkusListening;
    private final Launch launch;

    FrontDoorOpening(
            Vertx vertx,
            Configuration configuration,
            Launch launch,
            @All List<Shortcut> shortcuts,
            @ConfigProperty(name = "quarkus.http.host-enabled") boolean isQuarkusListening) {
        this.config = WebConfig.of(configuration);
        this.door = new FrontDoor(vertx, VertxHttpRecorder.getRootHandler(), shortcuts, ConnectionLimits.of(config));
        this.isQuarkusListening = isQuarkusListening;
        this.launch = launch;
    }

    void open(@Observes @Priority(WHEN_ALL_STANDS) StartupEvent started) {
        if (!isQuarkusListening) {
            int port = door.open(config.host(), config.port());
            // Where others look for the port that was found.
            System.setProperty("quarkus.http.port", Integer.toString(port));
            launch.untilOpen().run();
        }
    }

    void close(@Observes @Priority(BEFORE_ALL) ShutdownEvent stopping) {
        door.close();
    }
}
