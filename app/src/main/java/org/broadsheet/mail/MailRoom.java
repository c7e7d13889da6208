package org.broadsheet.mail;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Log;

/** The room, built: letters come in by {@link #mail} and leave by {@link #dispatch}, to a server or into the {@link #mailbox}. */
public final class MailRoom {
    private final Mail mail;
    private final Mailbox mailbox;
    private final Dispatch dispatch;
    private final Optional<String> server;

    /**
     * What the room stands in.
     *
     * @param seal over the key for readers' addresses
     * @param node this process's name among several
     */
    public record House(Database database, Log log, FollowerStore leases, Ids ids, Clock clock, Seal seal, String node) {}

    /**
     * @param site the address of the site, if it is known
     * @param siteName asked for each letter
     */
    public MailRoom(MailConfig config, House house, Optional<URI> site, Supplier<String> siteName) {
        this(config, house, site, siteName, Optional.empty());
    }

    /** @param sockets other trust than the JVM's, for tests */
    MailRoom(MailConfig config, House house, Optional<URI> site, Supplier<String> siteName, Optional<SSLSocketFactory> sockets) {
        var sender = Sender.of(config, site, siteName);
        this.mail = new Mail(house.database(), house.ids(), house.seal());
        this.mailbox = new Mailbox(house.database(), house.seal(), house.clock());
        Carrier carrier = config.smtp()
                .<Carrier>map(server -> new SmtpCarrier(
                        server, server.hello().isEmpty() ? sender.address().domain() : server.hello(), sockets))
                .orElse(mailbox);
        var kit = new Courier.Kit(
                carrier,
                new LedgerStore(house.database(), house.seal(), house.clock(), house.node()),
                new Once<>(() -> new Writing(sender, house.seal(), config.dkim().map(Dkim::of))),
                house.clock(),
                config.smtp().map(MailConfig.Smtp::connections).orElse(1));
        this.dispatch = new Dispatch(house, config, kit);
        this.server = config.smtp().map(MailConfig.Smtp::host);
    }

    /** The host by which letters leave; empty when they are kept. */
    public Optional<String> server() {
        return server;
    }

    public Mail mail() {
        return mail;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public Dispatch dispatch() {
        return dispatch;
    }

    /** Made when it is first asked for; asked again after a failure. */
    private static final class Once<T> implements Supplier<T> {
        private final Supplier<T> making;
        private Optional<T> made = Optional.empty();

        Once(Supplier<T> making) {
            this.making = making;
        }

        @Override
        public synchronized T get() {
            if (made.isEmpty()) {
                made = Optional.of(making.get());
            }
            return made.get();
        }
    }
}
