package org.broadsheet.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Trouble;

/**
 * Notes what went wrong with requests: a failure of the world once a minute for each code, however many requests meet it; a
 * bug each time, under a number that its answer names too. Safe for any thread.
 */
@Singleton
public final class Complaints {
    private static final System.Logger LOGGER = System.getLogger("web");

    /** Capitals and small letters in one long word: our own paths, ids and hashes have no capitals. */
    private static final Pattern SECRET = Pattern.compile("(?=[\\w-]*[A-Z])(?=[\\w-]*[a-z])[\\w-]{20,}");

    private final Clock clock;
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();

    public Complaints(Clock clock) {
        this.clock = clock;
    }

    /** What the answer says of it. */
    public Problem note(String asked, Throwable thrown) {
        String path = withoutSecrets(asked);
        if (!(thrown instanceof Fault fault)) {
            String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
            Trouble.tell(LOGGER, "request " + path + " failed, number " + number, thrown);
            return Problem.bug(number);
        }
        if (fault.kind() != Fault.Kind.USER) {
            troubles.computeIfAbsent(fault.code(), code -> new Trouble(LOGGER, "requests such as " + path, clock))
                    .met(fault);
        }
        return Problem.of(fault);
    }

    /** A path as a log may have it: what looks like the secret of a link (see {@code kernel.Secret}) is left out. */
    static String withoutSecrets(String path) {
        return SECRET.matcher(path.replaceFirst("[?#].*", "")).replaceAll("…");
    }
}
