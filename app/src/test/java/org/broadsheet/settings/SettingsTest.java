package org.broadsheet.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.broadsheet.command.Keys;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Layer;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Followers;
import org.broadsheet.log.Log;
import org.broadsheet.log.Subject;
import org.broadsheet.story.Content;
import org.broadsheet.story.Listing;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final Actor ADMINISTRATOR = new Actor("account:administrator");

    private final List<Followers> running = new ArrayList<>();
    private Newsroom newsroom;
    private Settings settings;
    private Sectioning sectioning;
    private StaticPages pages;
    private MenuEntries menus;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        newsroom = new Newsroom(dialect());
        begin();
    }

    private void begin(String... file) {
        settings = settings(newsroom.log(), file);
        var ids = new Ids(newsroom.clock(), new SplittableRandom(5));
        sectioning = new Sectioning(settings);
        pages = new StaticPages(settings, ids);
        menus = new MenuEntries(settings, ids);
        var followers = node(newsroom.log(), settings);
        followers.start();
        running.add(followers);
    }

    private Settings settings(Log log, String... file) {
        return new Settings(log, newsroom.database(), configuration(file), Optional::empty);
    }

    private static Configuration configuration(String... file) {
        return Configuration.of(Keys.ALL, List.of(Layer.File.parse(List.of(file), "broadsheet.properties")));
    }

    private Followers node(Log log, Settings of) {
        return new Followers(
                log, new FollowerStore(newsroom.database(), newsroom.clock()), "node", List.of(of.follower()));
    }

    @AfterEach
    void close() {
        running.forEach(Followers::close);
        newsroom.close();
    }

    private void name(String name) {
        newsroom.log().write(t -> {
            settings.set(t, SiteConfig.NAME, name, ADMINISTRATOR);
            return true;
        });
    }

    private String code(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Fault refused) {
            return refused.code();
        }
    }

    private void rename(String key, String word) {
        sectioning.change(key, settings.site().sections().title(key), word, false, ADMINISTRATOR);
    }

    @Test
    void what_the_screen_says_counts_more_than_the_default_and_less_than_the_file() {
        name("The Harbour Post");
        assertThat(settings.site().name()).isEqualTo("The Harbour Post");

        begin("site.name = The File's Post");

        assertThat(settings.site().name()).isEqualTo("The File's Post");
        assertThat(settings.placeOf(SiteConfig.NAME)).contains("broadsheet.properties line 1");
        assertThat(code(() -> name("Another"))).isEqualTo("settings-fixed");
        assertThat(settings.site().name()).isEqualTo("The File's Post");
    }

    @Test
    void each_change_is_in_the_log_once_with_what_was_before_and_touches_every_page() {
        name("The Harbour Post");
        name("The Harbour Post");

        var entry = newsroom.entries().getLast();
        assertThat(newsroom.entries()).hasSize(1);
        assertThat(entry.kind()).isEqualTo("settings-site-changed");
        assertThat(entry.madeBy()).isEqualTo(ADMINISTRATOR);
        assertThat(entry.subjects()).contains(Subject.SITE);
        assertThat(entry.fields()).containsEntry("value", "The Harbour Post").containsEntry("before", "Broadsheet");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "two\nlines", "a\0b"})
    void a_name_is_one_line_that_is_not_empty(String name) {
        assertThat(code(() -> name(name + (name.isBlank() ? "" : "x")))).isEqualTo("settings-value");
        assertThat(newsroom.entries()).isEmpty();
    }

    @Test
    void renamed_section_keeps_its_stories_and_its_old_addresses() {
        var ferry = newsroom.published(Cast.FERRY);
        rename("world", "abroad");
        rename("world", "far-away");

        var site = settings.site();
        assertThat(site.sections().at("far-away").orElseThrow().key()).isEqualTo("world");
        assertThat(site.moved()).containsEntry("world", "/far-away").containsEntry("abroad", "/far-away");
        assertThat(listed("world")).containsExactly(ferry.toString());
    }

    private List<String> listed(String section) {
        return newsroom.stories()
                .read(reading -> reading.list(new Listing.InSection(section), Optional.empty(), 10))
                .stream()
                .map(card -> card.id().toString())
                .toList();
    }

    @Test
    void renaming_there_and_back_leads_nowhere_in_a_circle() {
        rename("world", "abroad");
        rename("world", "world");

        assertThat(settings.site().moved()).isEqualTo(java.util.Map.of("abroad", "/world"));
        assertThat(code(() -> rename("sport", "abroad"))).isEqualTo("settings-word-taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk", "api", "health", "search", "replies", "newsletter", "feed", "static", "topic", "author", "setup"})
    void words_of_the_program_are_refused(String word) {
        assertThat(code(() -> rename("world", word))).isEqualTo("settings-word-reserved");
        assertThat(code(() -> page(word, true))).isEqualTo("settings-word-reserved");
        assertThat(settings.site().sections().of("world").orElseThrow().word()).isEqualTo("world");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "World", "a b", "2026", "../x", "a/b", "a--b", "-a", "a.b", "é", "a\n"})
    void an_address_is_one_plain_word(String word) {
        assertThat(code(() -> rename("world", word))).isEqualTo("settings-word-shape");
    }

    @Test
    void joined_section_gives_its_stories_and_its_addresses_to_another_for_good() {
        var budget = newsroom.published(Cast.BUDGET);
        rename("politics", "power");
        sectioning.join("politics", "world", ADMINISTRATOR);

        var site = settings.site();
        assertThat(site.sections().keys()).doesNotContain("politics");
        assertThat(site.moved()).containsEntry("politics", "/world").containsEntry("power", "/world");
        assertThat(site.sections().of("politics").orElseThrow().key()).isEqualTo("world");
        assertThat(listed("world")).containsExactly(budget.toString());

        newsroom.change(t -> newsroom.stories().update(t, budget, saying("Later"), ADMINISTRATOR));
        assertThat(listed("world")).containsExactly(budget.toString());

        sectioning.join("world", "sport", ADMINISTRATOR);
        assertThat(settings.site().moved()).containsEntry("politics", "/sport").containsEntry("world", "/sport");
        assertThat(listed("sport")).containsExactly(budget.toString());
        assertThat(code(() -> sectioning.join("sport", "politics", ADMINISTRATOR))).isEqualTo("settings-section-unknown");
    }

    private static Content saying(String headline) {
        return Cast.saying(Cast.BUDGET, headline);
    }

    @Test
    void the_last_section_stays() {
        for (String key : List.of("politics", "business", "science", "culture", "sport")) {
            sectioning.join(key, "world", ADMINISTRATOR);
        }

        assertThat(code(() -> sectioning.join("world", "world", ADMINISTRATOR))).isEqualTo("settings-section-unknown");
        assertThat(settings.site().sections().keys()).containsExactly("world");
    }

    @Test
    void sections_of_the_file_are_not_changed_by_screen() {
        begin("site.sections = harbour, town");

        assertThat(code(() -> rename("harbour", "quay"))).isEqualTo("settings-fixed");
        assertThat(code(() -> sectioning.add("Sea", "sea", ADMINISTRATOR))).isEqualTo("settings-fixed");
        assertThat(settings.site().sections().keys()).containsExactly("harbour", "town");
    }

    @Test
    void order_and_new_sections_are_seen_by_the_next_who_asks() {
        sectioning.add("The sea", "sea", ADMINISTRATOR);
        sectioning.move("sea", true, ADMINISTRATOR);

        assertThat(settings.site().sections().keys())
                .containsExactly("world", "politics", "business", "science", "culture", "sea", "sport");
        assertThat(settings.site().sections().title("sea")).isEqualTo("The sea");
    }

    @Test
    void another_node_sees_the_change_through_the_log() {
        var log = new Log(newsroom.home().open(), newsroom.clock());
        var other = settings(log);
        var followers = node(log, other);
        assertThat(other.site().name()).isEqualTo("Broadsheet");

        name("The Harbour Post");
        rename("world", "abroad");
        followers.catchUpMemory();

        assertThat(other.site()).isEqualTo(settings.site());
        assertThat(other.site().moved()).containsEntry("world", "/abroad");
    }

    @Test
    void section_that_hides_while_empty_is_shown_with_its_first_story_and_tells_so_once() {
        var told = new ArrayList<String>();
        settings.onShownChange(() -> told.add("told"));
        sectioning.change("world", "World", "world", true, ADMINISTRATOR);
        assertThat(settings.site().sections().at("world").orElseThrow().isShown()).isFalse();

        newsroom.published(Cast.FERRY);
        newsroom.published(Cast.FLOOD);

        assertThat(settings.site().sections().at("world").orElseThrow().isShown()).isTrue();
        assertThat(told).containsExactly("told");
    }

    private long page(String word, boolean isPublic) {
        return pages.add(draft(word, "About us"), isPublic, ADMINISTRATOR);
    }

    private static StaticPages.Draft draft(String word, String title) {
        return new StaticPages.Draft(word, Language.ENGLISH, title, Body.ofText("Who we are."));
    }

    @Test
    void page_is_in_menus_only_while_the_public_sees_it() {
        long about = page("about", false);
        menus.addPage(MenuEntries.FOOT, about, ADMINISTRATOR);
        menus.addPage(MenuEntries.FOOT, about, ADMINISTRATOR);
        assertThat(settings.site().menus().foot()).isEmpty();
        assertThat(settings.site().page("about")).isEmpty();

        pages.save(about, 1, draft("about", "About the Post"), true, ADMINISTRATOR);
        assertThat(settings.site().menus().foot()).containsExactly(new Menus.Entry("About the Post", "/about"));
        assertThat(settings.site().page("about")).isPresent();

        pages.takeOff(about, ADMINISTRATOR);
        assertThat(settings.site().menus().foot()).isEmpty();
        assertThat(pages.versions(about)).hasSize(2);
        assertThat(pages.live(about)).isEmpty();
    }

    @Test
    void moved_page_is_found_where_it_was_and_a_draft_changes_nothing() {
        long about = page("about", true);
        pages.save(about, 1, draft("us", "Draft title"), false, ADMINISTRATOR);

        assertThat(settings.site().moved()).containsEntry("about", "/us");
        assertThat(pages.live(about).orElseThrow().title()).isEqualTo("About us");
        assertThat(pages.find(about).orElseThrow().hasDraft()).isTrue();
        assertThat(code(() -> pages.save(about, 1, draft("us", "Late"), true, ADMINISTRATOR)))
                .isEqualTo("settings-page-changed");
        assertThat(code(() -> sectioning.add("About", "about", ADMINISTRATOR))).isEqualTo("settings-word-taken");
        assertThat(code(() -> page("sport", true))).isEqualTo("settings-word-taken");
    }

    @Test
    void new_words_of_a_public_page_touch_that_page_alone() {
        long about = page("about", true);
        pages.save(about, 1, draft("about", "About us"), true, ADMINISTRATOR);

        assertThat(newsroom.entries().getLast().subjects()).containsExactly(SettingsEntry.ofPage(about));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)", "//evil.example", "data:text/html,x", "about", "", "https://a.example/\"onclick=x",
                "/a<script>", "/a\\b", "https:///x", "mailto:desk@example.org"
            })
    void a_link_of_a_menu_is_a_path_or_a_web_address(String href) {
        assertThatThrownBy(() -> menus.addLink(MenuEntries.HEAD, "Link", href, ADMINISTRATOR))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("settings-link"));
    }

    @Test
    void menu_keeps_the_order_it_was_given() {
        menus.addLink(MenuEntries.HEAD, "One", "/one", ADMINISTRATOR);
        menus.addLink(MenuEntries.HEAD, "Two", "https://two.example/a?b=c", ADMINISTRATOR);
        menus.addLink(MenuEntries.HEAD, "Three", "/three", ADMINISTRATOR);
        menus.move(menus.all().getLast().id(), true, ADMINISTRATOR);
        menus.remove(menus.all().getFirst().id(), ADMINISTRATOR);
        menus.addLink(MenuEntries.HEAD, "Four", "/four", ADMINISTRATOR);

        assertThat(settings.site().menus().head()).extracting(Menus.Entry::title).containsExactly("Three", "Two", "Four");
        assertThat(settings.site().menus().foot()).isEmpty();
    }
}
