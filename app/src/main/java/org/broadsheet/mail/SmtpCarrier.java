package org.broadsheet.mail;

import static org.broadsheet.kernel.Fault.Kind.EXTERNAL;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import org.broadsheet.kernel.Fault;

/** By a mail server. The classes of the library are loaded when the first line is opened. */
final class SmtpCarrier implements Carrier {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(30);

    private final MailConfig.Smtp server;
    private final String hello;
    private final Optional<SSLSocketFactory> sockets;

    /**
     * @param hello the name by which we greet
     * @param sockets other trust than the JVM's, for tests
     */
    SmtpCarrier(MailConfig.Smtp server, String hello, Optional<SSLSocketFactory> sockets) {
        this.server = server;
        this.hello = hello;
        this.sockets = sockets;
    }

    @Override
    public Line open() throws NoLine {
        var transport = new SmtpLine(Session.getInstance(properties()), server.security() == MailConfig.Security.TLS);
        try {
            boolean isLogIn = !server.user().isEmpty();
            transport.connect(server.host(), server.portOrUsual(), isLogIn ? server.user() : null, isLogIn ? server.password() : null);
            return transport;
        } catch (AuthenticationFailedException refused) {
            throw new NoLine(new Fault("mail-log-in", EXTERNAL, "the mail server " + server.host() + " refused the log-in", refused));
        } catch (MessagingException failed) {
            throw failure(failed);
        }
    }

    private NoLine failure(MessagingException failed) {
        boolean isTls = failed.getNextException() instanceof SSLException
                || String.valueOf(failed.getMessage()).contains("STARTTLS");
        return new NoLine(
                isTls
                        ? new Fault("mail-tls", EXTERNAL, "the connection to the mail server " + server.host() + " cannot be protected", failed)
                        : new Fault("mail-unreachable", EXTERNAL, "the mail server " + server.host() + ":" + server.portOrUsual() + " does not answer as one", failed));
    }

    /** By the names that the library's package describes. */
    private Properties properties() {
        var properties = new Properties();
        for (String protocol : new String[] {"smtp", "smtps"}) {
            String key = "mail." + protocol + ".";
            properties.setProperty(key + "localhost", hello);
            properties.setProperty(key + "connectiontimeout", Long.toString(CONNECT_TIMEOUT.toMillis()));
            properties.setProperty(key + "timeout", Long.toString(server.timeout().toMillis()));
            properties.setProperty(key + "writetimeout", Long.toString(server.timeout().toMillis()));
            properties.setProperty(key + "quitwait", "false");
            properties.setProperty(key + "auth", Boolean.toString(!server.user().isEmpty()));
            properties.setProperty(key + "starttls.enable", Boolean.toString(
                    server.security() == MailConfig.Security.STARTTLS || server.security() == MailConfig.Security.WHEN_OFFERED));
            properties.setProperty(key + "starttls.required", Boolean.toString(server.security() == MailConfig.Security.STARTTLS));
            properties.setProperty(key + "ssl.checkserveridentity", "true");
            sockets.ifPresent(factory -> properties.put(key + "ssl.socketFactory", factory));
        }
        return properties;
    }
}
