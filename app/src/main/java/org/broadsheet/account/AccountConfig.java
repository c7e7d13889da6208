package org.broadsheet.account;

import java.time.Duration;
import java.util.List;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;

/**
 * How strict the door of the desk is.
 *
 * @param isTotpForAdministrators whether an administrator has to set a second factor up before anything else
 * @param addressesKept how long it is known from where acts and log-ins came
 */
public record AccountConfig(boolean isTotpForAdministrators, Duration addressesKept) {

    public static final Key<Boolean> TOTP_FOR_ADMINISTRATORS = Key.of(
            "account.totp-for-administrators",
            Reading.yesOrNo(),
            "false",
            "Whether administrators have to set up a second factor before they do anything else.");

    public static final Key<Duration> ADDRESSES_KEPT = Key.of(
            "account.addresses-kept",
            Reading.span(Duration.ofDays(3650)),
            "90 d",
            "How long the audit shows from which network address an act came; afterwards the address is forgotten.");

    public static final List<Key<?>> KEYS = List.of(TOTP_FOR_ADMINISTRATORS, ADDRESSES_KEPT);

    public static AccountConfig of(Configuration configuration) {
        return new AccountConfig(configuration.get(TOTP_FOR_ADMINISTRATORS), configuration.get(ADDRESSES_KEPT));
    }
}
