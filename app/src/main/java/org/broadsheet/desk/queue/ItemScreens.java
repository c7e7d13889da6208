package org.broadsheet.desk.queue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.queue.QueuePage.Acts;
import org.broadsheet.desk.queue.QueuePage.ItemView;
import org.broadsheet.desk.queue.QueuePage.Line;
import org.broadsheet.desk.queue.QueuePage.MessageRow;
import org.broadsheet.desk.queue.QueuePage.StoryLink;
import org.broadsheet.kernel.Html;
import org.broadsheet.story.Content;
import org.broadsheet.story.Merge;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueItem;
import org.broadsheet.wire.QueueTexts;
import org.broadsheet.wire.Received;
import org.broadsheet.wire.format.Embargo;
import org.broadsheet.wire.format.WireItem;

/** Makes what is shown of one item. Safe for any thread. */
@Singleton
public final class ItemScreens {
    private static final int MESSAGES_MAX = 60;
    private static final Set<QueueItem.State> OPEN = Set.of(
            QueueItem.State.NEW, QueueItem.State.TAKEN, QueueItem.State.WAITING, QueueItem.State.HELD);

    private final Screens screens;
    private final QueueLabels labels;
    private final Queue queue;
    private final QueueTexts texts;
    private final Stories stories;

    public ItemScreens(Screens screens, QueueLabels labels, Queue queue, QueueTexts texts, Stories stories) {
        this.screens = screens;
        this.labels = labels;
        this.queue = queue;
        this.texts = texts;
        this.stories = stories;
    }

    ItemView view(Guest guest, QueueItem item, QueueQuery query) {
        var message = texts.item(item.guid(), item.hash());
        var content = message.flatMap(found -> texts.content(item.source(), found));
        var own = item.became().flatMap(this::story);
        var target = item.target().flatMap(this::story);
        return new ItemView(
                QueueScreens.row(screens, labels, guest, item, query),
                query.at(Optional.empty()).text(),
                item.slugline(),
                item.guid(),
                lines(item, message, own),
                content.map(Content::standfirst).orElse(""),
                content.map(Content::byline).orElse(""),
                content.map(found -> found.body().toHtml()).orElse(Html.escaped("")),
                message.isPresent(),
                messages(item, query),
                links(item),
                queue.messages(item, 1).stream().flatMap(newest -> newest.findings().lines()).toList(),
                acts(guest, item, target));
    }

    private Optional<Story> story(StoryId id) {
        return stories.read(reading -> reading.story(id));
    }

    private List<Line> lines(QueueItem item, Optional<WireItem> message, Optional<Story> own) {
        var words = labels.words();
        var lines = new ArrayList<Line>();
        if (item.state() == QueueItem.State.KILLED) {
            lines.add(new Line(words.killed(), item.reason(), true));
            if (own.filter(story -> story.state() != State.KILLED && story.state() != State.EXPIRED).isPresent()) {
                lines.add(new Line(words.ourStory(), words.killedButOurs(), true));
            }
        } else if (!item.reason().isEmpty()) {
            lines.add(new Line(words.reason(), item.reason(), false));
        }
        message.map(WireItem::embargo).ifPresent(embargo -> {
            switch (embargo) {
                case Embargo.None() -> {}
                case Embargo.Until(var moment) ->
                    lines.add(new Line(words.embargo(), words.until(screens.at(moment).words()), true));
                case Embargo.Unreadable(String text) ->
                    lines.add(new Line(words.embargo(), words.embargoUnreadable(text), true));
            }
        });
        if (!item.note().isBlank()) {
            lines.add(new Line(words.note(), item.note(), false));
        }
        return lines;
    }

    private List<MessageRow> messages(QueueItem item, QueueQuery query) {
        var all = queue.messages(item, MESSAGES_MAX);
        var rows = new ArrayList<MessageRow>();
        for (int i = 0; i < all.size(); i++) {
            Received message = all.get(i);
            boolean isFirst = i == all.size() - 1;
            String compare = query.at(Optional.empty()).address(QueueQuery.HOME + "/" + item.id() + "/changes/" + (all.size() - i));
            rows.add(new MessageRow(
                    message.version().isEmpty() ? Integer.toString(all.size() - i) : message.version(),
                    screens.at(message.arrivedAt()),
                    message.headline(),
                    message.fate().word(),
                    message.reason(),
                    isFirst ? "" : compare));
        }
        return rows;
    }

