package org.broadsheet.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.story.Merged.Piece;
import org.broadsheet.story.Merged.Run;
import org.broadsheet.story.Merged.Side;

/**
 * Merges what two made of one text: what only one of them changed is taken from that one, what both changed alike is taken once,
 * and where they differ a person chooses. First paragraph by paragraph, then word by word within those that are each
 * other's counterparts. Pure: no word of either is lost, and no word is added.
 */
public final class Merge {
    /** From which share of common words on two paragraphs count as one that was changed. */
    private static final double SAME_PARAGRAPH = 0.4;

    private int choices;

    /** A story's text. */
    public static Merged bodies(Body base, Body ours, Body theirs) {
        return new Merge().merged(base.blocks(), ours.blocks(), theirs.blocks());
    }

    /** A headline or another line of plain text. */
    public static Merged lines(String base, String ours, String theirs) {
        return bodies(line(base), line(ours), line(theirs));
    }

    private static Body line(String text) {
        return text.isBlank()
                ? Body.EMPTY
                : new Body(List.of(new Block.Paragraph(List.of(new org.broadsheet.kernel.Inline.Text(text)))));
    }

    /** Two texts without a common origin: what they have in common counts as such. */
    public static Merged bodies(Body ours, Body theirs) {
        return bodies(common(ours, theirs), ours, theirs);
    }

    private static Body common(Body ours, Body theirs) {
        var common = new ArrayList<Block>();
        for (var chunk : ThreeTexts.of(ours.blocks(), ours.blocks(), theirs.blocks(), Block::equals, Merge::likeness)) {
            if (chunk.isInStep()) {
                common.add(chunk.theirs().getFirst());
            }
        }
        return new Body(common);
    }

    private Merged merged(List<Block> base, List<Block> ours, List<Block> theirs) {
        var pieces = new ArrayList<Piece>();
        for (var chunk : ThreeTexts.of(base, ours, theirs, Block::equals, Merge::likeness)) {
            pieces.add(chunk.isInStep() ? block(chunk) : blocks(chunk));
        }
        return new Merged(pieces, choices);
    }

    private Piece blocks(ThreeTexts<Block> chunk) {
        return side(chunk)
                .<Piece>map(side -> new Piece.Blocks(side, side == Side.OURS ? chunk.ours() : chunk.theirs(), chunk.base()))
                .orElseGet(() -> new Piece.Choice(choices++, chunk.base(), chunk.ours(), chunk.theirs()));
    }

    /** Who changed it; empty when both did, and not alike. */
    private static <T> Optional<Side> side(ThreeTexts<T> chunk) {
        if (chunk.ours().equals(chunk.theirs())) {
            return Optional.of(chunk.ours().equals(chunk.base()) ? Side.NOBODY : Side.BOTH);
        }
        if (chunk.ours().equals(chunk.base())) {
            return Optional.of(Side.THEIRS);
        }
        return chunk.theirs().equals(chunk.base()) ? Optional.of(Side.OURS) : Optional.empty();
    }

    /** One block that all three have. */
    private Piece block(ThreeTexts<Block> chunk) {
        Block ours = chunk.ours().getFirst();
        Block theirs = chunk.theirs().getFirst();
        var side = side(chunk);
        if (side.filter(Side.NOBODY::equals).isPresent()) {
            return new Piece.Blocks(Side.NOBODY, chunk.ours(), chunk.base());
        }
        var whole = side.map(who -> who == Side.OURS ? ours : theirs);
        return new Piece.Words(ours, whole, runs(words(chunk.base().getFirst()), words(ours), words(theirs)));
    }

    private List<Run> runs(List<Word> base, List<Word> ours, List<Word> theirs) {
        var runs = new ArrayList<Run>();
        for (var chunk : joined(ThreeTexts.of(base, ours, theirs, Word::isLike))) {
            runs.add(side(bare(chunk))
                    .<Run>map(side -> new Run.Settled(
                            side, side == Side.THEIRS ? chunk.theirs() : chunk.ours(), chunk.base()))
                    .orElseGet(() -> new Run.Choice(choices++, chunk.base(), chunk.ours(), chunk.theirs())));
        }
        return runs;
    }

    private static ThreeTexts<Word> bare(ThreeTexts<Word> chunk) {
        return new ThreeTexts<>(bare(chunk.base()), bare(chunk.ours()), bare(chunk.theirs()), chunk.isInStep());
    }

    private static List<Word> bare(List<Word> words) {
        return words.stream().map(word -> new Word(word.characters().strip(), word.marks())).toList();
    }

    /** Words in step that follow each other, as one chunk. */
    private static List<ThreeTexts<Word>> joined(List<ThreeTexts<Word>> chunks) {
        var joined = new ArrayList<ThreeTexts<Word>>();
        for (var chunk : chunks) {
            if (chunk.isInStep() && !joined.isEmpty() && joined.getLast().isInStep()) {
                var last = joined.removeLast();
                joined.add(new ThreeTexts<>(
                        and(last.base(), chunk.base()), and(last.ours(), chunk.ours()), and(last.theirs(), chunk.theirs()), true));
            } else {
                joined.add(chunk);
            }
        }
        return joined;
    }

    private static List<Word> and(List<Word> some, List<Word> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** How much two blocks are alike, 0 to 1 (Dice's coefficient of their words); 0 for those that cannot be merged by words. */
    private static double likeness(Block one, Block other) {
        boolean isMergeable = one instanceof Block.Paragraph && other instanceof Block.Paragraph
                || one instanceof Block.Heading(int level, var text)
                        && other instanceof Block.Heading(int otherLevel, var otherText)
                        && level == otherLevel;
        if (!isMergeable) {
            return 0;
        }
        var words = words(one);
        var others = words(other);
        Map<String, Integer> left = new HashMap<>();
        words.forEach(word -> left.merge(word.characters().strip(), 1, Integer::sum));
        int common = 0;
        for (Word word : others) {
            if (left.merge(word.characters().strip(), -1, Integer::sum) >= 0) {
                common++;
            }
        }
        double likeness = 2.0 * common / Math.max(1, words.size() + others.size());
        return likeness >= SAME_PARAGRAPH ? likeness : 0;
    }

    private static List<Word> words(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> Word.of(text);
            case Block.Heading(int level, var text) -> Word.of(text);
            case Block.Quote quote -> List.of();
            case Block.Listing listing -> List.of();
            case Block.Figure figure -> List.of();
            case Block.Table table -> List.of();
            case Block.Rule rule -> List.of();
            case Block.Embed embed -> List.of();
        };
    }

    private Merge() {}
}
