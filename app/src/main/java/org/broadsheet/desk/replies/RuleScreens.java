package org.broadsheet.desk.replies;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.replies.ModerationPage.Option;
import org.broadsheet.desk.replies.ModerationPage.RuleForm;
import org.broadsheet.reply.Mode;
import org.broadsheet.reply.Moderation;
import org.broadsheet.reply.ReplyConfig;
import org.broadsheet.reply.Rule;
import org.broadsheet.reply.Scope;
import org.broadsheet.settings.Settings;
import org.broadsheet.site.SectionTitles;
import org.broadsheet.site.Words;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** Makes the forms by which is set how replies are taken. Safe for any thread. */
@Singleton
public final class RuleScreens {
    private static final int STORIES_MAX = 200;

    private final Screens screens;
    private final ReplyLabels labels;
    private final Moderation moderation;
    private final ReplyConfig config;
    private final Settings settings;
    private final Stories stories;

    public RuleScreens(
            Screens screens, ReplyLabels labels, Moderation moderation, ReplyConfig config, Settings settings, Stories stories) {
        this.screens = screens;
        this.labels = labels;
        this.moderation = moderation;
        this.config = config;
        this.settings = settings;
        this.stories = stories;
    }

    RuleForm ofSite() {
        var rule = Optional.ofNullable(moderation.rules().get(new Scope.Site().key())).orElse(config.rule());
        return form(new Scope.Site(), labels.words().site(), "", Optional.of(rule), false);
    }

    List<RuleForm> ofSections() {
        var own = moderation.rules();
        return settings.site().sections().all().stream()
                .map(section -> {
                    var scope = new Scope.OfSection(section.key());
                    String title = SectionTitles.of(section, screens.words(Words.class));
                    return form(scope, title, "", Optional.ofNullable(own.get(scope.key())), true);
                })
                .toList();
    }

    RuleForm ofStory(StoryId story, String title) {
        var scope = new Scope.OfStory(story);
        return form(scope, title, "", Optional.ofNullable(moderation.rules().get(scope.key())), true);
    }

    /** Those that have one of their own. */
    List<RuleForm> ofStories() {
        var forms = new ArrayList<RuleForm>();
        moderation.rules().forEach((key, rule) -> scope(key)
                .filter(scope -> forms.size() < STORIES_MAX)
                .filter(Scope.OfStory.class::isInstance)
                .map(Scope.OfStory.class::cast)
                .ifPresent(scope -> forms.add(
                        form(scope, headline(scope.story()), ReplyQuery.HOME + "?story=" + scope.story(), Optional.of(rule), true))));
        forms.sort(java.util.Comparator.comparing(RuleForm::scope).reversed());
        return forms;
    }

    private String headline(StoryId id) {
        return stories.read(reading -> reading.story(id)
                .flatMap(story -> reading.version(id, story.latest()))
                .map(version -> version.content().headline())
                .orElse(id.toString()));
    }

    private RuleForm form(Scope scope, String label, String href, Optional<Rule> rule, boolean mayFollow) {
        var modes = new ArrayList<Option>();
        if (mayFollow) {
            modes.add(new Option("", labels.words().asWider(), rule.isEmpty()));
        }
        for (Mode mode : Mode.values()) {
            modes.add(new Option(mode.word(), labels.mode(mode), rule.filter(own -> own.mode() == mode).isPresent()));
        }
        return new RuleForm(scope.key(), label, href, modes, rule.map(Rule::closesDays).orElse(0));
    }

    /** As kept; empty when it is none, or of a section or a story that is not there. */
    Optional<Scope> scope(String key) {
        int colon = key.indexOf(':');
        String what = colon < 0 ? key : key.substring(0, colon);
        String which = key.substring(colon + 1);
        return switch (what) {
            case "site" -> Optional.of(new Scope.Site());
            case "section" -> settings.site().sections().of(which).map(section -> new Scope.OfSection(section.key()));
            case "story" -> ReplyQuery.story(which)
                    .filter(id -> stories.read(reading -> reading.story(id)).isPresent())
                    .map(Scope.OfStory::new);
            default -> Optional.empty();
        };
    }
}
