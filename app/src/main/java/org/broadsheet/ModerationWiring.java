package org.broadsheet;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.broadsheet.database.Database;
import org.broadsheet.desk.replies.ReplyStreams;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Log;
import org.broadsheet.reply.Moderation;
import org.broadsheet.reply.guard.SpamFilter;
import org.broadsheet.reply.lesson.Learning;
import org.broadsheet.reply.lesson.Lessons;

/** Builds what moderators' decisions lead to; part of {@link Wiring}. */
@Singleton
public final class ModerationWiring {

    @Produces
    @Singleton
    Lessons lessons(Log log, Database database, Ids ids, Moderation moderation, SpamFilter filter) {
        return new Lessons(log, database, ids, moderation, filter);
    }

    @Produces
    @Singleton
    Learning learning(Lessons lessons, SpamFilter filter) {
        var learning = new Learning(lessons, filter);
        learning.begin();
        return learning;
    }

    @Produces
    @Singleton
    ReplyStreams replyStreams() {
        return new ReplyStreams();
    }
}
