package org.broadsheet.mail;

import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Seal;

/**
 * Who our letters come from.
 *
 * @param name asked anew for each letter, since a newsroom may rename its paper
 * @param bounces where servers tell what they cannot deliver; empty for {@code address}
 */
record Sender(EmailAddress address, Supplier<String> name, Optional<EmailAddress> bounces) {

    /** As set, else made of the site's own address. */
    static Sender of(MailConfig config, Optional<URI> site, Supplier<String> siteName) {
        String host = site.map(URI::getHost).filter(name -> EmailAddress.parse("newsroom@" + name).isPresent()).orElse("localhost");
        return new Sender(
                config.from().orElseGet(() -> EmailAddress.parse("newsroom@" + host).orElseThrow()),
                config.fromName().<Supplier<String>>map(name -> () -> name).orElse(siteName),
                config.bounces());
    }

    /** A return path of its own for each letter, so that a bounce names its letter whatever it says inside (VERP). */
    String returnPath(LetterId id, Seal seal) {
        return bounces.map(mailbox -> ReturnPath.of(mailbox, id, seal)).orElseGet(address::text);
    }
}
