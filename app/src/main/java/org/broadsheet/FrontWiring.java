package org.broadsheet;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadsheet.database.Database;
import org.broadsheet.front.Arrangements;
import org.broadsheet.front.FrontDue;
import org.broadsheet.jobs.Work;
import org.broadsheet.story.Stories;

/** Builds the front page's room; part of {@link Wiring}. */
@Singleton
public final class FrontWiring {

    @Produces
    @Singleton
    Arrangements arrangements(Database database, Stories stories) {
        return new Arrangements(database, stories);
    }

    @Produces
    @Singleton
    Work frontDue(Arrangements arrangements) {
        return new FrontDue(arrangements);
    }
}
