package org.broadsheet.desk.queue;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.queue.QueuePage.Notice;
import org.broadsheet.desk.queue.QueuePage.Option;
import org.broadsheet.desk.queue.QueuePage.Row;
import org.broadsheet.desk.queue.QueuePage.Tab;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueCounts;
import org.broadsheet.wire.QueueId;
import org.broadsheet.wire.QueueItem;

/** Makes the list of the queue. Safe for any thread. */
@Singleton
public final class QueueScreens {
    static final int PAGE = 50;
    private static final int COUNT_SHOWN_MAX = 99_999;

    /** Those from which an item can be spiked. */
    private static final List<QueueItem.State> SPIKEABLE =
            List.of(QueueItem.State.NEW, QueueItem.State.TAKEN, QueueItem.State.WAITING, QueueItem.State.HELD);

    private final Screens screens;
    private final QueueLabels labels;
    private final Queue queue;
    private final ItemScreens items;

    public QueueScreens(Screens screens, QueueLabels labels, Queue queue, ItemScreens items) {
        this.screens = screens;
        this.labels = labels;
        this.queue = queue;
        this.items = items;
    }

    QueuePage page(Guest guest, QueueQuery query, Notice notice) {
        long revision = queue.newestRevision();
        var counts = queue.counts();
        var shown = query.item().flatMap(queue::item).map(item -> items.view(guest, item, query)).stream().toList();
        return new QueuePage(
                screens.shell(labels.words().wire(), guest, "queue.css", "queue.js"),
                labels.words(),
                query.at(Optional.empty()).text(),
                revision,
                notice,
                tabs(query, counts),
                filters(query, counts),
                rows(guest, query),
                shown);
    }

    QueuePage.Rows rows(Guest guest, QueueQuery query) {
        var before = query.before().flatMap(queue::item);
        var found = queue.list(query.filter(), before, PAGE + 1);
        boolean isMore = found.size() > PAGE;
        var page = isMore ? found.subList(0, PAGE) : found;
        String older = isMore ? query.from(Optional.of(page.getLast().id())).address() : "";
        return new QueuePage.Rows(
                page.stream().map(item -> row(guest, item, query)).toList(), older, query.isNarrow(), before.isEmpty());
    }

    private Row row(Guest guest, QueueItem item, QueueQuery query) {
        return row(screens, labels, guest, item, query);
    }

    static Row row(Screens screens, QueueLabels labels, Guest guest, QueueItem item, QueueQuery query) {
        var language = org.broadsheet.kernel.Language.of(item.language(), screens.language());
        boolean isMine = item.isHeldBy(guest.actor());
        return new Row(
                item.id().toString(),
                query.at(Optional.empty()).address(QueueQuery.HOME + "/" + item.id()),
                item.headline(),
                language.tag(),
                language.direction(),
                item.urgency(),
                item.source().toUpperCase(java.util.Locale.ROOT),
                labels.section(item.section()),
                screens.at(item.arrivedAt()),
                labels.time(item.arrivedAt()),
                labels.state(item.state()),
                item.state().word(),
                query.state().equals(item.state().word()),
                item.holder()
                        .map(holder -> isMine ? labels.words().you() : labels.holder(holder.name()))
                        .orElse(""),
                isMine,
                item.versions(),
                query.item().filter(item.id()::equals).isPresent(),
                SPIKEABLE.contains(item.state()) && !item.isHeldAgainst(guest.actor()));
    }

    private List<Tab> tabs(QueueQuery query, QueueCounts counts) {
        var tabs = new ArrayList<Tab>();
        for (QueueItem.State state : QueueItem.State.values()) {
            boolean isRare = state == QueueItem.State.EXPIRED && counts.in(state) == 0;
            if (!isRare || query.state().equals(state.word())) {
                tabs.add(tab(query, state.word(), labels.state(state), counts.in(state)));
            }
        }
        tabs.add(tab(query, QueueQuery.ALL, labels.words().all(), counts.all()));
        tabs.add(new Tab(labels.words().rejected(), "", QueueQuery.HOME + "/rejected", false));
        return tabs;
    }

    private Tab tab(QueueQuery query, String word, String label, int count) {
        String shown = count == 0 ? "" : count > COUNT_SHOWN_MAX ? COUNT_SHOWN_MAX + "+" : number(count);
        return new Tab(label, shown, query.in(word).address(), query.state().equals(word));
    }

    private String number(int count) {
        return java.text.NumberFormat.getIntegerInstance(screens.language().locale()).format(count);
    }

    /** The tabs of the page of files that could not be read, none of which is chosen there. */
    List<Tab> tabsOfRejected() {
        var query = QueueQuery.of("");
        var tabs = new ArrayList<Tab>();
        for (Tab tab : tabs(query, queue.counts())) {
            tabs.add(new Tab(tab.label(), tab.count(), tab.href(), tab.href().endsWith("/rejected")));
        }
        return tabs;
    }

    private QueuePage.Filters filters(QueueQuery query, QueueCounts counts) {
        var words = labels.words();
        return new QueuePage.Filters(
                query.state(),
                query.words(),
                options(words.anySource(), query.source(), counts.sources(), source -> source.toUpperCase(java.util.Locale.ROOT)),
                options(words.anySection(), query.section(), counts.sections(), labels::section),
                options(words.anyLanguage(), query.language(), counts.languages(), labels::language),
                options(
                        words.anyUrgency(),
                        query.urgency(),
                        IntStream.rangeClosed(1, 6).mapToObj(Integer::toString).toList(),
                        rank -> words.urgencyUpTo(Integer.parseInt(rank))),
                query.isNarrow() ? query.bare().address() : "");
    }

    private static List<Option> options(
            String any, String chosen, List<String> values, java.util.function.UnaryOperator<String> label) {
        boolean isOdd = !chosen.isEmpty() && !values.contains(chosen);
        var all = isOdd ? Stream.concat(values.stream(), Stream.of(chosen)).toList() : values;
        var options = new ArrayList<Option>();
        options.add(new Option("", any, chosen.isEmpty()));
        all.forEach(value -> options.add(new Option(value, label.apply(value), value.equals(chosen))));
        return options;
    }

    /** One item on a page of its own. */
    Optional<QueuePage.Single> single(Guest guest, QueueId id, QueueQuery query, Notice notice) {
        return queue.item(id).map(item -> new QueuePage.Single(
                screens.shell(item.headline(), guest, "queue.css", "queue.js"),
                labels.words(),
                query.address(),
                notice,
                items.view(guest, item, query)));
    }

    static boolean mayPublish(Guest guest) {
        return guest.may(Act.PUBLISH);
    }
}
