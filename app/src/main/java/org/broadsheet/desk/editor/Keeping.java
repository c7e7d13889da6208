package org.broadsheet.desk.editor;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.editor.StoryDoor.Opened;
import org.broadsheet.kernel.Fault;
import org.broadsheet.story.Saved;
import org.broadsheet.story.Seat;
import org.broadsheet.story.WorkingCopies;

/** Saves what the editor sends, by a form or by its script. */
@Singleton
public final class Keeping {
    private final WorkingCopies copies;
    private final TextReader reader;
    private final Screens screens;

    public Keeping(WorkingCopies copies, TextReader reader, Screens screens) {
        this.copies = copies;
        this.reader = reader;
        this.screens = screens;
    }

    /**
     * What became of it.
     *
     * @throws Fault when a field cannot be kept
     */
    Saved save(Opened opened, Fields fields) {
        var before = copies.find(opened.id()).orElseThrow(jakarta.ws.rs.NotFoundException::new);
        return copies.save(
                opened.id(),
                seat(opened, fields),
                TextReader.number(fields.text("base")),
                TextReader.number(fields.text("revision")),
                reader.read(fields, before.text()),
                opened.guest().actor());
    }

    /** The window that the fields came from. */
    static Seat seat(Opened opened, Fields fields) {
        String word = fields.text("seat");
        Guest guest = opened.guest();
        return new Seat(
                opened.id(),
                Seat.isWord(word) ? word : EditorScreens.seat(guest),
                guest.account().id(),
                guest.account().shown(),
                false,
                java.time.Instant.EPOCH);
    }

    /** Why it was not saved; empty when it was. */
    Optional<EditorScreens.Said> refusal(Saved saved, Fields fields) {
        var words = screens.words(EditorWords.class);
        return switch (saved) {
            case Saved.Kept kept -> Optional.empty();
            case Saved.Stale stale ->
                Optional.of(EditorScreens.Said.refused(409, words.staleForm(), Optional.of(fields)));
            case Saved.Taken(Seat by) ->
                Optional.of(EditorScreens.Said.refused(409, words.takenForm(by.name()), Optional.of(fields)));
            case Saved.Refused(String code, String sentence) ->
                Optional.of(EditorScreens.Said.refused(409, sentence, Optional.of(fields)));
        };
    }
}
