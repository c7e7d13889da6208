package org.broadsheet.desk.queue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.broadsheet.desk.queue.MergePage.Choice;
import org.broadsheet.desk.queue.MergePage.Part;
import org.broadsheet.desk.queue.MergePage.Piece;
import org.broadsheet.desk.queue.MergePage.Run;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Html;
import org.broadsheet.story.Content;
import org.broadsheet.story.Merged;
import org.broadsheet.story.Merged.Side;
import org.broadsheet.story.Word;

/** Shows merged texts: who changed what, and what is to be chosen. Safe for any thread. */
@Singleton
public final class MergeParts {
    private static final Html EMPTY = Html.escaped("");

    private final QueueLabels labels;

    public MergeParts(QueueLabels labels) {
        this.labels = labels;
    }

    /**
     * A field of a story.
     *
     * @param chosen what was chosen so far, by the name of a choice
     */
    Part part(String name, String label, Content language, Merged merged, UnaryOperator<String> chosen) {
        var pieces = new ArrayList<Piece>();
        for (Merged.Piece piece : merged.pieces()) {
            pieces.add(switch (piece) {
                case Merged.Piece.Blocks(Side side, List<Block> now, List<Block> was) ->
                    new Piece(
                            word(side), kind(side), List.of(), html(now), side == Side.NOBODY ? EMPTY : html(was), Choice.NONE);
                case Merged.Piece.Words(Block like, Optional<Block> whole, List<Merged.Run> runs) ->
                    new Piece("", "words", runs(name, runs, chosen), EMPTY, EMPTY, Choice.NONE);
                case Merged.Piece.Choice(int number, List<Block> base, List<Block> ours, List<Block> theirs) ->
                    new Piece("", "choice", List.of(), EMPTY, EMPTY, choice(name, number, html(base), html(ours), html(theirs), chosen));
            });
        }
        return new Part(name, label, language.language().tag(), language.language().direction(), pieces);
    }

    /** The same of a field that is shown only when something in it changed. */
    void changed(List<Part> parts, String name, String label, Content language, Merged merged) {
        var part = part(name, label, language, merged, choice -> "");
        if (part.pieces().stream().anyMatch(piece -> !piece.kind().equals("nobody"))) {
            parts.add(part);
        }
    }

    private List<Run> runs(String name, List<Merged.Run> runs, UnaryOperator<String> chosen) {
        var shown = new ArrayList<Run>();
        for (Merged.Run run : runs) {
            shown.add(switch (run) {
                case Merged.Run.Settled(Side side, List<Word> now, List<Word> was) ->
                    new Run(word(side), kind(side), Word.text(now), side == Side.NOBODY ? "" : Word.text(was), Choice.NONE);
                case Merged.Run.Choice(int number, List<Word> base, List<Word> ours, List<Word> theirs) ->
                    new Run("", "choice", "", "", choice(name, number, html(Word.text(base)), html(Word.text(ours)), html(Word.text(theirs)), chosen));
            });
        }
        return parted(shown);
    }

    /** Words of two texts that follow each other are parted, as they are when the text is made. */
    private static List<Run> parted(List<Run> runs) {
        for (int i = 0; i + 1 < runs.size(); i++) {
            Run run = runs.get(i);
            String next = runs.get(i + 1).now();
            boolean isRunTogether = !run.now().isEmpty()
                    && !next.isEmpty()
                    && Character.isLetterOrDigit(run.now().codePointBefore(run.now().length()))
                    && Character.isLetterOrDigit(next.codePointAt(0));
            if (isRunTogether) {
                runs.set(i, new Run(run.side(), run.kind(), run.now() + " ", run.gone(), run.choice()));
            }
        }
        return runs;
    }

    private static Choice choice(String field, int number, Html base, Html ours, Html theirs, UnaryOperator<String> chosen) {
        String name = field + "-" + number;
        return new Choice(name, number + 1, base, ours, theirs, chosen.apply(name));
    }

    private static Html html(List<Block> blocks) {
        return new Body(blocks).toHtml();
    }

    private static Html html(String text) {
        return Html.escaped(text.strip());
    }

    private String word(Side side) {
        var words = labels.words();
        return switch (side) {
            case NOBODY -> "";
            case OURS -> words.ours();
            case THEIRS -> words.theirs();
            case BOTH -> words.both();
        };
    }

    private static String kind(Side side) {
        return side.name().toLowerCase(java.util.Locale.ROOT);
    }
}
