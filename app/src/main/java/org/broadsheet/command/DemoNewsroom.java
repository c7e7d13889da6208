package org.broadsheet.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.broadsheet.config.Configuration;
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

    /** Fills a newsroom that never had a story with the archive, and delivers an item every half minute for as long as we run. */
    void open(Configuration configuration, DataFolder folder) {
        Thread.ofVirtual().name("demo").start(() -> {
            var archive = new DemoArchive(configuration, folder);
            if (archive.isWanted()) {
                Path delivered = folder.cache().resolve("demo/inbox");
                new DemoWire(content, delivered, Clock.systemUTC(), LOG::debug).deliverArchive();
                archive.file(delivered);
                LOG.info("the demo's archive stands");
            }
            new DemoWire(content, folder.inbox(), Clock.systemUTC(), LOG::info).play(BETWEEN_ITEMS);
        });
    }
}
