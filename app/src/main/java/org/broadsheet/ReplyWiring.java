package org.broadsheet;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.jobs.Work;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Log;
import org.broadsheet.mail.Mail;
import org.broadsheet.reader.Readers;
import org.broadsheet.reply.Challenges;
import org.broadsheet.reply.Conversation;
import org.broadsheet.reply.Forgetting;
import org.broadsheet.reply.Guard;
import org.broadsheet.reply.Letters;
import org.broadsheet.reply.Moderation;
import org.broadsheet.reply.Replies;
import org.broadsheet.reply.ReplyConfig;
import org.broadsheet.reply.Rights;
import org.broadsheet.reply.Telling;
import org.broadsheet.reply.Watches;
import org.broadsheet.reply.guard.Filters;
import org.broadsheet.reply.guard.Rudeness;
import org.broadsheet.reply.guard.SealedChallenges;
import org.broadsheet.reply.guard.SpamFilter;
import org.broadsheet.settings.Settings;
import org.broadsheet.site.NamedSite;
import org.broadsheet.site.ReaderReplies;
import org.broadsheet.site.reply.Pages;
import org.broadsheet.site.reply.SiteLetters;
import org.broadsheet.site.reply.StoryReplies;
import org.broadsheet.site.reply.ThreadPages;
import org.broadsheet.story.Stories;
import org.broadsheet.web.LargeBody;
import org.broadsheet.web.Problem;

/** Builds the readers' rooms: who they are and what they answer; part of {@link Wiring}. */
@Singleton
public final class ReplyWiring {
    private static final int AFTER_THE_REST = 1000;
    private static final ByteCount FORM_MAX = ByteCount.kibibytes(256);

    @Produces
    @Singleton
    ReplyConfig replyConfig(Configuration configuration) {
        return ReplyConfig.of(configuration);
    }

    @Produces
    @Singleton
    Readers readers(Database database, Ids ids, DataFolder folder, RandomGenerator random) {
        return new Readers(database, ids, new Seal(folder.readerKey(), random));
    }

    @Produces
    @Singleton
    SpamFilter spamFilter(Settings settings) {
        String host = Objects.requireNonNullElse(URI.create(settings.site().publicUrl()).getHost(), "");
        return new SpamFilter(Set.of(host.startsWith("www.") ? host.substring(4) : host));
    }

    @Produces
    @Singleton
    Guard guard(Clock clock, SpamFilter spam) {
        return new Filters(clock, spam, new Rudeness());
    }

    @Produces
    @Singleton
    Challenges challenges(DataFolder folder, Clock clock, RandomGenerator random) {
        return new SealedChallenges(new Seal(folder.readerKey(), random), clock, random);
    }

    @Produces
    @Singleton
    Replies replies(
            Log log,
            Database database,
            Ids ids,
            Clock clock,
            DataFolder folder,
            RandomGenerator random,
            Readers readers,
            Stories stories,
            Guard guard,
            ReplyConfig config) {
        return new Replies(new Replies.Parts(
                log, database, ids, clock, new Seal(folder.readerKey(), random), readers, stories, guard, config));
    }

    @Produces
    @Singleton
    Moderation moderation(Database database, Ids ids, Readers readers) {
        return new Moderation(database, ids, readers);
    }

    @Produces
    @Singleton
    Work telling() {
        return new Telling();
    }

    @Produces
    @Singleton
    Conversation conversation(Database database, ReplyConfig config) {
        return new Conversation(database, config);
    }

    @Produces
    @Singleton
    ReaderReplies readerReplies(Conversation conversation, Clock clock) {
        return new StoryReplies(conversation, clock);
    }

    @Produces
    @Singleton
    ThreadPages threadPages(Stories stories, Conversation conversation, NamedSite site, Clock clock) {
        return new ThreadPages(stories, conversation, site::layout, clock);
    }

    @Produces
    @Singleton
    Pages replyPages(Stories stories, Conversation conversation, NamedSite site, Clock clock) {
        return new Pages(stories, conversation, site::layout, clock);
    }

    /** A form with the longest reply in any script, and no more. */
    @Produces
    @Singleton
    LargeBody replyForms() {
        return new LargeBody("/reply/", FORM_MAX, Problem.ofStatus(413));
    }

    @Produces
    @Singleton
    Letters replyLetters(Settings settings) {
        return new SiteLetters(settings::site);
    }

    @Produces
    @Singleton
    Watches watches(
            Log log,
            Ids ids,
            DataFolder folder,
            RandomGenerator random,
            Readers readers,
            Replies replies,
            Mail mail,
            Letters letters) {
        return new Watches(log, ids, new Seal(folder.readerKey(), random), readers, replies, mail, letters);
    }

    @Produces
    @Singleton
    Rights rights(
            Log log,
            Database database,
            Clock clock,
            DataFolder folder,
            RandomGenerator random,
            Readers readers,
            Mail mail,
            Letters letters) {
        return new Rights(log, database, clock, new Seal(folder.readerKey(), random), readers, mail, letters);
    }

    @Produces
    @Singleton
    Work forgetting(Readers readers, ReplyConfig config, @All List<Forgetting.Keeper> keepers) {
        return new Forgetting(readers, config.addressKept(), keepers);
    }

    void start(@Observes @Priority(AFTER_THE_REST) StartupEvent event, Log log) {
        Forgetting.plan(log);
    }
}
