package org.broadsheet.reply;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.broadsheet.Newsroom;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Actor;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Transaction;
import org.broadsheet.reader.Readers;
import org.broadsheet.story.StoryId;
import org.jooq.SQLDialect;

/** A newsroom with readers who reply. Each reply answers a challenge of its own. */
public final class Readership implements AutoCloseable {
    public static final Actor MODERATOR = new Actor("account:moderator");

    private final Newsroom newsroom;
    private final Seal seal;
    private final Readers readers;
    private final Replies replies;
    private final Moderation moderation;
    private final java.util.concurrent.atomic.AtomicInteger challenges = new java.util.concurrent.atomic.AtomicInteger();

    /** What the filters say; a test sets it. */
    Function<Submission, Verdict> guard = submission -> Verdict.FINE;

    public Readership(SQLDialect dialect, Mode mode) {
        this(dialect, new ReplyConfig(new Rule(mode, 0), 1, Duration.ofDays(180)));
    }

    public Readership(SQLDialect dialect, ReplyConfig config) {
        newsroom = new Newsroom(dialect);
        var ids = new Ids(newsroom.clock(), new SplittableRandom(7));
        seal = new Seal(folder().resolve("reader.key"), new SplittableRandom(8));
        readers = new Readers(newsroom.database(), ids, seal);
        replies = new Replies(new Replies.Parts(
                newsroom.log(), newsroom.database(), ids, newsroom.clock(), seal, readers, newsroom.stories(),
                submission -> guard.apply(submission), config));
        moderation = new Moderation(newsroom.database(), ids, readers);
    }

    private static Path folder() {
        try {
            Path made = Files.createTempDirectory("broadsheet-readers");
            made.toFile().deleteOnExit();
            return made;
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    public Newsroom newsroom() {
        return newsroom;
    }

    public Readers readers() {
        return readers;
    }

    public Replies replies() {
        return replies;
    }

    public Moderation moderation() {
        return moderation;
    }

    public Seal seal() {
        return seal;
    }

    /** Of this room's jobs. */
    Schedule schedule() {
        return new Schedule(
                newsroom.log(), newsroom.database(), new FollowerStore(newsroom.database(), newsroom.clock()), newsroom.clock(),
                "node", List.of(new Telling()));
    }

    Answered.Right right() {
        return new Answered.Right("challenge-" + challenges.incrementAndGet(), newsroom.clock().instant().minusSeconds(20));
    }

    Submitted submit(StoryId story, String parent, String who, String words) {
        return submit(story, parent, who, words, right());
    }

    Submitted submit(StoryId story, String parent, String who, String words, Answered.Right right) {
        var typed = new Typed(parent, who, who.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org", "", words, "");
        var fine = (Draft.Checked.Fine) Draft.check(typed);
        return replies.submit(story, fine.draft(), Language.ENGLISH, right, "192.0.2.7");
    }

    /** A reply that was kept. */
    ReplyId kept(StoryId story, String parent, String who, String words) {
        return ((Submitted.Kept) submit(story, parent, who, words)).id();
    }

    Reply reply(ReplyId id) {
        return moderation.reply(id).orElseThrow();
    }

    <T> T write(Function<Transaction, T> verb) {
        return newsroom.log().write(verb);
    }

    @Override
    public void close() {
        newsroom.close();
    }
}
