package org.broadsheet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.Newsroom;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Followers;
import org.broadsheet.story.ArchiveStore;
import org.broadsheet.story.StoryId;
import org.jooq.SQLDialect;

/** A newsroom with an index that follows it. */
final class ReadingRoom implements AutoCloseable {
    final Newsroom newsroom = new Newsroom(SQLDialect.SQLITE);
    final Path folder;
    private Followers followers;
    Search search;

    ReadingRoom() {
        try {
            folder = Files.createTempDirectory("index");
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        open();
    }

    private void open() {
        search = new Search(
                folder.resolve("index"), folder.resolve("synonyms.txt"), () -> Newsroom.ZONE, newsroom.log(),
                new ArchiveStore(newsroom.database()), newsroom.clock());
        followers = new Followers(newsroom.log(), new FollowerStore(newsroom.database(), newsroom.clock()), "node", List.of(search));
        followers.start();
        search.start(Duration.ZERO);
    }

    void closeIndex() {
        followers.close();
        search.close();
    }

    void reopen() {
        closeIndex();
        open();
    }

    void settle() {
        try {
            if (!search.awaits(newsroom.log().head(), Duration.ofSeconds(30))) {
                throw new AssertionError("the index did not catch up: " + search.state());
            }
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    Findings asked(String text, Audience audience, Question.Order order) {
        return search.find(new Question(Asked.parse(text), audience, order, Optional.empty(), 1, 20)).orElseThrow();
    }

    List<StoryId> found(String text) {
        settle();
        return asked(text, Audience.READERS, Question.Order.BEST).hits().stream().map(Findings.Hit::story).toList();
    }

    @Override
    public void close() {
        closeIndex();
        newsroom.close();
    }
}
