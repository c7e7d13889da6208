package org.broadsheet.command;

import java.io.PrintStream;
import org.broadsheet.backup.Progress;

/** One line on a terminal that is written over again and again; nothing where nobody looks. */
final class ShownProgress implements Progress, AutoCloseable {
    private static final long EVERY_NANOS = 200_000_000;
    private static final String CLEAR = "\r\033[K";

    private final PrintStream out;
    private final boolean isSeen;
    private long shownAt = System.nanoTime();

    private ShownProgress(PrintStream out, boolean isSeen) {
        this.out = out;
        this.isSeen = isSeen;
    }

    /** On standard error, when that is a terminal. */
    static ShownProgress standard() {
        var console = System.console();
        return new ShownProgress(System.err, console != null && console.isTerminal());
    }

    @Override
    public void at(String what, long done) {
        if (isSeen && System.nanoTime() - shownAt > EVERY_NANOS) {
            shownAt = System.nanoTime();
            out.printf(java.util.Locale.ROOT, "%s%,d %s", CLEAR, done, what);
            out.flush();
        }
    }

    /** Clears the line. */
    @Override
    public void close() {
        if (isSeen) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
