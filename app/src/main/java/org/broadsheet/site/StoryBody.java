package org.broadsheet.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.BodyHtml;
import org.broadsheet.site.StoryPage.Part;

/** Sets a story's body: the dateline runs into the first paragraph, and each table gets a frame that scrolls. */
final class StoryBody {
    /** What agencies put behind a dateline: {@code LONDON (AFP) —}. */
    private static final Pattern DATELINE_END = Pattern.compile("[\\s\\u2010-\\u2015:،,-]+$");

    private final BodyHtml printer;

    /** @param images how a figure's picture is shown */
    StoryBody(Function<Block.Figure, BodyHtml.Image> images) {
        this.printer = new BodyHtml(images);
    }

    List<Part> parts(Body body) {
        var parts = new ArrayList<Part>();
        var run = new ArrayList<Block>();
        for (Block block : body.blocks()) {
            boolean isFirst = parts.isEmpty() && run.isEmpty();
            if (isFirst && block instanceof Block.Paragraph lede) {
                parts.add(new Part(Part.Kind.LEDE, printer.phrase(lede.text())));
            } else if (block instanceof Block.Table) {
                flush(run, parts);
                parts.add(new Part(Part.Kind.TABLE, printer.render(new Body(List.of(block)))));
            } else {
                run.add(block);
            }
        }
        flush(run, parts);
        return List.copyOf(parts);
    }

    private void flush(List<Block> run, List<Part> parts) {
        if (!run.isEmpty()) {
            parts.add(new Part(Part.Kind.TEXT, printer.render(new Body(run))));
            run.clear();
        }
    }

    /** The dateline without its dash; empty when the text begins with it anyway, or with something else than words. */
    static String dateline(String dateline, Body body) {
        String bare = DATELINE_END.matcher(dateline.strip()).replaceAll("");
        if (bare.isEmpty() || body.isEmpty() || !(body.blocks().getFirst() instanceof Block.Paragraph first)) {
            return "";
        }
        String start = new Body(List.of(first)).toText().toLowerCase(Locale.ROOT);
        return start.startsWith(bare.toLowerCase(Locale.ROOT)) ? "" : bare;
    }
}
