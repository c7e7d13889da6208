package org.broadsheet.web;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Key;
import org.broadsheet.config.Reading;

/**
 * Where the site is served, and under which address readers know it.
 *
 * @param port 0 for any free one
 * @param publicUrl without a slash at its end; when missing, the address of this server
 * @param trustedProxies addresses whose X-Forwarded headers are believed
 * @param isHsts whether browsers are told to come by https only
 * @param connections open at once
 * @param connectionsPerAddress open at once from one address; 0 for no limit
 */
public record WebConfig(
        String host,
        int port,
        Optional<URI> publicUrl,
        List<String> trustedProxies,
        boolean isHsts,
        int connections,
        int connectionsPerAddress,
        int managementPort,
        LogFormat logFormat) {

    /** How a log line looks. */
    public enum LogFormat {
        TEXT,
        JSON
    }

    /** All interfaces, since a site is there to be read, and a container's loopback is reached by nobody. */
    public static final Key<String> HOST = Key.of(
            "http.host",
            Reading.matching("[0-9A-Za-z.:-]{1,255}", "an address or a host name of this machine"),
            "0.0.0.0",
            "Address to listen on; 127.0.0.1 behind a proxy on the same machine. The demo always uses 127.0.0.1.");

    public static final Key<Integer> PORT =
            Key.of("http.port", Reading.number(0, 65_535), "8080", "Port of the site; 0 takes any free one.");

    public static final Key<Optional<URI>> PUBLIC_URL = Key.of(
            "http.public-url",
            Reading.optional(Reading.webAddress()),
            "",
            "Address under which readers know the site; needed behind a proxy, for links in feeds and mail.");

    public static final Key<List<String>> TRUSTED_PROXIES = Key.of(
            "http.trusted-proxies",
            Reading.list("[0-9A-Fa-f.:]+(/\\d{1,3})?", "IP addresses or networks such as 10.0.0.0/8"),
            "",
            "Proxies whose X-Forwarded headers are believed; from all others they are ignored.");

    public static final Key<Boolean> HSTS = Key.of(
            "http.hsts",
            Reading.yesOrNo(),
            "false",
            "Whether browsers are told to come by https only, for a year; turn it on when https works.");

    public static final Key<Integer> MANAGEMENT_PORT = Key.of(
            "management.port",
            Reading.number(0, 65_535),
            "9000",
            "Port of the metrics at /metrics, on 127.0.0.1 only; 0 takes any free one.");

    public static final Key<Integer> CONNECTIONS = Key.of(
            "http.connections",
            Reading.number(10, 1_000_000),
            "10000",
            "Connections open at once; one more is answered with 503 and closed.");

    public static final Key<Integer> CONNECTIONS_PER_ADDRESS = Key.of(
            "http.connections-per-address",
            Reading.number(0, 1_000_000),
            "0",
            "Connections open at once from one address; 0 for no limit, which is right behind a proxy.");

    public static final Key<LogFormat> LOG_FORMAT = Key.of(
            "log.format", Reading.oneOf(LogFormat.class), "text", "One line per event, as text for people or as JSON.");

    public static final List<Key<?>> KEYS =
            List.of(HOST, PORT, PUBLIC_URL, TRUSTED_PROXIES, HSTS, CONNECTIONS, CONNECTIONS_PER_ADDRESS, MANAGEMENT_PORT, LOG_FORMAT);

    public WebConfig {
        trustedProxies = List.copyOf(trustedProxies);
    }

    public static WebConfig of(Configuration configuration) {
        return new WebConfig(
                configuration.get(HOST),
                configuration.get(PORT),
                configuration.get(PUBLIC_URL),
                configuration.get(TRUSTED_PROXIES),
                configuration.get(HSTS),
                configuration.get(CONNECTIONS),
                configuration.get(CONNECTIONS_PER_ADDRESS),
                configuration.get(MANAGEMENT_PORT),
                configuration.get(LOG_FORMAT));
    }
}
