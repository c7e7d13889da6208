package org.broadsheet.desk.front;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.account.Account;
import org.broadsheet.account.People;
import org.broadsheet.account.Person;
import org.broadsheet.desk.DeskPage;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.front.FrontPlans.Plans;
import org.broadsheet.desk.front.FrontScreen.Option;
import org.broadsheet.front.Arranged;
import org.broadsheet.front.Arrangement;
import org.broadsheet.front.Arrangements;
import org.broadsheet.front.Banner;
import org.broadsheet.front.Pin;
import org.broadsheet.front.Place;
import org.broadsheet.front.Rule;
import org.broadsheet.front.Standing;
import org.broadsheet.log.Actor;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.Card;
import org.broadsheet.story.DeskLists;
import org.broadsheet.story.Picture;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** Makes the screens for the front page. */
@Singleton
public final class FrontScreens {
    private static final int HISTORY_SHOWN = 100;

    private final Screens screens;
    private final Arrangements arrangements;
    private final Settings settings;
    private final People people;
    private final FrontPlans plans;

    public FrontScreens(
            Screens screens,
            Arrangements arrangements,
            Stories stories,
            DeskLists lists,
            Settings settings,
            People people,
            Clock clock) {
        this.screens = screens;
        this.arrangements = arrangements;
        this.settings = settings;
        this.people = people;
        this.plans = new FrontPlans(stories, lists, settings, clock);
    }

    FrontDeskWords words() {
        return screens.words(FrontDeskWords.class);
    }

    FrontPlans plans() {
        return plans;
    }

    /**
     * What somebody asked for or did.
     *
     * @param at the slot that was chosen
     * @param typed the banner as it was refused
     */
    record Asked(Optional<Place> at, String query, String done, String error, Optional<FrontScreen.BannerForm> typed) {
        static Asked of(Optional<Place> at, String query, String done) {
            return new Asked(at, query, done, "", Optional.empty());
        }
    }

    Response front(Guest guest, int status, Asked asked) {
        var standing = arrangements.standing();
        var found = plans.of(standing);
        var groups = groups(standing, found, asked.at());
        var words = words();
        var rows = groups.stream().flatMap(group -> group.rows().stream()).toList();
        var chosen = rows.stream().filter(FrontScreen.Row::isChosen).findFirst();
        var screen = new FrontScreen(
                screens.shell(words.front(), guest, "front.css", "front.js"),
                words,
                asked.done(),
                asked.error(),
                standing.prepared().revision(),
                standing.live().number(),
                settings.site().zone().getId(),
                chosen.map(FrontScreen.Row::place).orElse(""),
                state(standing, rows, guest),
                groups,
                chosen.map(row -> chosen(row, standing, rows)),
                search(asked, rows),
                asked.typed().orElseGet(() -> banner(standing, found)));
        return screens.print(status, "front/front", screen).build();
    }

    private FrontScreen.State state(Standing standing, List<FrontScreen.Row> rows, Guest guest) {
        var live = standing.live();
        var prepared = standing.prepared();
        int secondary = prepared.arrangement().secondary();
        boolean hasOtherBanner =
                !live.arrangement().banner().equals(prepared.arrangement().banner());
        int differences = (int) rows.stream().filter(FrontScreen.Row::isChanged).count() + (hasOtherBanner ? 1 : 0);
        String overtaken = standing.isOvertaken()
                ? words().overtakenLive(who(live.by(), guest), screens.at(live.at()).words())
                : "";
        return new FrontScreen.State(
                standing.isChanged(),
                differences,
                who(live.by(), guest),
                live.number() == 0 ? Optional.empty() : Optional.of(screens.at(live.at())),
                prepared.by().map(by -> who(by, guest)).orElse(""),
                prepared.by().isEmpty() ? Optional.empty() : Optional.of(screens.at(prepared.at())),
                overtaken,
                live.origin() > 0,
                secondary < Arrangement.SECONDARY_MAX,
                secondary > 1,
                secondary);
    }

