package org.broadsheet.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.config.Layer;
import org.broadsheet.kernel.Fault;
import org.jboss.logging.Logger;

/**
 * The {@code demo} folder of the project: a newsroom's settings, its archive, and a wire that goes on delivering.
 *
 * @param content the project's {@code demo} folder
 */
record DemoNewsroom(Path content) {

    private static final Logger LOG = Logger.getLogger("demo");
    private static final Duration BETWEEN_ITEMS = Duration.ofSeconds(30);

    /** Fails with {@code demo-missing} when the program was started without its project. */
    static DemoNewsroom ofProject() {
        var content = Project.folder().map(home -> home.resolve("demo")).filter(Files::isDirectory);
        return new DemoNewsroom(content.orElseThrow(() -> new Fault(
                "demo-missing", Fault.Kind.USER, "the demo needs the project's demo folder; start it with ./broadsheet demo.")));
    }

    Layer settings() {
        return Layer.File.read(content.resolve("broadsheet.properties"));
    }

    /** Delivers the archive into a folder that never had it, and then an item every half minute for as long as we run. */
    void open(DataFolder folder) {
        var wire = new DemoWire(content, folder.inbox(), Clock.systemUTC(), LOG::info);
        Thread.ofVirtual().name("demo").start(() -> {
            if (isEmpty(folder.done()) && isEmpty(folder.inbox())) {
                wire.deliverArchive();
            }
            wire.play(BETWEEN_ITEMS);
        });
    }

    private static boolean isEmpty(Path folder) {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
