package org.broadsheet.desk.queue;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.queue.MergePage.Part;
import org.broadsheet.story.Content;
import org.broadsheet.story.DeskList;
import org.broadsheet.story.DeskLists;
import org.broadsheet.story.Path;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.wire.Merges;
import org.broadsheet.wire.QueueItem;

/** Makes the pages on which texts are put together. Safe for any thread. */
@Singleton
public final class MergeScreens {
    private static final Pattern ADDRESS = Pattern.compile("/([0-9]{4}/[0-9]{2}/[0-9]{2})/([a-z0-9]+(?:-[a-z0-9]+)*)/?");
    private static final int STORIES_SHOWN = 20;

    private final Screens screens;
    private final QueueLabels labels;
    private final ItemScreens items;
    private final MergeParts parts;
    private final Stories stories;
    private final DeskLists lists;

    public MergeScreens(Screens screens, QueueLabels labels, ItemScreens items, MergeParts parts, Stories stories, DeskLists lists) {
        this.screens = screens;
        this.labels = labels;
        this.items = items;
        this.parts = parts;
        this.stories = stories;
        this.lists = lists;
    }

    MergePage page(Guest guest, Merges.Proposal proposal, QueueQuery query, String error, UnaryOperator<String> chosen) {
        var words = labels.words();
        Content ours = proposal.ours().content();
        QueueItem item = proposal.item();
        var all = List.of(
                parts.part("headline", words.headline(), ours, proposal.headline(), chosen),
                parts.part("standfirst", words.standfirst(), ours, proposal.standfirst(), chosen),
                parts.part("byline", words.byline(), ours, proposal.byline(), chosen),
                parts.part("dateline", words.dateline(), ours, proposal.dateline(), chosen),
                parts.part("body", words.text(), ours, proposal.body(), chosen));
        return new MergePage(
                screens.shell(words.merge(), guest, "queue.css", "queue.js"),
                words,
                item.id().toString(),
                query.at(Optional.empty()).text(),
                ours.headline(),
                ours.language().tag(),
                ours.language().direction(),
                proposal.story().id().toString(),
                "/desk/stories/" + proposal.story().id(),
                proposal.ours().number(),
                proposal.text(),
                proposal.choices(),
                proposal.base().isPresent(),
                error,
                all.stream().filter(MergeScreens::isThere).toList(),
                QueueScreens.mayPublish(guest) && proposal.story().state() != State.WITHHELD,
                item.hasTextWaiting() && item.target().equals(Optional.of(proposal.story().id())));
    }

    private static boolean isThere(Part part) {
        return !part.pieces().isEmpty();
    }

    /** The stories that have the words, or the newest: what is out, then what is in work. */
    MergePage.Choose choose(Guest guest, QueueItem item, QueueQuery query, String asked) {
        Set<StoryId> found = new LinkedHashSet<>();
        story(asked).ifPresent(found::add);
        for (DeskList list : List.of(DeskList.PUBLISHED, DeskList.DRAFTS, DeskList.READY)) {
            lists.ask(new DeskLists.Question(list, asked, Optional.empty(), Optional.empty(), STORIES_SHOWN)).stream()
                    .map(slip -> slip.story().id())
                    .filter(id -> found.size() < STORIES_SHOWN && !item.story().equals(Optional.of(id)))
                    .forEach(found::add);
        }
        return new MergePage.Choose(
                screens.shell(labels.words().chooseStory(), guest, "queue.css"),
                labels.words(),
                item.id().toString(),
                query.at(Optional.empty()).text(),
                item.headline(),
                asked,
                found.stream()
                        .flatMap(id -> stories.read(reading -> reading.story(id)).stream())
                        .map(story -> items.link(story.id().toString(), story))
                        .toList());
    }

    /** The story of an id, or of an address on the site. */
    Optional<StoryId> story(String text) {
        try {
            return Optional.of(StoryId.parse(text.strip()));
        } catch (IllegalArgumentException none) {
            return at(text.strip());
        }
    }

    private Optional<StoryId> at(String address) {
        try {
            var found = ADDRESS.matcher(Optional.ofNullable(URI.create(address).getPath()).orElse(""));
            if (!found.matches()) {
                return Optional.empty();
            }
            var path = new Path(LocalDate.parse(found.group(1).replace('/', '-')), found.group(2));
            return stories.read(reading -> reading.storyAt(path)).map(Story::id);
        } catch (IllegalArgumentException | DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
