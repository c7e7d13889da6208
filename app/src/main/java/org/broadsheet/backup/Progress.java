package org.broadsheet.backup;

/** Told how far a backup or a restore is; called often, so it decides itself what to show. */
@FunctionalInterface
public interface Progress {

    /**
     * @param what is being done, for people
     * @param done how many pieces of it
     */
    void at(String what, long done);

    /** Shows nothing. */
    static Progress silent() {
        return (what, done) -> {};
    }
}
