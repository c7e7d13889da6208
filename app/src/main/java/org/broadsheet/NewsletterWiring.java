package org.broadsheet;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Log;
import org.broadsheet.mail.Mail;
import org.broadsheet.newsletter.Newsletters;
import org.broadsheet.reader.Readers;
import org.broadsheet.reply.Forgetting;
import org.broadsheet.settings.Settings;
import org.broadsheet.site.newsletter.WrittenNewsletterLetters;

/** Builds the room of newsletters; part of {@link Wiring}. */
@Singleton
public final class NewsletterWiring {

    @Produces
    @Singleton
    Newsletters newsletters(
            Log log,
            Database database,
            Ids ids,
            Clock clock,
            DataFolder folder,
            RandomGenerator random,
            Readers readers,
            Mail mail,
            Settings settings) {
        return new Newsletters(new Newsletters.Parts(
                log,
                database,
                ids,
                clock,
                new Seal(folder.readerKey(), random),
                readers,
                mail,
                new WrittenNewsletterLetters(settings::site)));
    }

    /** Who gets a newsletter is not forgotten while they do. */
    @Produces
    @Singleton
    Forgetting.Keeper subscribers(Newsletters newsletters) {
        return newsletters::keeps;
    }
}
