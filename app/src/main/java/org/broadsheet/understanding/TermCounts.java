package org.broadsheet.understanding;

/**
 * In how many stories each term is, in four megabytes whatever the archive holds: terms that fall into one of its two million
 * places are counted as one, so that a count may be too high. One thread adds at a time; any may read.
 */
public final class TermCounts implements Frequencies {
    private static final int PLACES = 1 << 21;

    private final short[] counts = new short[PLACES];
    private volatile int stories;

    public void add(Profile profile) {
        for (int term : profile.terms()) {
            add(term, 1);
        }
        stories++;
    }

    /** Counts a term that is in so many stories. */
    public void add(int term, int having) {
        int place = term & PLACES - 1;
        counts[place] = (short) Math.min(Short.MAX_VALUE, counts[place] + having);
    }

    /** To be called once the counts of many terms were added. */
    public void stories(int count) {
        stories = count;
    }

    @Override
    public int stories() {
        return stories;
    }

    @Override
    public int having(int term) {
        return counts[term & PLACES - 1];
    }
}
