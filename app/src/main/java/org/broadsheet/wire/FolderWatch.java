package org.broadsheet.wire;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Trouble;

/**
 * Wakes when something happens in folders. The system may have no watches left (inotify has a limit for each user): then it
 * never wakes by itself, which costs its user the seconds until the next look, and nothing else. One thread.
 */
final class FolderWatch implements AutoCloseable {
    private final Trouble trouble;
    private final Map<Path, WatchKey> watched = new HashMap<>();
    private Optional<WatchService> service = Optional.empty();

    FolderWatch(System.Logger logger, InstantSource clock) {
        this.trouble = new Trouble(logger, "the watch over the inbox", clock);
    }

    /** Watches these folders from now on, those of before included. */
    void over(List<Path> folders) {
        try {
            if (service.isEmpty()) {
                service = Optional.of(FileSystems.getDefault().newWatchService());
            }
            for (Path folder : folders) {
                WatchKey key = watched.get(folder);
                if (key == null || !key.isValid()) {
                    watched.put(
                            folder,
                            folder.register(
                                    service.get(),
                                    StandardWatchEventKinds.ENTRY_CREATE,
                                    StandardWatchEventKinds.ENTRY_MODIFY));
                }
            }
            trouble.isOver();
        } catch (IOException thrown) {
            trouble.met(new Fault(
                    "wire-unwatched",
                    Fault.Kind.CAPACITY,
                    "the system has no more watches for folders, so the inbox is looked at every two seconds instead",
                    thrown));
        }
    }

    /** Waits up to {@code wait}; whether something happened. */
    boolean await(Duration wait) throws InterruptedException {
        if (service.isEmpty()) {
            Thread.sleep(wait);
            return false;
        }
        WatchKey key = service.get().poll(wait.toMillis(), TimeUnit.MILLISECONDS);
        boolean woken = key != null;
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = service.get().poll();
        }
        return woken;
    }

    @Override
    public void close() throws IOException {
        if (service.isPresent()) {
            service.get().close();
        }
    }
}
