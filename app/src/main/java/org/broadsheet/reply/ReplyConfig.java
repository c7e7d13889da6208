package org.broadsheet.reply;

import java.time.Duration;
import java.util.List;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;

/**
 * How replies are taken where no screen has set another rule.
 *
 * @param trustedAfter so many approved replies make a reader trusted
 * @param addressKept how long after a reader was last seen the address is known
 */
public record ReplyConfig(Rule rule, int trustedAfter, Duration addressKept) {
    /** How long who wrote a reply may change it or take it back. */
    public static final Duration EDIT_WITHIN = Duration.ofMinutes(15);

    public static final Key<Mode> MODE = Key.of(
            "replies.mode",
            Reading.oneOf(Mode.class),
            "first-held",
            "How readers' replies are taken: at once, a reader's first ones after a look, all after a look, or not at all.");

    public static final Key<Integer> CLOSE_AFTER_DAYS = Key.of(
            "replies.close-after-days",
            Reading.number(0, Rule.DAYS_MAX),
            "0",
            "Days after a story's publication in which replies are taken; 0 for ever.");

    public static final Key<Integer> TRUSTED_AFTER = Key.of(
            "replies.trusted-after",
            Reading.number(1, 1000),
            "1",
            "So many replies of a reader a moderator has to approve until the next ones need no look.");

    public static final Key<Duration> ADDRESS_KEPT = Key.of(
            "replies.address-kept",
            Reading.span(Duration.ofDays(3650)),
            "180 d",
            "How long after a reader was last seen the sealed e-mail address and the network mark are kept.");

    public static final List<Key<?>> KEYS = List.of(MODE, CLOSE_AFTER_DAYS, TRUSTED_AFTER, ADDRESS_KEPT);

    public static ReplyConfig of(Configuration configuration) {
        return new ReplyConfig(
                new Rule(configuration.get(MODE), configuration.get(CLOSE_AFTER_DAYS)),
                configuration.get(TRUSTED_AFTER),
                configuration.get(ADDRESS_KEPT));
    }
}
