package org.broadsheet.desk.editor;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.desk.DeskPage;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.editor.EditorPage.Choice;
import org.broadsheet.desk.editor.StoryDoor.Opened;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.Picture;
import org.broadsheet.story.State;
import org.broadsheet.story.Story;
import org.broadsheet.story.WorkingCopies;
import org.broadsheet.story.WorkingCopy;
import org.broadsheet.story.WorkingText;

/** Gathers what the editor shows. */
@Singleton
public final class EditorScreens {
    private static final DeskPage.At NO_TIME = new DeskPage.At("", "");
    private static final List<String> LANGUAGES =
            List.of("en", "fr", "ar", "de", "es", "it", "nl", "pt", "pl", "ru", "tr", "uk", "zh", "ja");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Screens screens;
    private final EditorModules modules;
    private final WorkingCopies copies;
    private final Checklist checklist;
    private final Settings settings;
    private final Names names;
    private final Clock clock;

    public EditorScreens(
            Screens screens,
            EditorModules modules,
            WorkingCopies copies,
            Checklist checklist,
            Settings settings,
            Names names,
            Clock clock) {
        this.screens = screens;
        this.modules = modules;
        this.copies = copies;
        this.checklist = checklist;
        this.settings = settings;
        this.names = names;
        this.clock = clock;
    }

    /**
     * What is said at the head of the page.
     *
     * @param typed the fields as they were sent, to be shown again; empty to show what is saved
     */
    record Said(int status, String notice, boolean isRefusal, Optional<Fields> typed, List<Choice> twice, String twiceFor) {
        static Said nothing() {
            return done("");
        }

        static Said done(String notice) {
            return new Said(200, notice, false, Optional.empty(), List.of(), "");
        }

        static Said refused(int status, String notice, Optional<Fields> typed) {
            return new Said(status, notice, true, typed, List.of(), "");
        }
    }

    Response print(Opened opened, Said said) {
        WorkingCopy copy = copies.find(opened.id()).orElseThrow(jakarta.ws.rs.NotFoundException::new);
        var words = screens.words(EditorWords.class);
        String headline = copy.text().headline().isEmpty() ? words.untitled() : copy.text().headline();
        var shell = screens.shell(headline, opened.guest(), "editor.css");
        boolean runs = opened.mayWrite();
        var page = new EditorPage(
                shell,
                words,
                runs ? modules.preloads() : List.of(),
                runs ? modules.entry() : "",
                data(opened),
                said.notice(),
                said.isRefusal(),
                copy.isBegun() && copy.base() != opened.story().latest() ? words.conflict() : "",
                opened.story().isPublic() ? opened.story().path().address() : "",
                opened,
                facts(opened, copy, words),
                said.typed().map(fields -> typed(fields, copy, opened.guest())).orElseGet(() -> typed(copy, opened.guest())),
                sections(copy.text().section()),
                languages(copy.text().language()),
                checklist.of(opened.story(), copy.text()),
                plan(opened.story(), said));
        return screens.print(said.status(), "editor/editor", page).build();
    }

    private EditorPage.Facts facts(Opened opened, WorkingCopy copy, EditorWords words) {
        Story story = opened.story();
        String others = copies.presence(story.id()).stream()
                .flatMap(presence -> presence.seats().stream())
                .filter(seat -> seat.account() != opened.guest().account().id())
                .map(seat -> seat.isWriting() ? words.isWriting(seat.name()) : words.isReading(seat.name()))
                .distinct()
                .collect(Collectors.joining(" "));
        return new EditorPage.Facts(
                state(story.state(), words),
                tone(story.state()),
                others,
                why(story, words),
                copy.isBegun(),
                screens.at(copy.savedAt()).words(),
                names.known().apply(copy.savedBy()),
                story.latest(),
                story.path().address().substring(0, 12),
                story.publishedAt().isEmpty());
    }

    static String state(State state, EditorWords words) {
        return switch (state) {
            case DRAFT -> words.stateDraft();
            case READY -> words.stateReady();
            case SCHEDULED -> words.stateScheduled();
            case PUBLISHED -> words.statePublished();
            case WITHHELD -> words.stateWithheld();
            case KILLED -> words.stateKilled();
            case EXPIRED -> words.stateExpired();
        };
    }

    static String tone(State state) {
        return switch (state) {
            case PUBLISHED -> "good";
            case SCHEDULED, READY -> "warn";
            case KILLED, WITHHELD, EXPIRED -> "urgent";
            case DRAFT -> "";
        };
    }

    private String why(Story story, EditorWords words) {
        if (!story.reason().isEmpty()) {
            return story.takenOffBy().map(names.known()).filter(name -> !name.isEmpty()).map(name -> name + ": ").orElse("")
                    + story.reason();
        }
        var hold = story.hold();
        return hold.scheduledFor()
                .or(hold::embargoedUntil)
                .filter(at -> story.state() == State.SCHEDULED || story.hasChangesWaiting())
                .map(at -> words.goesOut(screens.at(at).words(), utc(at)))
                .orElse("");
    }

