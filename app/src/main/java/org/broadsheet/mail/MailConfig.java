package org.broadsheet.mail;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;
import org.broadsheet.kernel.EmailAddress;

/**
 * How letters leave.
 *
 * @param smtp the server that takes them; when missing, they are kept in the mailbox at the desk
 * @param from who writes; when missing, {@code newsroom@} and the host of the site's address
 * @param fromName the name before it; when missing, the site's
 * @param bounces where servers send what they cannot deliver; when missing, to {@code from}
 * @param kept how long it is known what became of a letter
 */
public record MailConfig(
        Optional<Smtp> smtp,
        Optional<EmailAddress> from,
        Optional<String> fromName,
        Optional<EmailAddress> bounces,
        Optional<Dkim> dkim,
        int perSecond,
        int perDomain,
        Duration kept) {

    /** How a connection is protected. */
    public enum Security {
        /** Plain first, then encrypted, or nothing is said (RFC 3207). */
        STARTTLS,
        /** Encrypted from the first octet (RFC 8314). */
        TLS,
        /** Encrypted when the server offers it. */
        WHEN_OFFERED,
        /** For a server on the same machine. */
        NONE
    }

    /**
     * A server.
     *
     * @param port 0 for the usual one
     * @param user empty for a server that asks for none
     * @param hello our own name; empty for the host of the sender's address
     * @param timeout how long an answer may take
     */
    public record Smtp(String host, int port, Security security, String user, String password, String hello, int connections, Duration timeout) {

        /** The usual one: 465 for TLS from the start, 587 with a log-in, else 25. */
        int portOrUsual() {
            return port > 0 ? port : security == Security.TLS ? 465 : user.isEmpty() ? 25 : 587;
        }

        /** Without the password. */
        @Override
        public String toString() {
            return "Smtp[" + host + ":" + portOrUsual() + "]";
        }
    }

    /** How letters are signed (RFC 6376). */
    public record Dkim(String domain, String selector, Path keyFile) {}

    private static final String HOST_NAME = "[A-Za-z0-9]([A-Za-z0-9.-]{0,252})?|[0-9A-Fa-f:.]{2,45}";
    private static final Reading<EmailAddress> ADDRESS = new Reading<>("an e-mail address", EmailAddress::parse);

    static final Key<Optional<String>> HOST = Key.of(
            "mail.smtp.host",
            Reading.optional(Reading.matching(HOST_NAME, "a host name or an address")),
            "",
            "Server that sends our mail; without one, mail is kept at the desk under Mailbox.");

    static final Key<Integer> PORT = Key.of(
            "mail.smtp.port", Reading.number(0, 65_535), "0", "Its port; 0 is 465 with tls, 587 with a user, else 25.");

    static final Key<Security> SECURITY = Key.of(
            "mail.smtp.security",
            Reading.oneOf(Security.class),
            "starttls",
            "Protection of the connection: starttls and tls insist on it; none is for a server on the same machine.");

    static final Key<String> USER = Key.of("mail.smtp.user", Reading.text(255), "", "User to log in there with; empty for none.");

    static final Key<String> PASSWORD = Key.secret("mail.smtp.password", Reading.text(1024), "Password of that user; never shown.");

    static final Key<String> HELLO = Key.of(
            "mail.smtp.hello",
            Reading.matching("|" + HOST_NAME, "a host name, or nothing"),
            "",
            "Name by which we greet the server; when empty, the host of mail.from.");

    static final Key<Integer> CONNECTIONS = Key.of(
            "mail.smtp.connections", Reading.number(1, 50), "2", "Connections to the server at once.");

    static final Key<Duration> TIMEOUT = Key.of(
            "mail.smtp.timeout",
            Reading.span(Duration.ofMinutes(30)),
            "5 min",
            "How long an answer of the server may take; a short time makes letters unsure that were taken.");

    static final Key<Optional<EmailAddress>> FROM = Key.of(
            "mail.from", Reading.optional(ADDRESS), "", "Address that mail comes from; when missing, newsroom@ and the site's host.");

    static final Key<String> FROM_NAME =
            Key.of("mail.from-name", Reading.text(100), "", "Name that mail comes from; when empty, the site's.");

    static final Key<Optional<EmailAddress>> BOUNCES = Key.of(
            "mail.bounces",
            Reading.optional(ADDRESS),
            "",
            "Mailbox for what cannot be delivered; the letter is named behind a +, so it has to take such addresses.");

    static final Key<Optional<String>> DKIM_DOMAIN = Key.of(
            "mail.dkim.domain",
            Reading.optional(Reading.matching("[A-Za-z0-9.-]{1,253}", "a domain")),
            "",
            "Domain that signs mail (DKIM); without one, mail is not signed by us.");

    static final Key<String> DKIM_SELECTOR = Key.of(
            "mail.dkim.selector",
            Reading.matching("[A-Za-z0-9]([A-Za-z0-9.-]{0,62})", "letters, digits, dots and hyphens"),
            "broadsheet",
            "Name of the key: its public half is the TXT record SELECTOR._domainkey.DOMAIN.");

    static final Key<String> DKIM_KEY = Key.of(
            "mail.dkim.key-file",
            Reading.words(4096),
            "dkim.pem",
            "File with the private key (PEM, PKCS #8; RSA or Ed25519), from the data folder.");

    static final Key<Integer> PER_SECOND =
            Key.of("mail.per-second", Reading.number(1, 10_000), "50", "Letters a second, at most.");

    static final Key<Integer> PER_DOMAIN = Key.of(
            "mail.per-domain", Reading.number(1, 10_000), "10", "Letters a second to addresses of one domain, at most.");

    static final Key<Duration> KEPT = Key.of(
            "mail.kept",
            Reading.span(Duration.ofDays(3650)),
            "30 d",
            "How long it is known what became of a letter, without its text and address.");

    /** All of the room's. */
    public static final List<Key<?>> KEYS = List.of(
            HOST, PORT, SECURITY, USER, PASSWORD, HELLO, CONNECTIONS, TIMEOUT, FROM, FROM_NAME, BOUNCES, DKIM_DOMAIN, DKIM_SELECTOR,
            DKIM_KEY, PER_SECOND, PER_DOMAIN, KEPT);

    /** @param folder that the key file is looked for in */
    public static MailConfig of(Configuration configuration, Path folder) {
        return new MailConfig(
                configuration.get(HOST).map(host -> new Smtp(
                        host,
                        configuration.get(PORT),
                        configuration.get(SECURITY),
                        configuration.get(USER),
                        configuration.get(PASSWORD),
                        configuration.get(HELLO),
                        configuration.get(CONNECTIONS),
                        configuration.get(TIMEOUT))),
                configuration.get(FROM),
                Optional.of(configuration.get(FROM_NAME)).filter(name -> !name.isBlank()),
                configuration.get(BOUNCES),
                configuration.get(DKIM_DOMAIN).map(domain -> new Dkim(
                        domain, configuration.get(DKIM_SELECTOR), folder.resolve(configuration.get(DKIM_KEY)))),
                configuration.get(PER_SECOND),
                configuration.get(PER_DOMAIN),
                configuration.get(KEPT));
    }

    /** The demo sends nothing, whatever is set: its readers are nobody's. */
    public MailConfig forDemo(boolean isDemo) {
        return isDemo
                ? new MailConfig(Optional.empty(), from, fromName, bounces, Optional.empty(), perSecond, perDomain, kept)
                : this;
    }
}
