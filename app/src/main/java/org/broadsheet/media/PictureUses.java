package org.broadsheet.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Follower;
import org.broadsheet.log.Log;
import org.broadsheet.log.Logged;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Content;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Reading;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;

/**
 * Follows the stories and notes which pictures each uses. A picture that a story uses and the library does not know, because it
 * came by the wire or long ago, gets its row here, with the words that the story prints.
 */
public final class PictureUses implements Follower {
    private static final String STORY = "story:";

    private final Log log;
    private final Stories stories;
    private final PictureLibrary library;
    private final Media media;

    public PictureUses(Log log, Stories stories, PictureLibrary library, Media media) {
        this.log = log;
        this.stories = stories;
        this.library = library;
        this.media = media;
    }

    @Override
    public String name() {
        return "picture-uses";
    }

    @Override
    public Memory memory() {
        return Memory.SHARED;
    }

    @Override
    public void follow(List<Logged> entries) {
        var changed = new LinkedHashSet<StoryId>();
        for (Logged entry : entries) {
            entry.subjects().stream()
                    .map(subject -> subject.key())
                    .filter(key -> entry.kind().startsWith("story-") && key.startsWith(STORY))
                    .forEach(key -> changed.add(StoryId.parse(key.substring(STORY.length()))));
        }
        if (!changed.isEmpty()) {
            log.write(t -> {
                changed.forEach(id -> note(t, id));
                return changed.size();
            });
        }
    }

    private void note(Transaction t, StoryId id) {
        Reading reading = stories.reading(t);
        Optional<Story> story = reading.story(id);
        if (story.isEmpty()) {
            return;
        }
        var contents = versions(story.get())
                .flatMap(number -> reading.version(id, number).stream())
                .map(version -> version.content())
                .toList();
        var hashes = new HashSet<String>();
        contents.forEach(content -> hashes.addAll(content.pictureHashes()));
        library.use(t, id, hashes);
        for (String hash : library.unknown(t, hashes)) {
            media.stored(hash).ifPresent(stored ->
                    library.addStored(t, stored, bytes(hash), words(contents, hash), bringer(story.get())));
        }
    }

    private static Stream<Integer> versions(Story story) {
        return Stream.of(Optional.of(story.latest()), story.cleared(), story.live())
                .flatMap(Optional::stream)
                .distinct();
    }

    private ByteCount bytes(String hash) {
        try {
            var original = media.original(hash);
            return new ByteCount(original.isPresent() ? Files.size(original.get()) : 0);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static PictureWords words(List<Content> contents, String hash) {
        return contents.stream()
                .flatMap(content -> content.picture().stream())
                .filter(picture -> picture.src().contains(hash))
                .findFirst()
                .map(PictureUses::words)
                .orElse(PictureWords.NONE);
    }

    private static PictureWords words(Picture picture) {
        return new PictureWords(picture.alt(), picture.credit(), picture.caption());
    }

    private static Actor bringer(Story story) {
        return story.source().isEmpty() ? Actor.OPERATOR : Actor.wire(story.source());
    }
}