    static String utc(Instant at) {
        return DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT).format(at.atOffset(ZoneOffset.UTC));
    }

    private EditorPage.Typed typed(WorkingCopy copy, Guest guest) {
        WorkingText text = copy.text();
        return new EditorPage.Typed(
                seat(guest),
                copy.base(),
                copy.revision(),
                text.language().tag(),
                text.language().direction(),
                text.headline(),
                text.standfirst(),
                text.byline(),
                text.dateline(),
                text.body().toHtml(),
                text.body().toHtml().markup(),
                text.section(),
                String.join(", ", text.topics()),
                text.urgency(),
                text.pathWords(),
                text.picture().map(EditorScreens::typed).orElseGet(() -> new EditorPage.TypedPicture("", "", "", "", "")));
    }

    private static EditorPage.TypedPicture typed(Picture picture) {
        return new EditorPage.TypedPicture(
                TextReader.key(picture), Shown.address(picture.src()), picture.caption(), picture.alt(), picture.credit());
    }

    /** What was sent and could not be kept is shown again as it was. */
    private static EditorPage.Typed typed(Fields fields, WorkingCopy copy, Guest guest) {
        var language = Language.of(fields.text("language"), copy.text().language());
        Body body = Body.parse(fields.text(TextReader.BODY));
        return new EditorPage.Typed(
                fields.text("seat").isEmpty() ? seat(guest) : fields.text("seat"),
                TextReader.number(fields.text("base")),
                TextReader.number(fields.text("revision")),
                language.tag(),
                language.direction(),
                fields.text("headline"),
                fields.text("standfirst"),
                fields.text("byline"),
                fields.text("dateline"),
                body.toHtml(),
                body.toHtml().markup(),
                fields.text("section"),
                fields.text("topics"),
                TextReader.number(fields.text("urgency")),
                fields.text("path"),
                new EditorPage.TypedPicture(
                        fields.text("picture"),
                        copy.text().picture().map(Picture::src).map(Shown::address).orElse(""),
                        fields.text("caption"),
                        fields.text("alt"),
                        fields.text("credit")));
    }

    /** The window of a browser without script: one for each log-in. */
    static String seat(Guest guest) {
        return "form-" + guest.session().derived("seat").hash().substring(0, 24);
    }

    private List<Choice> sections(String chosen) {
        var choices = new ArrayList<Choice>();
        var sections = settings.site().sections();
        String now = sections.of(chosen).map(Section::key).orElse(chosen);
        sections.all().forEach(section -> choices.add(new Choice(section.key(), section.title(), section.key().equals(now))));
        if (sections.of(chosen).isEmpty()) {
            choices.addFirst(new Choice(chosen, chosen.isEmpty() ? "–" : chosen, true));
        }
        return List.copyOf(choices);
    }

    private List<Choice> languages(Language chosen) {
        var tags = new ArrayList<>(LANGUAGES);
        if (!tags.contains(chosen.tag())) {
            tags.addFirst(chosen.tag());
        }
        Locale own = screens.language().locale();
        return tags.stream()
                .map(tag -> new Choice(tag, Locale.forLanguageTag(tag).getDisplayName(own), tag.equals(chosen.tag())))
                .toList();
    }

    private EditorPage.Plan plan(Story story, Said said) {
        var typed = said.typed();
        var hold = story.hold();
        return new EditorPage.Plan(
                settings.site().zone().getId(),
                LocalMoment.field(clock.instant(), settings.site().zone()),
                typed.map(fields -> fields.text("at"))
                        .orElseGet(() -> hold.scheduledFor().map(at -> LocalMoment.field(at, settings.site().zone())).orElse("")),
                typed.map(fields -> fields.text("embargo"))
                        .orElseGet(() -> hold.embargoedUntil().map(at -> LocalMoment.field(at, settings.site().zone())).orElse("")),
                said.twice(),
                said.twiceFor(),
                hold.embargoedUntil().map(this::both).orElse(NO_TIME),
                hold.scheduledFor().map(this::both).orElse(NO_TIME),
                typed.map(fields -> fields.text("note")).orElse(""),
                typed.map(fields -> fields.text("reason")).orElse(""));
    }

    private DeskPage.At both(Instant at) {
        return new DeskPage.At(screens.at(at).words() + " (" + utc(at) + ")", at.toString());
    }

    /** What the script has to know, as JSON. */
    private String data(Opened opened) {
        ObjectNode data = JSON.createObjectNode();
        data.put("id", opened.id().toString());
        data.put("account", opened.guest().account().id());
        data.put("state", opened.story().state().word());
        data.put("latest", opened.story().latest());
        data.put("beat", WorkingCopies.BEAT.toMillis());
        ObjectNode said = data.putObject("words");
        ScriptWords.of(screens.words(TypingWords.class)).forEach(said::put);
        return data.toString();
    }
}
