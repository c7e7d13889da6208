package org.broadsheet.front;

/** What readers see, and what is prepared, as of one moment. */
public record Standing(Arranged live, Prepared prepared) {

    /** Whether there is something prepared that readers do not see. */
    public boolean isChanged() {
        return !live.arrangement().equals(prepared.arrangement());
    }

    /** Whether somebody put another arrangement live since this one was begun. */
    public boolean isOvertaken() {
        return isChanged() && prepared.base() != live.number();
    }
}
