package org.broadsheet.site;

import java.util.Set;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.log.Subject;
import org.broadsheet.site.press.Sheet;

/** Prints what stands where nothing else does. Says the same for all that the public must not know of. */
final class NoticePages {
    private final SiteConfig config;
    private final Frames frames;
    private final Typesetter typesetter;

    NoticePages(SiteConfig config, Frames frames, Typesetter typesetter) {
        this.config = config;
        this.frames = frames;
        this.typesetter = typesetter;
    }

    Sheet notFound() {
        var words = frames.words(config.language());
        return Sheet.notFound(html(words.notFoundTitle(), words.notFoundText())).in(config.language());
    }

    Sheet killed(Set<Subject> subjects) {
        var words = frames.words(config.language());
        return Sheet.gone(html(words.killedTitle(), words.killedText()), subjects).in(config.language());
    }

    Sheet expired(Set<Subject> subjects) {
        var words = frames.words(config.language());
        return Sheet.gone(html(words.expiredTitle(), words.expiredText()), subjects).in(config.language());
    }

    private String html(String title, String text) {
        var frame = frames.frame("notice", config.language(), Head.unlisted(title + " – " + config.name()), "");
        return typesetter.set("notice", new NoticePage(frame, title, text));
    }
}