    private List<StoryLink> links(QueueItem item) {
        var links = new ArrayList<StoryLink>();
        item.became().flatMap(this::story).ifPresent(story -> links.add(link(labels.words().ourStory(), story)));
        item.story().flatMap(this::story).ifPresent(story -> links.add(link(labels.words().wireStory(), story)));
        return links;
    }

    StoryLink link(String label, Story story) {
        String headline = stories.read(reading -> reading.version(story.id(), story.latest()))
                .map(version -> version.content().headline())
                .orElse("");
        return new StoryLink(
                label,
                headline,
                state(story.state()),
                "/desk/stories/" + story.id(),
                story.isPublic() ? story.path().address() : "");
    }

    private String state(State state) {
        var words = screens.words();
        return switch (state) {
            case DRAFT -> words.stateDraft();
            case READY -> words.stateReady();
            case SCHEDULED -> words.stateScheduled();
            case WITHHELD -> words.stateWithheld();
            case PUBLISHED -> labels.words().statePublished();
            case KILLED -> labels.words().stateKilled();
            case EXPIRED -> labels.words().stateExpired();
        };
    }

    private Acts acts(Guest guest, QueueItem item, Optional<Story> target) {
        boolean isOpen = OPEN.contains(item.state());
        boolean isOthers = item.isHeldAgainst(guest.actor());
        boolean isFree = isOpen && !isOthers;
        boolean isOut = target.filter(story -> story.state() == State.PUBLISHED).isPresent();
        boolean isWithheld = target.filter(story -> story.state() == State.WITHHELD).isPresent();
        boolean isOver = item.state() == QueueItem.State.KILLED || item.state() == QueueItem.State.EXPIRED;
        return new Acts(
                isOpen && item.holder().isEmpty(),
                isOpen && isOthers,
                item.holder().map(holder -> holder.by().name()).orElse(""),
                item.holder()
                        .filter(holder -> isOthers)
                        .map(holder -> labels.words().takeOverWarning(labels.holder(holder.name()), labels.hour(holder.since())))
                        .orElse(""),
                isFree && item.holder().isPresent(),
                isFree && QueueScreens.mayPublish(guest) && !item.hasTextWaiting() && target.isPresent() && !isWithheld && !isOut,
                isFree && item.hasTextWaiting(),
                !isOver && !isOthers && item.became().isEmpty(),
                isFree && item.became().isEmpty() && target.isPresent() && !isWithheld && !isOut,
                isFree && !isOut,
                item.state() == QueueItem.State.SPIKED,
                item.hash());
    }

    /** What the message with this place in the item's history changed; empty when there is none before it. */
    Optional<QueuePage.Compared> compared(Guest guest, QueueItem item, int number, QueueQuery query, MergeParts parts) {
        var all = queue.messages(item, MESSAGES_MAX);
        int at = all.size() - number;
        if (at < 0 || at + 1 >= all.size()) {
            return Optional.empty();
        }
        Received after = all.get(at);
        Received before = all.get(at + 1);
        var now = texts.content(item, after.hash());
        var was = texts.content(item, before.hash());
        if (now.isEmpty() || was.isEmpty()) {
            return Optional.empty();
        }
        var words = labels.words();
        var shown = new ArrayList<MergePage.Part>();
        Content a = was.get();
        Content b = now.get();
        parts.changed(shown, "headline", words.headline(), b, Merge.lines(a.headline(), a.headline(), b.headline()));
        parts.changed(shown, "standfirst", words.standfirst(), b, Merge.lines(a.standfirst(), a.standfirst(), b.standfirst()));
        parts.changed(shown, "byline", words.byline(), b, Merge.lines(a.byline(), a.byline(), b.byline()));
        parts.changed(shown, "body", words.text(), b, Merge.bodies(a.body(), a.body(), b.body()));
        return Optional.of(new QueuePage.Compared(
                screens.shell(words.compare(), guest, "queue.css"),
                words,
                item.headline(),
                query.address(QueueQuery.HOME + "/" + item.id()),
                screens.at(before.arrivedAt()).words(),
                screens.at(after.arrivedAt()).words(),
                shown));
    }
}
