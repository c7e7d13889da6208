package org.broadsheet.mail;

import org.broadsheet.kernel.Fault;

/** A way by which letters leave. Safe for any thread; each line it opens is for one at a time. */
interface Carrier {

    /**
     * Opens a line to whoever takes letters.
     *
     * @throws NoLine when there is none now
     */
    Line open() throws NoLine;

    /** An open line; letters go over it one after the other. */
    interface Line extends AutoCloseable {

        /** Hands one letter over. Never throws for what the world does: that is an answer. */
        Answer hand(Parcel parcel);

        /** Whether another letter can be tried on it. */
        boolean isUsable();

        @Override
        void close();
    }

    /** There is no line: nobody answers, or the log-in was refused. */
    final class NoLine extends Exception {
        private final Fault fault;

        NoLine(Fault fault) {
            super(fault);
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }
}
