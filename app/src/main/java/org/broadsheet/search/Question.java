package org.broadsheet.search;

import java.util.Optional;

/**
 * A question to the index.
 *
 * @param year of publication; empty for all
 * @param page 1, 2, 3 … up to {@link #PAGES_MAX}
 */
public record Question(Asked asked, Audience audience, Order order, Optional<Integer> year, int page, int size) {
    public static final int PAGES_MAX = 25;
    public static final int SIZE_MAX = 50;

    /** What comes first. */
    public enum Order {
        BEST,
        NEWEST
    }

    public Question {
        if (page < 1 || page > PAGES_MAX || size < 1 || size > SIZE_MAX) {
            throw new IllegalArgumentException("page " + page + " of " + size);
        }
    }
}
