package org.broadsheet;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Clock;
import java.time.Duration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.log.Log;
import org.broadsheet.related.Related;
import org.broadsheet.related.RelatedFollower;
import org.broadsheet.search.Search;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.ArchiveStore;
import org.broadsheet.story.Stories;

/** Builds the search's room; part of {@link Wiring}. */
@Singleton
public final class SearchWiring {
    private static final int AFTER_THE_REST = 100;

    /** So long a start belongs to the pages: the index is opened after it, or when somebody asks. */
    private static final Duration PAUSE = Duration.ofSeconds(4);

    @Produces
    @Singleton
    ArchiveStore archiveStore(Database database) {
        return new ArchiveStore(database);
    }

    @Produces
    @Singleton
    Search search(DataFolder folder, Settings settings, Log log, ArchiveStore archive, Clock clock) {
        return new Search(folder.index(), folder.synonyms(), () -> settings.site().zone(), log, archive, clock);
    }

    @Produces
    @Singleton
    Related related(Log log, Database database, Stories stories, Search search) {
        return new Related(log, database, stories, search);
    }

    @Produces
    @Singleton
    RelatedFollower relatedFollower(Related related, Search search, Clock clock) {
        return new RelatedFollower(related, search, clock);
    }

    void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event, Search search) {
        search.start(PAUSE);
    }

    void stop(@Observes @Priority(1) ShutdownEvent event, Search search) {
        search.close();
    }
}
