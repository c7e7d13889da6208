package org.broadsheet.kernel;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Tells the log of a failure in one line: a failure of the world by its sentence and code, a bug whole, with what a report of
 * it needs. For what runs by itself and tries again and again, an instance tells when a trouble begins, every minute
 * while it lasts, and when it is over, instead of at each try. Safe for any thread.
 */
public final class Trouble {
    static final Duration AGAIN = Duration.ofMinutes(1);

    private static final int FRAMES_MAX = 40;

    private final System.Logger logger;
    private final String who;
    private final InstantSource clock;
    private Instant toldAt = Instant.MIN;
    private boolean isOn;

    /** @param who begins the line, e.g. {@code the schedule}; it tries again by itself */
    public Trouble(System.Logger logger, String who, InstantSource clock) {
        this.logger = logger;
        this.who = who;
        this.clock = clock;
    }

    /** To be called after each try that failed. */
    public synchronized void met(Throwable thrown) {
        Instant now = clock.instant();
        if (!isOn || Duration.between(toldAt, now).compareTo(AGAIN) >= 0) {
            tell(logger, who + " cannot go on and tries again", thrown);
            toldAt = now;
            isOn = true;
        }
    }

    /** To be called after each try that succeeded. */
    public synchronized void isOver() {
        if (isOn) {
            logger.log(Level.INFO, who + " goes on");
            isOn = false;
        }
    }

    /** One line about something that happened once. */
    public static void tell(System.Logger logger, String what, Throwable thrown) {
        if (thrown instanceof Fault fault) {
            Throwable cause = fault.getCause();
            String why = cause == null || fault.sentence().contains(String.valueOf(cause.getMessage())) ? "" : " [" + cause + "]";
            logger.log(Level.WARNING, line(what + ": " + fault.sentence() + " (" + fault.code() + ")" + why));
        } else {
            logger.log(Level.ERROR, line(what + ": this is a bug in Broadsheet, please report it (bug) " + trace(thrown)));
        }
    }

    /** The stack in one line, causes and all, since a log has one line an event. */
    private static String trace(Throwable thrown) {
        var text = new StringBuilder();
        var seen = new java.util.HashSet<Throwable>();
        for (Throwable cause = thrown; cause != null && seen.add(cause); cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : " caused by ").append(cause);
            var frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(frames.length, FRAMES_MAX); i++) {
                text.append(" < ").append(frames[i]);
            }
        }
        return text.toString();
    }

    private static String line(String text) {
        return text.replaceAll("\\R", " ");
    }
}
