package org.broadsheet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens and accounts by the command line, on a folder that no program runs on. */
class AccountCommandsTest {
    @TempDir
    Path data;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String input, String... words) {
        out.reset();
        err.reset();
        var commands = List.<Command>of(
                new TokenAddCommand(),
                new TokenListCommand(),
                new TokenRevokeCommand(),
                new AccountAddCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8))));
        var arguments = new ArrayList<>(List.of(words));
        arguments.addAll(List.of("--data", data.toString()));
        return new CommandLine(commands, stream(out), stream(err)).run(arguments.toArray(String[]::new));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void token_is_printed_once_alone_on_its_line() {
        assertThat(run("", "token", "add", "--name", "cms")).isZero();
        String secret = text(out).strip();
        assertThat(text(out)).matches("bs_[A-Za-z0-9_-]{43}\\R");
        assertThat(run("", "token", "list")).isZero();
        assertThat(text(out)).startsWith("cms  for read,draft,publish,kill  made ").doesNotContain(secret);
        assertThat(run("", "token", "revoke", "cms")).isZero();
        run("", "token", "list");
        assertThat(text(out)).contains("  revoked ");
    }

    @Test
    void token_is_for_what_is_said_and_ends_on_a_day() {
        assertThat(run("", "token", "add", "--name", "feed", "--scope", "read", "--scope", "draft", "--expires", "2099-06-30"))
                .isZero();
        run("", "token", "list");
        assertThat(text(out)).startsWith("feed  for read,draft  made ").contains("  expires 2099-07-01T00:00:00Z");
        assertThat(run("", "token", "add", "--name", "x", "--scope", "everything")).isEqualTo(2);
        assertThat(run("", "token", "add", "--name", "x", "--expires", "soon")).isEqualTo(2);
        assertThat(run("", "token", "add", "--name", "x", "--expires", "2020-01-01")).isEqualTo(2);
        assertThat(text(err)).contains("(token-expiry)").hasLineCount(1);
    }

    @Test
    void refusals_are_one_line_with_the_code_and_exit_code_2() {
        assertThat(run("", "token", "add")).isEqualTo(2);
        assertThat(text(err)).contains("--name is missing").contains("(command-usage)").hasLineCount(1);
        assertThat(run("", "token", "revoke", "cms")).isEqualTo(2);
        assertThat(text(err)).contains("(token-unknown)").hasLineCount(1);
        assertThat(run("", "account", "add", "--email", "a@example.org", "--role", "king", "--password-stdin")).isEqualTo(2);
        assertThat(text(err)).contains("king is no role").contains("administrator");
        assertThat(run("short", "account", "add", "--email", "a@example.org", "--role", "editor", "--password-stdin"))
                .isEqualTo(2);
        assertThat(text(err)).contains("(password-short)").hasLineCount(1);
    }

    @Test
    void account_takes_its_password_from_standard_input_and_prints_nothing_of_it() {
        var words = new String[] {"account", "add", "--email", "a@example.org", "--role", "editor", "--password-stdin"};
        assertThat(run("tide tables at dawn\n", words)).isZero();
        assertThat(text(out)).isEqualTo("The account is there." + System.lineSeparator());
        assertThat(run("tide tables at dawn\n", words)).isEqualTo(2);
        assertThat(text(err)).contains("(account-exists)").doesNotContain("a@example.org");
    }

    @Test
    void folder_that_is_not_there_is_not_made() {
        data = data.resolve("nowhere");
        assertThat(run("", "token", "add", "--name", "cms")).isEqualTo(2);
        assertThat(text(err)).contains("(data-missing)");
        assertThat(data).doesNotExist();
    }
}