    String who(Actor actor, Guest guest) {
        if (actor.name().equals(guest.actor().name())) {
            return words().you();
        }
        return people.all().stream()
                .map(Person::account)
                .filter(account -> account.actor().name().equals(actor.name()))
                .map(Account::shown)
                .findFirst()
                .orElse(actor.name().equals(Actor.OPERATOR.name()) ? words().operator() : words().colleague());
    }

    String time(Instant moment) {
        return screens.at(moment).words();
    }

    private List<FrontScreen.Group> groups(Standing standing, Plans found, Optional<Place> at) {
        var places = plans.places(standing.prepared().arrangement());
        var rows = new ArrayList<FrontScreen.Row>();
        for (int i = 0; i < places.size(); i++) {
            String up = i == 0 ? "" : places.get(i - 1).toString();
            String down = i == places.size() - 1 ? "" : places.get(i + 1).toString();
            rows.add(row(places.get(i), standing, found, up, down, at));
        }
        Map<String, List<FrontScreen.Row>> blocks = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> row.place().substring(0, row.place().indexOf('.')),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
        var groups = new ArrayList<FrontScreen.Group>();
        blocks.forEach((block, inIt) -> {
            String kind = block.startsWith("section") ? "section" : block;
            groups.add(new FrontScreen.Group(title(new Place(block, 1)), kind, inIt));
        });
        return groups;
    }

    private String title(Place place) {
        if (place.isLead()) {
            return words().lead();
        }
        return place.section().map(this::section).orElseGet(words()::secondary);
    }

    private String section(String slug) {
        return settings.site().sections().title(slug);
    }

    /** As people call a slot. */
    String label(Place place) {
        return place.isLead() ? title(place) : title(place) + " " + place.number();
    }

    private FrontScreen.Row row(
            Place place, Standing standing, Plans found, String up, String down, Optional<Place> at) {
        var arrangement = standing.prepared().arrangement();
        var slot = arrangement.slot(place);
        var card = Optional.ofNullable(found.prepared().slots().get(place));
        boolean isByHand = found.prepared().pinned().contains(place);
        boolean differs = found.differs(place);
        String live = Optional.ofNullable(found.live().slots().get(place)).map(Card::headline).orElse("");
        boolean isHandOnly = !slot.equals(standing.live().arrangement().slot(place));
        return new FrontScreen.Row(
                place.toString(),
                label(place),
                card.map(Card::id).map(StoryId::toString).orElse(""),
                card.map(Card::headline).orElse(""),
                card.map(shown -> shown.path().address()).orElse(""),
                card.map(shown -> section(shown.section())).orElse(""),
                card.map(shown -> screens.at(shown.publishedAt())),
                card.flatMap(Card::picture).map(FrontScreens::thumb).orElse(""),
                isByHand,
                slot.rule().word(),
                rule(slot.rule()),
                isByHand ? slot.pin().flatMap(Pin::until).map(this::time).orElse("") : "",
                isByHand ? found.instead(arrangement, place).map(Card::headline).orElse("") : "",
                differs || isHandOnly,
                differs ? live : "",
                up,
                down,
                at.filter(place::equals).isPresent());
    }

    private static String thumb(Picture picture) {
        String least = picture.widths().split(",")[0].strip();
        int slash = picture.src().lastIndexOf('/');
        int dot = picture.src().indexOf('.', slash);
        return least.isEmpty() || dot < 0
                ? picture.src()
                : picture.src().substring(0, slash + 1) + least + picture.src().substring(dot);
    }

    private String rule(Rule rule) {
        return switch (rule) {
            case Rule.Weightiest() -> words().weightiest();
            case Rule.Newest() -> words().newest();
            case Rule.NewestOf(String section) -> words().newestOf(section(section));
        };
    }

