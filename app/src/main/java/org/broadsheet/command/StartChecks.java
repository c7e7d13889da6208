package org.broadsheet.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.config.DataFolder;
import org.broadsheet.health.Readiness;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;
import org.broadsheet.web.WebConfig;

/**
 * What is looked at before a start touches anything: each finding is a {@link Fault} of one sentence, and leaves the disk
 * as it was.
 */
final class StartChecks {

    /** Less than this, and the first morning's wire would fill the disk. */
    static final ByteCount FREE_MIN = Readiness.FREE_MIN;

    static final String LOOPBACK = "127.0.0.1";

    private StartChecks() {}

    static void folder(DataFolder folder) {
        var existing = nearestExisting(folder.root());
        if (!Files.isDirectory(existing)) {
            throw fault("data-not-a-folder", existing + " is a file, where a folder is needed.");
        }
        if (!Files.isWritable(existing)) {
            throw fault(
                    "data-unwritable",
                    "%s can't be written to by this user; change its owner or choose another with --data."
                            .formatted(existing));
        }
        var free = free(existing);
        if (free.compareTo(FREE_MIN) < 0) {
            throw new Fault(
                    "data-disk-full",
                    Fault.Kind.CAPACITY,
                    "the disk of %s has %s free and %s are needed; make room or choose another with --data."
                            .formatted(folder.root(), free, FREE_MIN));
        }
    }

    /** A folder into which a backup was restored in part is no site. */
    static void whole(DataFolder folder) {
        if (Files.exists(folder.restoring())) {
            throw fault(
                    "data-half-restored",
                    "%s holds a restore that has not ended; wait for it, or remove the folder and restore again."
                            .formatted(folder.root()));
        }
    }

    static void version(DataFolder folder) {
        if (!Files.exists(folder.version())) {
            return;
        }
        ProgramVersion found;
        try {
            found = ProgramVersion.parse(Files.readString(folder.version()));
        } catch (IOException | IllegalArgumentException e) {
            throw fault("data-version-unreadable", folder.version() + " does not hold a version.");
        }
        if (found.compareTo(ProgramVersion.current()) > 0) {
            throw fault(
                    "data-newer",
                    "%s was last used by Broadsheet %s and this is %s; start that version, or restore a backup made before."
                            .formatted(folder.root(), found, ProgramVersion.current()));
        }
    }

    static void ports(WebConfig web) {
        port(web.host(), web.port(), "http.port");
        port(LOOPBACK, web.managementPort(), "management.port");
        if (web.port() != 0 && web.port() == web.managementPort()) {
            throw fault("port-twice", "http.port and management.port are both " + web.port() + "; give them two.");
        }
    }

    /** One that nobody has now. */
    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw fault("port-taken", "no port of %s can be used (%s).".formatted(LOOPBACK, e.getMessage()));
        }
    }

    private static void port(String host, int port, String key) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (UnknownHostException e) {
            throw fault("host-unknown", "http.host is " + host + ", which is no address of this machine.");
        } catch (IOException e) {
            var isOurs = String.valueOf(e.getMessage()).contains("Cannot assign");
            throw isOurs
                    ? fault("host-unknown", "http.host is " + host + ", which is no address of this machine.")
                    : fault(
                            "port-taken",
                            "port %d on %s can't be used (%s); stop what uses it or set another %s."
                                    .formatted(port, host, e.getMessage(), key));
        }
    }

    /** What a newer program saved, this one may not understand. */
    static void notNewer(ProgramVersion saved) {
        if (saved.compareTo(ProgramVersion.current()) > 0) {
            throw fault(
                    "backup-newer",
                    "the backup was made by Broadsheet %s and this is %s; restore it with that version."
                            .formatted(saved, ProgramVersion.current()));
        }
    }

    private static ByteCount free(Path folder) {
        try {
            return new ByteCount(Math.max(0, Files.getFileStore(folder).getUsableSpace()));
        } catch (IOException e) {
            throw new Fault("data-unwritable", Fault.Kind.USER, folder + " can't be looked at: " + e.getMessage(), e);
        }
    }

    private static Path nearestExisting(Path path) {
        var existing = path;
        while (!Files.exists(existing)) {
            var parent = existing.getParent();
            if (parent == null) {
                return existing;
            }
            existing = parent;
        }
        return existing;
    }

    private static Fault fault(String code, String sentence) {
        return new Fault(code, Fault.Kind.USER, sentence);
    }
}
