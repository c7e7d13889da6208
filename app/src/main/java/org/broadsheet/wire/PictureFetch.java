package org.broadsheet.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.broadsheet.kernel.Fault;

/**
 * Fetches a picture from an address that a sender named, which may be hostile: by http and https at their own ports, from public
 * addresses alone. The name is resolved once, what it resolves to is checked, and exactly that is connected to, so that no name
 * can lead elsewhere between the check and the call; every redirect goes the same way. Bytes, time and redirects are bounded.
 * Safe for any thread.
 */
public final class PictureFetch {
    private static final int REDIRECTS_MAX = 3;
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int ADDRESS_MAX = 2000;
    private static final List<String> TYPES = List.of("image/jpeg", "image/jpg", "image/pjpeg", "image/png", "image/webp", "application/octet-stream");

    private final Reach reach;
    private final Duration within;

    /** Where one may go. */
    public interface Reach {
        /** Whether an address of the network may be connected to. */
        boolean isAllowed(InetAddress address);

        /** Whether this port may be, which for an address without one is the scheme's. */
        boolean isAllowed(int port);

        /** The public internet. */
        Reach PUBLIC = new Reach() {
            @Override
            public boolean isAllowed(InetAddress address) {
                return PublicAddresses.isPublic(address);
            }

            @Override
            public boolean isAllowed(int port) {
                return port == 80 || port == 443;
            }
        };
    }

    public PictureFetch() {
        this(Reach.PUBLIC, Duration.ofSeconds(40));
    }

    /** @param within how long one picture may take, with its redirects */
    PictureFetch(Reach reach, Duration within) {
        this.reach = reach;
        this.within = within;
    }

    /** Where to look next, or nowhere. */
    private sealed interface Step<T> {
        record Done<T>(T result) implements Step<T> {}

        record Elsewhere<T>(URI address) implements Step<T> {}
    }

    /**
     * Gives the bytes of a picture to {@code take}, as they come.
     *
     * @throws Fault {@code wire-picture-address}, {@code wire-picture-answer} of kind USER when it is of no use to ask again; {@code
     *     wire-picture-fetch} of kind EXTERNAL when it may be
     */
    public <T> T fetch(String href, Function<InputStream, T> take) {
        URI address = address(href);
        for (int count = 0; count <= REDIRECTS_MAX; count++) {
            switch (step(address, take)) {
                case Step.Done<T>(T result) -> {
                    return result;
                }
                case Step.Elsewhere<T>(URI next) -> address = next;
            }
        }
        throw answer("it leads on more than " + REDIRECTS_MAX + " times");
    }

    private URI address(String href) {
        try {
            URI uri = new URI(href.strip()).parseServerAuthority();
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean isWeb = scheme.equals("http") || scheme.equals("https");
            if (href.length() > ADDRESS_MAX || !isWeb || uri.getHost() == null || uri.getUserInfo() != null) {
                throw refused("only plain http and https addresses are fetched");
            }
            if (!reach.isAllowed(port(uri))) {
                throw refused("only the ports 80 and 443 are connected to");
            }
            return uri;
        } catch (URISyntaxException broken) {
            throw refused("the address cannot be read");
        }
    }

    private static boolean isSecure(URI uri) {
        return "https".equalsIgnoreCase(uri.getScheme());
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
    }

    private static String host(URI uri) {
        return String.valueOf(uri.getHost());
    }

    private <T> Step<T> step(URI address, Function<InputStream, T> take) {
        InetAddress place = resolved(host(address));
        var socket = new Socket();
        // Nothing else ends a sender that gives a byte now and then.
        Thread watch = Thread.ofVirtual().start(() -> closeLate(socket));
        try (socket) {
            socket.setSoTimeout((int) SILENCE.toMillis());
            socket.connect(new InetSocketAddress(place, port(address)), (int) CONNECT.toMillis());
            try (Socket line = isSecure(address) ? secured(socket, address) : socket) {
                line.getOutputStream().write(request(address).getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().flush();
                return answered(HttpAnswer.read(line.getInputStream()), address, take);
            }
        } catch (IOException thrown) {
            throw new Fault(
                    "wire-picture-fetch", Fault.Kind.EXTERNAL, host(address) + " did not give it: " + thrown.getMessage(), thrown);
        } finally {
            watch.interrupt();
        }
    }

    private void closeLate(Socket socket) {
        try {
            Thread.sleep(within);
            socket.close();
        } catch (InterruptedException inTime) {
            Thread.currentThread().interrupt();
        } catch (IOException closed) {
            System.getLogger("wire").log(System.Logger.Level.DEBUG, "closing a late connection", closed);
        }
    }

    /** One address of the name. If any of them is none that may be connected to, the name is not trusted. */
    private InetAddress resolved(String host) {
        String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        try {
            InetAddress[] places = InetAddress.getAllByName(name);
            for (InetAddress place : places) {
                if (!reach.isAllowed(place)) {
                    throw refused("it leads to an address that is not on the public internet");
                }
            }
            return places[0];
        } catch (UnknownHostException unknown) {
            throw new Fault("wire-picture-fetch", Fault.Kind.EXTERNAL, "the name " + host + " is not known", unknown);
        }
    }

    /** The certificate has to be the name's (RFC 9110, section 4.3.4), though the connection is made to the address. */
    private static Socket secured(Socket socket, URI address) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        var line = (SSLSocket) factory.createSocket(socket, host(address), port(address), true);
        SSLParameters parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private static String request(URI address) {
        String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        // What is no ASCII goes percent-encoded, and a URI holds no blank or line break: nothing can be smuggled in.
        String target = URI.create(path + query).toASCIIString();
        return "GET " + target + " HTTP/1.1\r\nHost: " + host(address) + port
                + "\r\nUser-Agent: Broadsheet\r\nAccept: image/jpeg, image/png, image/webp\r\nAccept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
    }

    private <T> Step<T> answered(HttpAnswer answer, URI address, Function<InputStream, T> take) throws IOException {
        int status = answer.status();
        if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
            return new Step.Elsewhere<>(address(resolved(address, answer.field("location"))));
        }
        if (status == 429 || status >= 500) {
            throw new IOException("it answered " + status);
        }
        if (status != 200) {
            throw answer("it answered " + status);
        }
        String type = answer.field("content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!type.isEmpty() && !TYPES.contains(type)) {
            throw answer("what is there is no JPEG, PNG or WebP");
        }
        return new Step.Done<>(take.apply(answer.body()));
    }

    private static String resolved(URI address, String location) {
        try {
            return address.resolve(new URI(location)).toString();
        } catch (URISyntaxException | IllegalArgumentException broken) {
            throw answer("it leads to an address that cannot be read");
        }
    }

    private static Fault refused(String why) {
        return new Fault("wire-picture-address", Fault.Kind.USER, why);
    }

    private static Fault answer(String why) {
        return new Fault("wire-picture-answer", Fault.Kind.USER, why);
    }
}
