package org.broadsheet.related;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.story.StoryId;

/**
 * An item of a story's list.
 *
 * @param score 0 to 1; 1 for what an editor pinned
 * @param about the name that is in both, for {@link Reason#ABOUT}; else empty
 */
public record Item(StoryId story, double score, Reason reason, String about) {

    /** One line for each. */
    static String text(List<Item> items) {
        var lines = new ArrayList<String>();
        for (Item item : items) {
            lines.add("%s\t%d\t%s\t%s".formatted(
                    item.story, Math.round(item.score * 1000), item.reason.word(), item.about.replaceAll("\\s+", " ")));
        }
        return String.join("\n", lines);
    }

    static List<Item> read(String text) {
        return text.lines().map(Item::line).toList();
    }

    private static Item line(String line) {
        String[] parts = line.split("\t", -1);
        return new Item(StoryId.parse(parts[0]), Integer.parseInt(parts[1]) / 1000.0, Reason.of(parts[2]), parts[3]);
    }
}
