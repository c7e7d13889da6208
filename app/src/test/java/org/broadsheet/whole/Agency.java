package org.broadsheet.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.random.RandomGenerator;
import org.broadsheet.whole.Promised.Item;

/** Puts files into the inbox by a rename, as careful senders do: news, updates, corrections, kills, some of them twice. */
final class Agency {
    private final Path inbox;
    private final Path half;
    private final Promised promised;
    private final RandomGenerator random;

    Agency(Path data, Promised promised, RandomGenerator random) {
        this.inbox = data.resolve("wire/inbox/agency");
        this.half = data.resolve("wire/half");
        this.promised = promised;
        this.random = random;
    }

    void deliver() {
        if (promised.items.isEmpty() || random.nextInt(3) == 0) {
            promised.items.add(new Item("urn:agency:" + promised.items.size()));
            renew(promised.items.getLast());
            return;
        }
        // Mostly what is new, since that is what may be on its way when the process ends.
        int back = Math.min(promised.items.size(), 1 + random.nextInt(random.nextInt(4) == 0 ? promised.items.size() : 8));
        Item item = promised.items.get(promised.items.size() - back);
        switch (random.nextInt(6)) {
            case 0 -> kill(item);
            case 1 -> put(item, false); // the same again
            default -> renew(item);
        }
    }

    private void renew(Item item) {
        item.version++;
        item.headline = "Item " + item.guid.substring(11) + " in version " + item.version + " of many words";
        put(item, false);
    }

    private void kill(Item item) {
        item.isKilled = true;
        put(item, true);
    }

    private void put(Item item, boolean kills) {
        int number = promised.files.size();
        String name = "file-" + number + ".json";
        try {
            Files.createDirectories(inbox);
            Files.writeString(half, """
                    {"uri": "%s", "standard": {"name": "ninjs", "version": "3.0"}, "type": "text", "version": "%d",
                     "versioncreated": "2026-01-01T00:00:00Z", "pubstatus": "%s", "language": "en", "urgency": 4,
                     "headlines": [{"role": "main", "value": "%s"}], "subjects": [{"name": "Topic %d"}],
                     "bodies": [{"role": "main", "contenttype": "text/html", "value": "<p>File %d of the agency.</p>"}]}
                    """.formatted(
                            item.guid, item.version, kills ? "canceled" : "usable", item.headline, number % 7, number));
            Files.move(half, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        promised.files.add(name);
    }
}
