package org.broadsheet.site;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;
import org.broadsheet.settings.PageLink;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.settings.StaticPages;
import org.broadsheet.site.press.Sheet;

/** Prints the paper's own pages: about, imprint. */
final class OwnPages {
    private final SiteConfig config;
    private final Frames frames;
    private final Typesetter typesetter;
    private final StoryBody body;
    private final LongFunction<Optional<StaticPages.Version>> live;

    /** @param live what the public sees of a page, by its id */
    OwnPages(
            SiteConfig config,
            Frames frames,
            Typesetter typesetter,
            StoryBody body,
            LongFunction<Optional<StaticPages.Version>> live) {
        this.config = config;
        this.frames = frames;
        this.typesetter = typesetter;
        this.body = body;
        this.live = live;
    }

    /** Empty when it was taken off meanwhile. */
    Optional<Sheet> print(PageLink page) {
        var subjects = Set.of(Subject.of("page", Ids.text(page.id())), Subject.SITE);
        return live.apply(page.id())
                .map(version -> Sheet.page(html(page.address(), version), subjects).in(frames.around(version.language())));
    }

    private String html(String path, StaticPages.Version version) {
        Language around = frames.around(version.language());
        var head = Heads.of(
                config,
                version.title() + " – " + config.name(),
                "",
                path,
                Map.of("og:type", "website", "og:title", version.title()));
        var page = new OwnPage(
                frames.frame("own", around, head, ""),
                version.language(),
                !version.language().primary().equals(around.primary()),
                version.title(),
                body.parts(version.body()));
        return typesetter.set("own-page", page);
    }
}
