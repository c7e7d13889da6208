package org.broadsheet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.kernel.Fault;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final Key<String> NAME = Key.of("site.name", Reading.words(20), "Broadsheet", "Name of the paper.");
    private static final Key<Integer> PORT = Key.of("http.port", Reading.number(0, 65_535), "8080", "Port.");
    private static final Key<String> PASSWORD = Key.secret("database.password", Reading.text(5), "Password.");
    private static final Key<Optional<Integer>> DAYS =
            Key.of("wire.source.NAME.days-online", Reading.optional(Reading.number(1, 99)), "", "Days.");
    private static final List<Key<?>> KEYS = List.of(NAME, PORT, PASSWORD, DAYS);

    @Test
    void flag_counts_more_than_environment_and_environment_more_than_file() {
        var flags = new Layer.Flags(List.of(new Layer.Flag("--port", "http.port", "1")));
        var environment = new Layer.Environment(Map.of("BROADSHEET_HTTP_PORT", "2", "BROADSHEET_SITE_NAME", "Second"));
        var file = file("http.port = 3", "site.name = Third");

        var configuration = Configuration.of(KEYS, List.of(flags, environment, file));

        assertThat(configuration.get(PORT)).isEqualTo(1);
        assertThat(configuration.get(NAME)).isEqualTo("Second");
        assertThat(configuration.settings())
                .contains(
                        new Setting("http.port", "1", "--port"),
                        new Setting("site.name", "Second", "BROADSHEET_SITE_NAME"));
    }

    @Test
    void default_holds_where_nobody_sets_a_key() {
        var configuration = of();

        assertThat(configuration.get(PORT)).isEqualTo(8080);
        assertThat(configuration.isSet(PORT)).isFalse();
        assertThat(configuration.settings()).contains(new Setting("site.name", "Broadsheet", "default"));
    }

    @Test
    void unknown_key_in_the_file_is_refused_with_line_and_nearest_key() {
        assertThatThrownBy(() -> of("site.name = A", "site.nmae = B"))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("config-unknown-key");
                    assertThat(fault.sentence())
                            .isEqualTo("site.nmae in broadsheet.properties line 2 is no setting."
                                    + " Did you mean site.name?");
                });
    }

    @Test
    void unknown_variable_is_refused_with_the_nearest_one() {
        var environment = new Layer.Environment(Map.of("BROADSHEET_HTTP_PROT", "1"));

        assertThatThrownBy(() -> Configuration.of(KEYS, List.of(environment)))
                .hasMessage("BROADSHEET_HTTP_PROT in the environment is no setting. Did you mean BROADSHEET_HTTP_PORT?");
    }

    @Test
    void variables_of_others_and_of_the_script_are_not_looked_at() {
        var environment = new Layer.Environment(Map.of("PATH", "/bin", "BROADSHEET_JAVA_OPTS", "-Xmx1g"));

        assertThat(Configuration.of(KEYS, List.of(environment)).isSet(NAME)).isFalse();
    }

    @Test
    void bad_value_is_refused_with_what_is_allowed_even_where_another_layer_counts() {
        var flags = new Layer.Flags(List.of(new Layer.Flag("--port", "http.port", "1")));

        assertThatThrownBy(() -> Configuration.of(KEYS, List.of(flags, file("http.port = 70000"))))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("config-bad-value");
                    assertThat(fault.sentence())
                            .isEqualTo("http.port is \"70000\" and has to be a whole number from 0 to 65535"
                                    + " (broadsheet.properties line 1).");
                });
    }

    @Test
    void secret_is_in_no_message_and_not_among_the_settings() {
        assertThatThrownBy(() -> of("database.password = hunter2"))
                .hasMessageContaining("database.password has to be")
                .hasMessageNotContaining("hunter2");
        assertThat(of("database.password = abc").settings().toString()).doesNotContain("abc");
        assertThat(of("database.password = abc").get(PASSWORD)).isEqualTo("abc");
    }

    @Test
    void named_key_holds_for_its_name_alone() {
        var environment = new Layer.Environment(Map.of("BROADSHEET_WIRE_SOURCE_THE_DESK_DAYS_ONLINE", "7"));

        var configuration = Configuration.of(KEYS, List.of(environment, file("wire.source.afp.days-online = 30")));

        assertThat(configuration.get(DAYS, "afp")).contains(30);
        assertThat(configuration.get(DAYS, "the-desk")).contains(7);
        assertThat(configuration.get(DAYS, "dpa")).isEmpty();
        assertThat(configuration.namesOf(DAYS)).containsExactly("afp", "the-desk");
    }

    @Test
    void named_key_with_a_mistake_is_unknown() {
        assertThatThrownBy(() -> of("wire.source.afp.days = 30")).hasMessageContaining("wire.source.afp.days-online?");
    }

    private static Configuration of(String... lines) {
        return Configuration.of(KEYS, List.of(file(lines)));
    }

    private static Layer.File file(String... lines) {
        return Layer.File.parse(List.of(lines), "broadsheet.properties");
    }
}
