package org.broadsheet.reply.guard;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.reply.Answered;
import org.broadsheet.reply.Challenge;
import org.broadsheet.reply.Challenges;
import org.broadsheet.story.StoryId;

/**
 * Questions that keep nothing until they are answered: the question, its language, the moment and a number of its own travel with
 * the form, sealed for one story (AES-GCM, so that nobody reads the answer from it or makes one). A token with its answer is good
 * for {@link #GOOD_FOR} and for a few tries; that it makes one reply only is seen to where replies are kept. Safe for any thread.
 */
public final class SealedChallenges implements Challenges {
    public static final Duration GOOD_FOR = Duration.ofMinutes(30);
    /** Of another node, whose clock is a little ahead. */
    private static final Duration AHEAD_MAX = Duration.ofMinutes(1);

    private static final int NUMBER_BYTES = 16;
    private static final int TOKEN_MAX = 400;
    private static final int WRONG_MAX = 3;
    private static final int REMEMBERED = 50_000;

    private final Seal seal;
    private final Clock clock;
    private final RandomGenerator random;
    private final Map<String, NumberWords> words = new ConcurrentHashMap<>();
    private final Tries wrong = new Tries(REMEMBERED);

    /** @param random unforeseeable: a {@code SecureRandom} outside of tests */
    public SealedChallenges(Seal seal, Clock clock, RandomGenerator random) {
        this.seal = seal;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Challenge issue(StoryId story, Language language) {
        var spoken = Sum.speaks(language) ? language : Language.ENGLISH;
        var sum = Sum.any(random);
        var number = new byte[NUMBER_BYTES];
        random.nextBytes(number);
        String open = String.join(
                " ",
                sum.text(),
                spoken.tag(),
                Long.toString(clock.millis()),
                Base64.getUrlEncoder().withoutPadding().encodeToString(number));
        String token = seal.close(open.getBytes(StandardCharsets.UTF_8), purpose(story));
        return new Challenge(
                token.replace('+', '-').replace('/', '_').replace("=", ""), sum.shown(words(spoken)), sum.spoken(words(spoken), spoken));
    }

    @Override
    public Answered check(String token, String answer, StoryId story) {
        var opened = opened(token, story);
        if (opened.isEmpty()) {
            return new Answered.Forged();
        }
        var asked = opened.get();
        Instant now = clock.instant();
        if (now.isAfter(asked.at.plus(GOOD_FOR)) || asked.at.isAfter(now.plus(AHEAD_MAX))) {
            return new Answered.Stale();
        }
        if (wrong.of(asked.number) >= WRONG_MAX) {
            return new Answered.Used();
        }
        var read = words(asked.language).read(answer);
        if (read.isPresent() && read.getAsInt() == asked.sum.answer()) {
            return new Answered.Right(asked.number, asked.at);
        }
        wrong.count(asked.number);
        return new Answered.Wrong();
    }

    private record Asked(Sum sum, Language language, Instant at, String number) {}

    private Optional<Asked> opened(String token, StoryId story) {
        if (token.length() > TOKEN_MAX || !token.matches("[A-Za-z0-9_-]+")) {
            return Optional.empty();
        }
        try {
            return seal.open(padded(token.replace('-', '+').replace('_', '/')), purpose(story)).map(bytes -> {
                String[] parts = new String(bytes, StandardCharsets.UTF_8).split(" ");
                return new Asked(
                        Sum.of(parts[0]), new Language(parts[1]), Instant.ofEpochMilli(Long.parseLong(parts[2])), parts[3]);
            });
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static String padded(String base64) {
        return base64 + "=".repeat((4 - base64.length() % 4) % 4);
    }

    private NumberWords words(Language language) {
        return words.computeIfAbsent(language.tag(), tag -> new NumberWords(language));
    }

    private static String purpose(StoryId story) {
        return "challenge " + story;
    }
}
