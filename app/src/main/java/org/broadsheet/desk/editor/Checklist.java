package org.broadsheet.desk.editor;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.Block;
import org.broadsheet.kernel.Inline;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.Path;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.WorkingText;

/** What has to be looked at before a story goes out. Some of it keeps the story back, the rest is said. */
@Singleton
public final class Checklist {
    private static final Pattern STORY = Pattern.compile("/(\\d{4})/(\\d{2})/(\\d{2})/([a-z0-9]+(?:-[a-z0-9]+)*)/?");
    private static final int LINKS_MAX = 100;

    private final Stories stories;
    private final Settings settings;
    private final Clock clock;
    private final Screens screens;

    public Checklist(Stories stories, Settings settings, Clock clock, Screens screens) {
        this.stories = stories;
        this.settings = settings;
        this.clock = clock;
        this.screens = screens;
    }

    /**
     * One thing.
     *
     * @param isBlock whether the story cannot go out before it is mended
     * @param field id of the field that it is about
     */
    public record Check(boolean isBlock, String field, String sentence) {}

    /** Empty when there is nothing to say. */
    List<Check> of(Story story, WorkingText text) {
        var words = screens.words(EditorWords.class);
        var checks = new ArrayList<Check>();
        if (text.headline().isEmpty()) {
            checks.add(new Check(true, "headline", words.checkHeadline()));
        }
        if (settings.site().sections().of(text.section()).isEmpty()) {
            checks.add(new Check(true, "section", words.checkSection()));
        }
        if (text.body().isEmpty()) {
            checks.add(new Check(false, "body", words.checkBody()));
        }
        text.picture().ifPresent(picture -> {
            if (picture.alt().isBlank()) {
                checks.add(new Check(true, "alt", words.checkAlt()));
            }
            if (picture.credit().isBlank()) {
                checks.add(new Check(true, "credit", words.checkCredit()));
            }
        });
        pictures(text, words, checks);
        holds(story, words, checks);
        links(text, words, checks);
        return List.copyOf(checks);
    }

    private static void pictures(WorkingText text, EditorWords words, List<Check> checks) {
        for (Block block : text.body().blocks()) {
            if (!(block instanceof Block.Figure figure)) {
                continue;
            }
            String named = figure.alt().isBlank() ? "" : " “" + figure.alt() + "”";
            if (figure.alt().isBlank()) {
                checks.add(new Check(true, "body", words.checkAltInText()));
            }
            if (figure.credit().filter(credit -> !credit.isBlank()).isEmpty()) {
                checks.add(new Check(true, "body", words.checkCreditInText(named)));
            }
            if (TextReader.hash(figure.src()).isEmpty()) {
                checks.add(new Check(false, "body", words.checkForeignPicture(named)));
            }
        }
    }

    private void holds(Story story, EditorWords words, List<Check> checks) {
        var hold = story.hold();
        if (hold.isUnreadable()) {
            checks.add(new Check(false, "embargo", words.checkEmbargoUnreadable()));
        }
        hold.embargoedUntil()
                .filter(clock.instant()::isBefore)
                .ifPresent(until -> checks.add(
                        new Check(false, "embargo", words.checkEmbargo(screens.at(until).words()))));
    }

    private void links(WorkingText text, EditorWords words, List<Check> checks) {
        var dead = new TreeSet<String>();
        var asked = new TreeSet<String>();
        text.body().blocks().forEach(block -> gather(block, asked));
        for (String href : asked.stream().limit(LINKS_MAX).toList()) {
            path(href).filter(this::isDead).ifPresent(path -> dead.add(path.address()));
        }
        dead.forEach(address -> checks.add(new Check(false, "body", words.checkDeadLink(address))));
    }

    private boolean isDead(Path path) {
        return stories.read(reading -> reading.storyAt(path)).filter(Story::isPublic).isEmpty();
    }

    /** The story of ours that a link leads to. */
    private Optional<Path> path(String href) {
        String own = settings.site().publicUrl();
        String local = href.startsWith(own + "/") ? href.substring(own.length()) : href;
        try {
            var found = STORY.matcher(Optional.ofNullable(URI.create(local).getPath()).orElse(""));
            return local.startsWith("/") && found.matches()
                    ? Optional.of(new Path(
                            LocalDate.of(
                                    Integer.parseInt(found.group(1)),
                                    Integer.parseInt(found.group(2)),
                                    Integer.parseInt(found.group(3))),
                            found.group(4)))
                    : Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException none) {
            return Optional.empty();
        }
    }

    private static void gather(Block block, TreeSet<String> hrefs) {
        switch (block) {
            case Block.Paragraph paragraph -> gather(paragraph.text(), hrefs);
            case Block.Heading heading -> gather(heading.text(), hrefs);
            case Block.Quote quote -> quote.blocks().forEach(inner -> gather(inner, hrefs));
            case Block.Listing listing -> listing.items().forEach(item -> gather(item, hrefs));
            case Block.Figure figure -> gather(figure.caption(), hrefs);
            case Block.Table table ->
                table.rows().forEach(row -> row.cells().forEach(cell -> gather(cell.text(), hrefs)));
            case Block.Rule rule -> {}
            case Block.Embed embed -> {}
        }
    }

    private static void gather(List<Inline> text, TreeSet<String> hrefs) {
        for (Inline inline : text) {
            switch (inline) {
                case Inline.Link link -> hrefs.add(link.href());
                case Inline.Emphasis emphasis -> gather(emphasis.text(), hrefs);
                case Inline.Strong strong -> gather(strong.text(), hrefs);
                case Inline.Text characters -> {}
                case Inline.LineBreak lineBreak -> {}
            }
        }
    }
}
