package org.broadsheet.desk.replies;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.replies.ModerationPage.Filters;
import org.broadsheet.desk.replies.ModerationPage.Line;
import org.broadsheet.desk.replies.ModerationPage.Notice;
import org.broadsheet.desk.replies.ModerationPage.Option;
import org.broadsheet.desk.replies.ModerationPage.Row;
import org.broadsheet.desk.replies.ModerationPage.Single;
import org.broadsheet.desk.replies.ModerationPage.Tab;
import org.broadsheet.desk.replies.ModerationPage.Verbs;
import org.broadsheet.desk.replies.ModerationPage.View;
import org.broadsheet.reply.Moderation;
import org.broadsheet.reply.Reply;
import org.broadsheet.reply.ReplyId;
import org.broadsheet.reply.ReplyState;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** Makes the pages of the moderators' list. Safe for any thread. */
@Singleton
public final class ReplyScreens {
    static final int PAGE = 50;
    private static final int ROW_CHARS = 700;
    private static final int LINE_CHARS = 240;

    private final Screens screens;
    private final ReplyLabels labels;
    private final RuleScreens rules;
    private final Moderation moderation;
    private final Stories stories;

    public ReplyScreens(Screens screens, ReplyLabels labels, RuleScreens rules, Moderation moderation, Stories stories) {
        this.screens = screens;
        this.labels = labels;
        this.rules = rules;
        this.moderation = moderation;
        this.stories = stories;
    }

    ModerationPage page(Guest guest, ReplyQuery query, Notice notice) {
        var found = moderation.queue(query.wanted(), PAGE + 1);
        boolean isMore = found.size() > PAGE;
        var replies = isMore ? found.subList(0, PAGE) : found;
        var titles = new HashMap<StoryId, String>();
        var rows = replies.stream().map(reply -> row(reply, query, titles)).toList();
        return new ModerationPage(
                screens.shell(labels.words().replies(), guest, "queue.css", "replies.css", "replies.js"),
                labels.words(),
                query.text(),
                query.tab().word(),
                notice,
                tabs(query, ""),
                filters(query, titles),
                rows,
                isMore ? query.from(Optional.of(replies.getLast().id())).address() : "",
                query.before().isEmpty(),
                query.isNarrow(),
                query.item().flatMap(moderation::reply).map(reply -> view(reply, query)).stream().toList(),
                query.story().map(story -> rules.ofStory(story, title(story, titles))).stream().toList());
    }

    Optional<Single> single(Guest guest, ReplyId id, ReplyQuery query, Notice notice) {
        return moderation.reply(id).map(reply -> new Single(
                screens.shell(labels.words().replies(), guest, "queue.css", "replies.css", "replies.js"),
                labels.words(),
                query.address(),
                notice,
                view(reply, query)));
    }

    private Row row(Reply reply, ReplyQuery query, Map<StoryId, String> titles) {
        var state = reply.state();
        return new Row(
                reply.id().toString(),
                query.at(Optional.empty()).address(ReplyQuery.HOME + "/" + reply.id()),
                reply.name().isBlank() ? labels.words().goneReader() : reply.name(),
                clipped(reply.body().toText(), ROW_CHARS),
                reply.language().tag(),
                reply.language().direction(),
                title(reply.story(), titles),
                query.to(Optional.of(reply.story())).address(),
                screens.at(reply.madeAt()),
                labels.state(state),
                state.word(),
                labels.marks(reply, query),
                new Verbs(
                        !state.isOver() && (state != ReplyState.APPROVED || reply.reports() > 0),
                        !state.isOver() && state != ReplyState.HIDDEN,
                        !state.isOver() && state != ReplyState.SPAM,
                        state == ReplyState.APPROVED || state == ReplyState.HIDDEN || state == ReplyState.SPAM),
                query.item().filter(reply.id()::equals).isPresent());
    }

    View view(Reply reply, ReplyQuery query) {
        var titles = new HashMap<StoryId, String>();
        var context = moderation.context(reply.id());
        var story = stories.read(reading -> reading.story(reply.story()));
        String page = story.filter(found -> found.isPublic()).map(found -> found.path().address()).orElse("");
        var reports = context.reports().stream()
                .map(report -> new Line(labels.why(report.why()), report.note(), "", screens.at(report.madeAt()), ""))
                .toList();
        return new View(
                row(reply, query, titles),
                query.text(),
                reply.body().toHtml(),
                reply.website(),
                reply.decidedAt().isEmpty() ? "" : reply.decidedBy().isEmpty() ? labels.words().rulesDecide() : who(reply.decidedBy()),
                "/desk/stories/" + reply.story(),
                page,
                context.answers().stream().map(other -> line(other, query)).toList(),
                context.bySameReader().stream().map(other -> line(other, query)).toList(),
                reports);
    }

    private Line line(Reply other, ReplyQuery query) {
        return new Line(
                other.name().isBlank() ? labels.words().goneReader() : other.name(),
                clipped(other.body().toText(), LINE_CHARS),
                query.at(Optional.empty()).address(ReplyQuery.HOME + "/" + other.id()),
                screens.at(other.madeAt()),
                labels.state(other.state()));
    }

    /** {@code account:…} without its kind. */
    private static String who(String actor) {
        return actor.substring(actor.indexOf(':') + 1);
    }

    private static String clipped(String text, int most) {
        int cut = text.codePointCount(0, text.length()) <= most ? text.length() : text.offsetByCodePoints(0, most);
        return cut == text.length() ? text : text.substring(0, cut).strip() + " …";
    }

    private String title(StoryId id, Map<StoryId, String> known) {
        return known.computeIfAbsent(id, story -> stories.read(reading -> reading.story(story)
                .flatMap(found -> reading.version(story, found.latest()))
                .map(version -> version.content().headline())
                .orElse("")));
    }

    /** @param other the address of the tab that is no list of replies; empty for none */
    List<Tab> tabs(ReplyQuery query, String other) {
        var counts = moderation.counts();
        var tabs = new ArrayList<Tab>();
        for (var tab : ReplyQuery.Tab.values()) {
            int count = tab == ReplyQuery.Tab.REPORTED
                    ? moderation.reported()
                    : tab.states().stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
            tabs.add(new Tab(
                    labels.tab(tab),
                    count == 0 ? "" : labels.number(count),
                    query.in(tab).bare().address(),
                    other.isEmpty() && tab == query.tab()));
        }
        tabs.add(other(labels.words().bans(), "/bans", other));
        tabs.add(other(labels.words().rules(), "/rules", other));
        return tabs;
    }

    private static Tab other(String label, String place, String current) {
        return new Tab(label, "", ReplyQuery.HOME + place, place.equals(current));
    }

    private Filters filters(ReplyQuery query, Map<StoryId, String> titles) {
        var reasons = new ArrayList<Option>();
        reasons.add(new Option("", labels.words().anyReason(), query.reason().isEmpty()));
        ReplyLabels.REASONS.forEach(code -> reasons.add(new Option(code, labels.reason(code), code.equals(query.reason()))));
        return new Filters(
                query.words(),
                reasons,
                query.story().map(StoryId::toString).orElse(""),
                query.story().map(story -> title(story, titles)).orElse(""),
                query.isNarrow() ? query.bare().address() : "");
    }
}
