package org.broadsheet.understanding;

/**
 * What the scorer goes by. {@link #CHOSEN} was
 * tried out on the project's sample of news events, all of whose parts were seen: what it is worth shows on other texts
 * ({@code ./broadsheet bench related FILE}).
 *
 * @param headline how often a word of the headline counts
 * @param lead the same for the first {@code leadChars} characters of the text
 * @param names a word with a capital within a sentence counts so many times
 * @param pairs how much two words side by side count
 * @param termsMax so many terms of a story are kept
 * @param neighbours how many of the nearest items have a say in how near the others are
 * @param neighbourShare how much of a say
 * @param sameLine from how near on two stories are of one story line
 */
public record Weights(
        double headline,
        double lead,
        int leadChars,
        double names,
        double pairs,
        int termsMax,
        int neighbours,
        double neighbourShare,
        double sameLine) {
    public static final Weights CHOSEN = new Weights(4, 2.5, 400, 3, 0.5, 110, 4, 0.5, 0.21);
}
