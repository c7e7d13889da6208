package org.broadsheet.reply.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.broadsheet.TestClock;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.reply.Answered;
import org.broadsheet.reply.Challenge;
import org.broadsheet.story.StoryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedChallengesTest {
    private static final StoryId STORY = new StoryId(0x111);
    private static final StoryId OTHER = new StoryId(0x222);
    private static final List<Language> LANGUAGES = List.of(new Language("en"), new Language("fr"), new Language("ar"));

    @TempDir
    private Path folder;

    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private SealedChallenges challenges;

    @BeforeEach
    void build() {
        challenges = with("key", 1);
    }

    private SealedChallenges with(String key, long seed) {
        return new SealedChallenges(new Seal(folder.resolve(key), new SplittableRandom(seed)), clock, new SplittableRandom(2));
    }

    /** Reads a question as a person does. */
    private static int solve(Challenge challenge, Language language) {
        var words = new NumberWords(language);
        String question = challenge.question().replace(" =", "");
        String[] parts = question.split(" [+−] ");
        int first = words.read(parts[0]).orElseThrow();
        int second = words.read(parts[1]).orElseThrow();
        return question.contains("−") ? first - second : first + second;
    }

    @Test
    void the_right_answer_is_taken_in_digits_and_in_words_in_each_language() {
        for (Language language : LANGUAGES) {
            var words = new NumberWords(language);
            for (int i = 0; i < 200; i++) {
                var challenge = challenges.issue(STORY, language);
                int answer = solve(challenge, language);
                assertThat(answer).as(challenge.question()).isNotNegative();
                for (String typed : List.of(Integer.toString(answer), " " + words.inDigits(answer) + " ", words.inWords(answer))) {
                    assertThat(challenges.check(challenge.token(), typed, STORY))
                            .as("%s %s", challenge.question(), typed)
                            .isInstanceOf(Answered.Right.class);
                }
            }
        }
    }

    @Test
    void a_question_has_one_number_in_digits_and_one_in_words_in_either_order_and_with_either_sign() {
        for (Language language : LANGUAGES) {
            var seen = new HashSet<String>();
            for (int i = 0; i < 100; i++) {
                String question = challenges.issue(STORY, language).question();
                assertThat(question.codePoints().anyMatch(Character::isDigit)).as(question).isTrue();
                assertThat(question.codePoints().anyMatch(Character::isLetter)).as(question).isTrue();
                seen.add((Character.isDigit(question.codePointAt(0)) ? "digits first" : "words first") + question.contains("−"));
            }
            assertThat(seen).hasSize(4);
        }
    }

    @Test
    void what_is_read_aloud_has_no_sign_and_no_digit() {
        for (Language language : LANGUAGES) {
            var challenge = challenges.issue(STORY, language);
            assertThat(challenge.spoken()).doesNotContain("+", "−", "=").doesNotContainPattern("\\p{Nd}");
        }
        assertThat(new Sum(10, 5, false, false).shown(new NumberWords(Language.ENGLISH))).isEqualTo("10 + five =");
        assertThat(new Sum(10, 5, false, false).spoken(new NumberWords(Language.ENGLISH), Language.ENGLISH))
                .isEqualTo("What is ten plus five?");
    }

    @Test
    void spellings_of_a_number_are_read_alike() {
        assertThat(List.of("twenty-one", "Twenty one", "TWENTYONE", "twenty\u2011one", "21", "٢١", "۲۱", "２１", " twenty-onne"))
                .allSatisfy(typed -> assertThat(new NumberWords(Language.ENGLISH).read(typed)).as(typed).hasValue(21));
        assertThat(List.of("vingt et un", "vingt-et-un", "VINGT ET UNE", "vingt-et-unn"))
                .allSatisfy(typed -> assertThat(new NumberWords(new Language("fr")).read(typed)).as(typed).hasValue(21));
        assertThat(List.of("خمسة عشر", "خمسةَ عشَر", "خمسه عشر", "خمسة‌عشر", "١٥"))
                .allSatisfy(typed -> assertThat(new NumberWords(new Language("ar")).read(typed)).as(typed).hasValue(15));
        assertThat(List.of("عشرون", "عشرين"))
                .allSatisfy(typed -> assertThat(new NumberWords(new Language("ar")).read(typed)).as(typed).hasValue(20));
    }

    @Test
    void what_is_no_number_is_wrong_and_never_thrown_at() {
        for (String typed : List.of("", "-", "1e3", "15 15", "99999999999999999999", "fifty million", "\u0000", "1".repeat(1_000_000))) {
            var challenge = challenges.issue(STORY, Language.ENGLISH);
            assertThat(challenges.check(challenge.token(), typed, STORY)).as(typed.substring(0, Math.min(20, typed.length())))
                    .isInstanceOf(Answered.Wrong.class);
        }
    }

    @Test
    void a_token_is_good_for_its_story_alone_and_not_for_ever() {
        var challenge = challenges.issue(STORY, Language.ENGLISH);
        String answer = Integer.toString(solve(challenge, Language.ENGLISH));
        assertThat(challenges.check(challenge.token(), answer, OTHER)).isInstanceOf(Answered.Forged.class);
        clock.advance(SealedChallenges.GOOD_FOR);
        assertThat(challenges.check(challenge.token(), answer, STORY)).isInstanceOf(Answered.Right.class);
        clock.advance(Duration.ofMillis(1));
        assertThat(challenges.check(challenge.token(), answer, STORY)).isInstanceOf(Answered.Stale.class);
    }

    @Test
    void a_forged_token_is_refused_however_it_was_made() {
        var challenge = challenges.issue(STORY, Language.ENGLISH);
        String token = challenge.token();
        String answer = Integer.toString(solve(challenge, Language.ENGLISH));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            var bent = challenges.check(token.substring(0, i) + other + token.substring(i + 1), answer, STORY);
            // The last character may carry bits that base64 drops.
            if (i < token.length() - 1) {
                assertThat(bent).as("character " + i).isInstanceOf(Answered.Forged.class);
            }
        }
        String foreign = with("another-key", 3).issue(STORY, Language.ENGLISH).token();
        for (String bad : List.of("", "A", "====", "../../etc", "é", foreign, token + token, "A".repeat(1_000_000))) {
            assertThat(challenges.check(bad, answer, STORY)).isInstanceOf(Answered.Forged.class);
        }
    }

    @Test
    void nobody_tries_all_answers_to_one_token() {
        var challenge = challenges.issue(STORY, Language.ENGLISH);
        int right = solve(challenge, Language.ENGLISH);
        for (int guess = 100; guess < 103; guess++) {
            assertThat(challenges.check(challenge.token(), Integer.toString(guess), STORY)).isInstanceOf(Answered.Wrong.class);
        }
        assertThat(challenges.check(challenge.token(), Integer.toString(right), STORY)).isInstanceOf(Answered.Used.class);
    }

    @Test
    void each_token_has_a_number_of_its_own_and_tells_nothing_of_its_answer() {
        var numbers = new HashSet<String>();
        for (int i = 0; i < 50; i++) {
            var challenge = challenges.issue(STORY, Language.ENGLISH);
            var right = (Answered.Right) challenges.check(challenge.token(), "" + solve(challenge, Language.ENGLISH), STORY);
            numbers.add(right.number());
            assertThat(right.number()).hasSizeLessThanOrEqualTo(64);
            assertThat(right.issuedAt()).isEqualTo(clock.instant());
            assertThat(new String(java.util.Base64.getUrlDecoder().decode(challenge.token()), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(right.number());
        }
        assertThat(numbers).hasSize(50);
    }
}
