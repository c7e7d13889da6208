// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * Fetches Apache Maven from Maven Central, checks its SHA-512 and unpacks it. Run by {@code mvnw} as a single source
 * file, so that a machine with a JDK and nothing else can build.
 *
 * <p>Arguments: repository URL, version, SHA-512 in hex, target folder. The target appears complete or not at all.
 */
public final class FetchMaven {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration FETCH_TIMEOUT = Duration.ofMinutes(5);
    private static final int TAR_BLOCK_BYTES = 512;

    private FetchMaven() {}

    public static void main(String[] args) throws Exception {
        var version = args[1];
        var target = Path.of(args[3]).toAbsolutePath();
        var source = URI.create(args[0].replaceFirst("/+$", "")
                + "/org/apache/maven/apache-maven/%1$s/apache-maven-%1$s-bin.tar.gz".formatted(version));
        Files.createDirectories(target.getParent());
        var work = Files.createTempDirectory(target.getParent(), "fetch-");
        try {
            var archive = fetch(source, work.resolve("maven.tar.gz"));
            check(archive, args[2], source);
            unpack(archive, work);
            try {
                Files.move(work.resolve("apache-maven-" + version), target);
            } catch (IOException e) {
                if (!Files.isExecutable(target.resolve("bin/mvn"))) {
                    throw e; // otherwise another process was faster, and its copy is as good
                }
            }
        } catch (IOException e) {
            System.err.println("mvnw: Maven " + version + " could not be fetched from " + source.getHost() + ": " + e);
            System.err.println("mvnw: is the network there? A mirror can be named in MVNW_REPOURL, a proxy in https_proxy.");
            System.exit(1);
        } finally {
            delete(work);
        }
    }

    private static Path fetch(URI source, Path archive) throws IOException, InterruptedException {
        var client = HttpClient.newBuilder()
                .connectTimeout(CONNECT_TIMEOUT)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(proxy())
                .build();
        try (client) {
            var request = HttpRequest.newBuilder(source).timeout(FETCH_TIMEOUT).build();
            var response = client.send(request, BodyHandlers.ofFile(archive));
            if (response.statusCode() != 200) {
                throw new IOException("HTTP status " + response.statusCode());
            }
            return archive;
        }
    }

    /** Java does not look at https_proxy, which curl and wget users are used to. */
    private static ProxySelector proxy() {
        var named = System.getenv("https_proxy");
        if (named == null || named.isBlank()) {
            return ProxySelector.getDefault();
        }
        var address = URI.create(named.contains("://") ? named : "http://" + named);
        return ProxySelector.of(new InetSocketAddress(address.getHost(), address.getPort() < 0 ? 80 : address.getPort()));
    }

    private static void check(Path archive, String expected, URI source) throws Exception {
        var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
        var found = HexFormat.of().formatHex(digest);
        if (!found.equals(expected)) {
            throw new IOException("the SHA-512 of " + source + " is " + found + " and should be " + expected);
        }
    }

    /** Reads the ustar format (POSIX.1-1988): blocks of 512 bytes, one header a file. */
    private static void unpack(Path archive, Path folder) throws IOException {
        try (var in = new DataInputStream(
                new BufferedInputStream(new GZIPInputStream(Files.newInputStream(archive), 65_536), 65_536))) {
            var header = new byte[TAR_BLOCK_BYTES];
            while (true) {
                in.readFully(header);
                if (header[0] == 0) {
                    return;
                }
                unpackEntry(in, header, folder);
            }
        }
    }

    private static void unpackEntry(InputStream in, byte[] header, Path folder) throws IOException {
        var prefix = text(header, 345, 155);
        var name = prefix.isEmpty() ? text(header, 0, 100) : prefix + "/" + text(header, 0, 100);
        var size = Math.toIntExact(octal(header, 124, 12));
        var file = folder.resolve(name).normalize();
        if (!file.startsWith(folder)) {
            throw new IOException("an entry leaves the folder: " + name);
        }
        var content = in.readNBytes(size);
        in.skipNBytes((TAR_BLOCK_BYTES - size % TAR_BLOCK_BYTES) % TAR_BLOCK_BYTES);
        var type = (char) header[156];
        if (type == '5') {
            Files.createDirectories(file);
        } else if (type == '0' || type == 0) {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            if ((octal(header, 100, 8) & 0b001_000_000) != 0) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }

    private static String text(byte[] header, int from, int length) {
        var end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static long octal(byte[] header, int from, int length) {
        return Long.parseLong(text(header, from, length).trim(), 8);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
