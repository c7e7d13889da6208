package org.broadsheet.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Inline;

/**
 * A merged text, with what a person has to choose.
 *
 * @param choices how many; they are numbered from 0 in the order of reading
 */
public record Merged(List<Piece> pieces, int choices) {
    public Merged {
        pieces = List.copyOf(pieces);
    }

    /** Who changed something. */
    public enum Side {
        NOBODY,
        OURS,
        THEIRS,
        /** Both alike. */
        BOTH
    }

    /** What a person chooses where both changed the same. */
    public enum Take {
        OURS,
        THEIRS,
        /** Ours, and theirs behind it. */
        ALL
    }

    /** A piece of the text, in order. */
    public sealed interface Piece {
        /**
         * Whole blocks.
         *
         * @param now what stands there; empty when they were taken out
         * @param was in the base
         */
        record Blocks(Side side, List<Block> now, List<Block> was) implements Piece {
            public Blocks {
                now = List.copyOf(now);
                was = List.copyOf(was);
            }
        }

        /**
         * A paragraph or crosshead that somebody changed, word by word.
         *
         * @param like whose kind it has
         * @param whole what it is when only one side changed it
         */
        record Words(Block like, Optional<Block> whole, List<Run> runs) implements Piece {
            public Words {
                runs = List.copyOf(runs);
            }
        }

        /** Blocks that both changed. */
        record Choice(int number, List<Block> base, List<Block> ours, List<Block> theirs) implements Piece {
            public Choice {
                base = List.copyOf(base);
                ours = List.copyOf(ours);
                theirs = List.copyOf(theirs);
            }
        }
    }

    /** Some words of a paragraph, in order. */
    public sealed interface Run {
        /**
         * Words that are decided.
         *
         * @param now what stands there
         * @param was in the base
         */
        record Settled(Side side, List<Word> now, List<Word> was) implements Run {
            public Settled {
                now = List.copyOf(now);
                was = List.copyOf(was);
            }
        }

        /** Words that both changed. */
        record Choice(int number, List<Word> base, List<Word> ours, List<Word> theirs) implements Run {
            public Choice {
                base = List.copyOf(base);
                ours = List.copyOf(ours);
                theirs = List.copyOf(theirs);
            }
        }
    }

    /** The text, with each choice made. */
    public Body body(IntFunction<Take> chosen) {
        var blocks = new ArrayList<Block>();
        boolean isRewritten = false;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Blocks(Side side, List<Block> now, List<Block> was) -> blocks.addAll(now);
                case Piece.Choice choice ->
                    blocks.addAll(taken(chosen.apply(choice.number()), choice.ours(), choice.theirs()));
                case Piece.Words(Block like, Optional<Block> whole, List<Run> runs) when whole.isPresent() ->
                    blocks.add(whole.get());
                case Piece.Words(Block like, Optional<Block> whole, List<Run> runs) -> {
                    blocks.add(rewritten(like, Word.inlines(words(runs, chosen))));
                    isRewritten = true;
                }
            }
        }
        var body = new Body(blocks);
        // What was put together of several texts gets the one form that a stored text has.
        return isRewritten ? Body.parse(body.toHtml().markup()) : body;
    }

    /** As a line of plain text. */
    public String line(IntFunction<Take> chosen) {
        return body(chosen).toText().replaceAll("\\s+", " ").strip();
    }

    private static List<Word> words(List<Run> runs, IntFunction<Take> chosen) {
        var words = new ArrayList<Word>();
        for (Run run : runs) {
            switch (run) {
                case Run.Settled settled -> words.addAll(settled.now());
                case Run.Choice choice -> words.addAll(taken(chosen.apply(choice.number()), choice.ours(), choice.theirs()));
            }
        }
        return words;
    }

    private static <T> List<T> taken(Take take, List<T> ours, List<T> theirs) {
        return switch (take) {
            case OURS -> ours;
            case THEIRS -> theirs;
            case ALL -> {
                var all = new ArrayList<>(ours);
                all.addAll(theirs);
                yield all;
            }
        };
    }

    private static Block rewritten(Block like, List<Inline> text) {
        return like instanceof Block.Heading heading ? new Block.Heading(heading.level(), text) : new Block.Paragraph(text);
    }
}
