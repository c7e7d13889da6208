package org.broadsheet.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The front page. */
public record FrontPage(
        Frame frame,
        Optional<Banner> banner,
        List<Teaser> flashes,
        Optional<Teaser> lead,
        List<Teaser> secondary,
        List<Teaser> latest,
        List<Block> blocks,
        List<Block> briefs) {

    /**
     * The editor's line above everything.
     *
     * @param href where it leads; empty for nowhere
     */
    public record Banner(String text, String href) {}

    /**
     * Stories of one section.
     *
     * @param isFeature one story large, with its picture, the others as headlines beside it; else columns
     */
    public record Block(Link section, boolean isFeature, Teaser first, List<Teaser> others) {
        /** All of them. */
        public List<Teaser> stories() {
            return Stream.concat(Stream.of(first), others.stream()).toList();
        }
    }
}
