package org.broadsheet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.kernel.Fault;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    /** Says what it was given. */
    private record Saying(String name, String words) implements Command {

        @Override
        public String sentence() {
            return "Says it.";
        }

        @Override
        public List<Flag> flags() {
            return List.of(new Flag("--name", "NAME", "A name."), new Flag("--loud", "", "Louder."));
        }

        @Override
        public int run(Arguments arguments, PrintStream out) {
            if (arguments.has("--loud") && name.equals("fail")) {
                throw new IllegalStateException("a bug");
            }
            if (name.equals("fail")) {
                throw new Fault("it-failed", Fault.Kind.EXTERNAL, "the harbour is closed");
            }
            out.print(arguments.all("--name") + " " + arguments.has("--loud") + " " + arguments.words());
            return 0;
        }
    }

    @Test
    void flags_and_words_may_be_mixed_and_values_may_follow_an_equals_sign() {
        assertThat(run("wire", "add", "afp", "--name", "a", "--name=b=c", "file", "--", "--loud")).isZero();
        assertThat(out()).isEqualTo("[a, b=c] false [afp, file, --loud]");
    }

    @Test
    void unknown_command_names_the_nearest_and_exits_2() {
        assertThat(run("fial")).isEqualTo(2);
        assertThat(err())
                .isEqualTo("broadsheet: fial is no command, did you mean fail?; see broadsheet help (command-unknown)\n");
    }

    @Test
    void unknown_flag_names_the_nearest_and_exits_2() {
        assertThat(run("wire", "add", "--nmae", "x")).isEqualTo(2);
        assertThat(err()).contains("--nmae is no flag of wire add, did you mean --name?");
    }

    @Test
    void flag_without_its_value_and_word_too_many_are_refused() {
        assertThat(run("wire", "add", "--name")).isEqualTo(2);
        assertThat(err()).contains("--name needs a value, NAME");
        assertThat(run("fail", "word")).isEqualTo(2);
        assertThat(err()).contains("\"word\" is not understood");
    }

    @Test
    void failure_of_the_world_is_one_line_and_a_bug_is_told_whole() {
        assertThat(run("fail")).isEqualTo(2);
        assertThat(err()).isEqualTo("broadsheet: the harbour is closed (it-failed)\n");
        assertThat(run("fail", "--loud")).isEqualTo(1);
        assertThat(err()).contains("IllegalStateException: a bug").contains("at org.broadsheet");
    }

    @Test
    void help_lists_commands_and_each_command_has_its_own() {
        assertThat(run()).isZero();
        assertThat(out()).contains("wire add", "fail", "Says it.");
        for (var asked : List.of(List.of("help", "wire", "add"), List.of("wire", "add", "--help"))) {
            out.reset();
            assertThat(run(asked.toArray(String[]::new))).isZero();
            assertThat(out()).startsWith("broadsheet wire add [FLAGS] SOURCE FILE…").contains("--name NAME  A name.");
        }
    }

    @Test
    void every_command_of_the_program_has_help_in_one_sentence() {
        for (var name : List.of("run", "demo", "config", "version")) {
            out.reset();
            assertThat(new CommandLine(CommandLine.COMMANDS, print(out), print(err)).run(name, "--help")).isZero();
            assertThat(out().lines().skip(1).findFirst().orElseThrow()).endsWith(".");
        }
    }

    private int run(String... arguments) {
        var commands = List.<Command>of(new Saying("wire add", "SOURCE FILE…"), new Saying("fail", ""));
        return new CommandLine(commands, print(out), print(err)).run(arguments);
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
