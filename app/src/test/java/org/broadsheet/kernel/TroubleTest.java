package org.broadsheet.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class TroubleTest {
    private static final Fault FULL =
            new Fault("database-full", Fault.Kind.CAPACITY, "the disk is full", new IOException("No space left"));

    private final Lines lines = new Lines();
    private Instant now = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void trouble_that_lasts_is_told_when_it_begins_each_minute_and_when_it_is_over() {
        var trouble = new Trouble(lines, "the schedule", () -> now);
        trouble.isOver();
        for (int second = 0; second < 90; second++) {
            trouble.met(FULL);
            now = now.plus(Duration.ofSeconds(1));
        }
        trouble.isOver();
        trouble.isOver();
        String line = "WARNING the schedule cannot go on and tries again: the disk is full (database-full)"
                + " [java.io.IOException: No space left]";
        assertThat(lines.said).containsExactly(line, line, "INFO the schedule goes on");
    }

    @Test
    void bug_is_one_line_with_its_whole_trace() {
        Trouble.tell(lines, "job x failed", new IllegalStateException("two\nlines", new IOException("why")));
        assertThat(lines.said).singleElement().asString()
                .startsWith("ERROR job x failed: this is a bug in Broadsheet")
                .contains("java.lang.IllegalStateException: two lines < org.broadsheet.kernel.TroubleTest.")
                .contains(" caused by java.io.IOException: why < ")
                .doesNotContain("\n");
    }

    /** Keeps what is said. */
    private static final class Lines implements System.Logger {
        final List<String> said = new ArrayList<>();

        @Override
        public String getName() {
            return "test";
        }

        @Override
        public boolean isLoggable(Level level) {
            return true;
        }

        @Override
        public void log(
                Level level,
                @org.jspecify.annotations.Nullable ResourceBundle bundle,
                String message,
                @org.jspecify.annotations.Nullable Throwable thrown) {
            throw new AssertionError("more than one line: " + message, thrown);
        }

        @Override
        public void log(
                Level level,
                @org.jspecify.annotations.Nullable ResourceBundle bundle,
                String format,
                @org.jspecify.annotations.Nullable Object @org.jspecify.annotations.Nullable ... parameters) {
            said.add(level + " " + format);
        }
    }
}
