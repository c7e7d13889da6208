package org.broadsheet.understanding;

/** In how many stories each term is. */
public interface Frequencies {
    /** What more stories than this part of all have says nothing about any. */
    double COMMON_SHARE = 0.2;

    /** In an archive of few stories, so many may share a term all the same. */
    int COMMON_LEAST = 8;

    int stories();

    /** May be too high, never too low. */
    int having(int term);

    /** The logarithm of how rare a term is; 0 for one that tells nothing: in one story alone, or in too many. */
    default double rarity(int term) {
        int having = having(term);
        if (having < 2 || having > Math.max(COMMON_LEAST, COMMON_SHARE * stories())) {
            return 0;
        }
        return Math.log((stories() + 1.0) / having);
    }
}
