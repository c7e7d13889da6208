package org.broadsheet.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.kernel.Language;
import org.broadsheet.related.Boxes;
import org.broadsheet.related.Item;
import org.broadsheet.story.Card;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** Sets the box of related items on a story's page: of what is proposed, what the public may see now. */
final class RelatedBoxes {
    private static final int ITEMS_MAX = 6;
    private static final int LINE_LEAST = 3;

    private final Stories stories;
    private final Boxes boxes;
    private final Frames frames;
    private final Clock clock;

    RelatedBoxes(Stories stories, Boxes boxes, Frames frames, Clock clock) {
        this.stories = stories;
        this.boxes = boxes;
        this.frames = frames;
        this.clock = clock;
    }

    static String lineHref(StoryId first) {
        return "/storyline/" + first;
    }

    RelatedBox box(StoryId story, Language around) {
        var proposed = boxes.box(story);
        var parts = proposed.line().map(boxes::line).orElse(List.of());
        var wanted = new ArrayList<>(parts);
        proposed.items().forEach(item -> wanted.add(item.story()));
        if (wanted.isEmpty()) {
            return RelatedBox.EMPTY;
        }
        Map<StoryId, Card> open = stories.read(reading -> reading.list(new Listing.Chosen(wanted), Optional.empty(), wanted.size())).stream()
                .collect(Collectors.toMap(Card::id, card -> card));
        var words = frames.words(around);
        LocalDate today = frames.dates(around).today(clock.instant());
        var items = new ArrayList<RelatedBox.Entry>();
        for (Item item : proposed.items()) {
            Card card = open.get(item.story());
            if (card != null && items.size() < ITEMS_MAX) {
                items.add(entry(item, card, words, around, today));
            }
        }
        boolean hasLine = parts.stream().filter(open::containsKey).count() >= LINE_LEAST;
        return new RelatedBox(items, hasLine ? proposed.line().map(RelatedBoxes::lineHref).orElse("") : "");
    }

    private RelatedBox.Entry entry(Item item, Card card, Words words, Language around, LocalDate today) {
        return new RelatedBox.Entry(
                card.id(),
                reason(item, words),
                card.path().address(),
                card.headline(),
                card.language(),
                !card.language().primary().equals(around.primary()),
                frames.dates(around).brief(card.publishedAt(), today));
    }

    private static String reason(Item item, Words words) {
        return switch (item.reason()) {
            case EARLIER -> words.relatedEarlier();
            case NEXT -> words.relatedNext();
            case BACKGROUND -> words.relatedBackground();
            case ABOUT -> words.relatedAbout(item.about());
            case SUBJECT -> words.relatedSubject();
        };
    }
}
