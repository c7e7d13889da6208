package org.broadsheet.desk.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.broadsheet.account.Act;
import org.broadsheet.config.DataFolder;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.wire.RejectedFiles;

/** {@code /desk/wire/rejected}: the files that could not be read, why, and what is in them, as text and nothing else. */
@Singleton
@Path("/desk/wire/rejected")
@RunOnVirtualThread
public final class RejectedPages {
    private static final int SHOWN_MAX = 200;
    private static final ByteCount DOWNLOAD_MAX = ByteCount.mebibytes(4);

    private final Screens screens;
    private final QueueScreens pages;
    private final QueueLabels labels;
    private final RejectedFiles rejected;

    public RejectedPages(Screens screens, QueueScreens pages, QueueLabels labels, DataFolder folder) {
        this.screens = screens;
        this.pages = pages;
        this.labels = labels;
        this.rejected = new RejectedFiles(folder.rejected());
    }

    @GET
    @Allowed(Act.EDIT)
    public Response list(@Context ContainerRequestContext request) {
        var files = rejected.newest(SHOWN_MAX).stream()
                .map(file -> new QueuePage.File(
                        file.file(),
                        file.source(),
                        file.code(),
                        file.reason(),
                        screens.at(file.at()),
                        "/desk/wire/rejected/" + encoded(file.source()) + "/" + encoded(file.file())))
                .toList();
        var page = new QueuePage.Rejected(
                screens.shell(labels.words().rejected(), Guest.of(request), "queue.css"),
                labels.words(),
                pages.tabsOfRejected(),
                files);
        return screens.print(200, "queue/rejected", page).build();
    }

    /** The file as it came, to be saved: as plain text that no browser takes for anything else or shows within the desk. */
    @GET
    @Allowed(Act.EDIT)
    @Path("{source}/{file}")
    public Response file(@PathParam("source") String source, @PathParam("file") String file) {
        byte[] bytes = rejected.bytes(source, file, (int) DOWNLOAD_MAX.bytes()).orElseThrow(NotFoundException::new);
        return Response.ok(bytes)
                .type("text/plain; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(file) + ".txt")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
