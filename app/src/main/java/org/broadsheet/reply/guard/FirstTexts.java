package org.broadsheet.reply.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts of our own to begin with, made by putting words into frames: what a filter has seen before the first moderator decides.
 * The same seed makes the same texts.
 */
final class FirstTexts {
    private static final Pattern SLOT = Pattern.compile("\\{([\\p{L}]+)}");
    private static final int DEPTH_MAX = 4;

    /** A text and what it is. */
    record Text(String text, boolean isSpam) {}

    private record Frame(String words, boolean isSpam) {}

    private final List<Frame> frames = new ArrayList<>();
    private final Map<String, String[]> words = new HashMap<>();
    private final RandomGenerator random;

    private FirstTexts(RandomGenerator random) {
        this.random = random;
        for (String line : WordList.lines("first-texts.txt")) {
            int equals = line.indexOf(" = ");
            if (line.startsWith("- ") || line.startsWith("+ ")) {
                frames.add(new Frame(line.substring(2), line.startsWith("-")));
            } else {
                words.put(line.substring(0, equals), line.substring(equals + 3).split("\\|", -1));
            }
        }
    }

    /** @param each how many texts are made of each frame */
    static List<Text> made(int each, RandomGenerator random) {
        var made = new FirstTexts(random);
        var texts = new ArrayList<Text>();
        for (Frame frame : made.frames) {
            for (int i = 0; i < each; i++) {
                texts.add(new Text(made.filled(frame.words, 0).replaceAll(" +", " ").strip(), frame.isSpam));
            }
        }
        return texts;
    }

    private String filled(String frame, int depth) {
        if (depth == DEPTH_MAX) {
            return frame;
        }
        return SLOT.matcher(frame).replaceAll(slot -> {
            String[] choice = words.get(slot.group(1));
            if (choice == null) {
                throw new IllegalStateException("no words for " + slot.group());
            }
            return Matcher.quoteReplacement(filled(choice[random.nextInt(choice.length)].strip(), depth + 1));
        });
    }
}
