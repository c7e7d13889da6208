package org.broadsheet.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.broadsheet.search.Asked;
import org.broadsheet.search.Findings;
import org.broadsheet.search.Question;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.front.Arrangement;
import org.broadsheet.site.press.Address;
import org.broadsheet.site.press.Printer;
import org.broadsheet.site.press.Sheet;
import org.broadsheet.story.Content;
import org.broadsheet.story.Step;
import org.broadsheet.story.Story;
import org.broadsheet.web.LostPage;

/**
 * The site as its settings are now. They are asked for with each page that is printed, so a page printed after the press was told
 * of a change has it; everything made of them is then made anew. Safe for many threads.
 */
public final class NamedSite implements Printer, LostPage {
    private final Supplier<SiteConfig> config;
    private final Function<SiteConfig, Site> maker;
    private volatile Optional<Named> current = Optional.empty();

    private record Named(SiteConfig config, Site site) {}

    /**
     * @param config as it is now; from memory, since it is asked on event loops too
     * @param maker of the site as configured
     */
    public NamedSite(Supplier<SiteConfig> config, Function<SiteConfig, Site> maker) {
        this.config = config;
        this.maker = maker;
    }

    private Named named(SiteConfig now) {
        return new Named(now, maker.apply(now));
    }

    private Site site() {
        var now = config.get();
        var known = current;
        if (known.isPresent() && known.get().config().equals(now)) {
            return known.get().site();
        }
        var made = named(now);
        current = Optional.of(made);
        return made.site();
    }

    @Override
    public boolean prints(String path) {
        return site().prints(path);
    }

    @Override
    public Set<String> parameters(String path) {
        return site().parameters(path);
    }

    @Override
    public Optional<Sheet> print(Address address) {
        return site().print(address);
    }

    @Override
    public String lostPage() {
        return site().lostPage();
    }

    /** See {@link Site#preview}. */
    public String preview(Story story, Content content, List<Step> steps) {
        return site().preview(story, content, steps);
    }

    /** See {@link Site#frontPreview}. */
    public String frontPreview(Arrangement prepared) {
        return site().frontPreview(prepared);
    }

    /** See {@link Site#searchPage}. */
    String searchPage(Question question, Optional<Findings> findings) {
        return site().searchPage(question, findings);
    }

    /** See {@link Site#searchFeed}. */
    String searchFeed(Asked asked, Findings findings) {
        return site().searchFeed(asked, findings);
    }

    /** See {@link Site#layout}. */
    public Layout layout() {
        return site().layout();
    }

    /** See {@link Site#look}. */
    public Look look() {
        return site().look();
    }
}