    private FrontScreen.Chosen chosen(FrontScreen.Row row, Standing standing, List<FrontScreen.Row> rows) {
        var place = Place.parse(row.place()).orElseThrow();
        var slot = standing.prepared().arrangement().slot(place);
        var rules = new ArrayList<Option>();
        var kinds = new ArrayList<Rule>(List.of(new Rule.Weightiest(), new Rule.Newest()));
        settings.site().sections().keys().forEach(section -> kinds.add(new Rule.NewestOf(section)));
        kinds.forEach(rule -> rules.add(new Option(rule.word(), rule(rule), rule.equals(slot.rule()))));
        var targets = rows.stream()
                .filter(other -> !other.place().equals(row.place()))
                .map(other -> new Option(other.place(), other.label(), false))
                .toList();
        return new FrontScreen.Chosen(row, targets, rules, slot.pin().flatMap(Pin::until).map(this::typed).orElse(""));
    }

    /** As a field for a time has it (HTML, section 2.3.5.5), in the paper's zone. */
    private String typed(Instant moment) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm").withZone(settings.site().zone()).format(moment);
    }

    private FrontScreen.Search search(Asked asked, List<FrontScreen.Row> rows) {
        Map<String, String> standing = rows.stream()
                .filter(row -> !row.story().isEmpty())
                .collect(Collectors.toMap(FrontScreen.Row::story, FrontScreen.Row::label, (first, second) -> first));
        var hits = plans.search(asked.query()).stream()
                .map(card -> new FrontScreen.Hit(
                        card.id().toString(),
                        card.headline(),
                        section(card.section()),
                        screens.at(card.publishedAt()),
                        standing.getOrDefault(card.id().toString(), "")))
                .toList();
        var places = rows.stream()
                .map(row -> new Option(row.place(), row.label(), row.isChosen()))
                .toList();
        return new FrontScreen.Search(asked.query(), places, hits);
    }

    private FrontScreen.BannerForm banner(Standing standing, Plans found) {
        var prepared = standing.prepared().arrangement().banner();
        var story = prepared.flatMap(Banner::story)
                .flatMap(id -> Optional.ofNullable(found.candidates().chosen().get(id)));
        return new FrontScreen.BannerForm(
                prepared.isPresent(),
                prepared.map(Banner::text).orElse(""),
                story.map(card -> card.path().address()).orElse(""),
                prepared.flatMap(Banner::until).map(this::typed).orElse(""),
                liveBanner(found),
                story.map(Card::headline).orElse(""));
    }

    private static String liveBanner(Plans found) {
        return found.live().banner().map(shown -> shown.text()).orElse("");
    }

    /** What was typed for a banner that was refused. */
    FrontScreen.BannerForm refused(String text, String story, String until) {
        return new FrontScreen.BannerForm(true, text, story, until, liveBanner(plans.of(arrangements.standing())), "");
    }

    Response history(Guest guest) {
        var words = words();
        var all = arrangements.history(HISTORY_SHOWN);
        var rows = all.stream()
                .map(arranged -> new HistoryScreen.Row(
                        arranged.number(),
                        arranged.number() == all.getFirst().number(),
                        what(arranged.why()),
                        who(arranged.by(), guest),
                        screens.at(arranged.at()),
                        (int) arranged.arrangement().slots().values().stream()
                                .filter(slot -> slot.pin().isPresent())
                                .count(),
                        arranged.arrangement().banner().map(Banner::text).orElse("")))
                .toList();
        var screen = new HistoryScreen(
                screens.shell(words.history(), guest, "front.css"),
                words,
                all.isEmpty() ? 0 : all.getFirst().number(),
                rows);
        return screens.print(200, "front/history", screen).build();
    }

    private String what(Arranged.Kind kind) {
        return switch (kind) {
            case ARRANGED -> words().wasArranged();
            case UNDONE -> words().wasUndone();
            case PUT_BACK -> words().wasPutBack();
        };
    }
}
