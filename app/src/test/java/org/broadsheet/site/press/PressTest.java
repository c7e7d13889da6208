package org.broadsheet.site.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Subject;
import org.broadsheet.web.HeaderField;
import org.junit.jupiter.api.Test;

class PressTest {
    private static final Subject HARBOUR = new Subject("story:harbour");
    private static final Subject WORLD = new Subject("section:world");

    private final AtomicInteger prints = new AtomicInteger();
    private final ArrayList<Runnable> waiting = new ArrayList<>();
    private Instant now = Instant.parse("2026-09-01T09:00:00Z");

    @Test
    void a_page_is_printed_once_and_then_kept() {
        Press press = press(Runnable::run, address -> story("v1"));

        assertThat(text(press.serve(Address.of("/harbour")))).isEqualTo("v1");
        assertThat(text(press.serve(Address.of("/harbour")))).isEqualTo("v1");

        assertThat(prints).hasValue(1);
        assertThat(press.kept("/harbour")).isNotNull();
    }

    @Test
    void a_page_is_printed_once_however_many_ask_at_once() {
        Press press = press(waiting::add, address -> story("v1"));

        var first = press.serve(Address.of("/harbour"));
        var second = press.serve(Address.of("/harbour"));
        runWaiting();

        assertThat(text(first)).isEqualTo("v1");
        assertThat(second.join()).isSameAs(first.join());
        assertThat(prints).hasValue(1);
    }

    @Test
    void a_drop_takes_the_pages_that_carry_the_subject_and_no_others() {
        Press press = press(Runnable::run, address -> address.path().equals("/harbour")
                ? story("v" + prints.get())
                : Optional.of(Sheet.page("other", Set.of(WORLD))));
        press.prefill(List.of("/harbour", "/world"));

        press.drop(Set.of(HARBOUR, new Subject("story:unknown")));

        assertThat(press.kept("/harbour")).isNull();
        assertThat(press.kept("/world")).isNotNull();
    }

    @Test
    void the_subject_on_every_page_drops_every_page() {
        Press press = press(Runnable::run, address -> story("v1"));
        press.prefill(List.of("/harbour", "/world"));

        press.drop(Set.of(Subject.SITE));

        assertThat(press.kept().bytes()).isZero();
    }

    @Test
    void who_asks_after_a_drop_waits_for_a_print_that_began_after_it() {
        Press press = press(waiting::add, address -> story("v" + prints.get()));
        var before = press.serve(Address.of("/harbour"));
        press.drop(Set.of(HARBOUR));
        var after = press.serve(Address.of("/harbour"));

        runWaiting();
        assertThat(text(before)).isEqualTo("v1");
        assertThat(after).isNotDone();
        assertThat(press.kept("/harbour")).isNull();

        runWaiting();
        assertThat(text(after)).isEqualTo("v2");
        assertThat(press.kept("/harbour")).isNotNull();
    }

    @Test
    void a_drop_of_other_subjects_does_not_spoil_a_print() {
        Press press = press(waiting::add, address -> story("v" + prints.get()));
        press.serve(Address.of("/harbour"));
        press.drop(Set.of(WORLD));
        var after = press.serve(Address.of("/harbour"));

        runWaiting();

        assertThat(text(after)).isEqualTo("v1");
        assertThat(press.kept("/harbour")).isNotNull();
    }

    @Test
    void nothing_there_is_looked_up_again_when_the_news_moved_meanwhile() {
        Press press = press(waiting::add, address -> prints.get() == 1 ? Optional.empty() : story("published"));
        press.serve(Address.of("/harbour"));
        press.drop(Set.of(HARBOUR));
        var after = press.serve(Address.of("/harbour"));

        runWaiting();
        runWaiting();

        assertThat(text(after)).isEqualTo("published");
    }

    @Test
    void a_spoilt_print_that_nobody_waits_for_is_not_repeated() {
        Press press = press(waiting::add, address -> story("v1"));
        press.serve(Address.of("/harbour"));
        press.drop(Set.of(HARBOUR));

        runWaiting();

        assertThat(waiting).isEmpty();
        assertThat(press.kept().bytes()).isZero();
    }

    @Test
    void a_page_is_good_until_its_moment_and_not_a_millisecond_longer() {
        Instant expiry = now.plusSeconds(60);
        Press press = press(Runnable::run, address -> story("v" + prints.get()).map(sheet -> sheet.goodUntil(expiry)));
        press.prefill(List.of("/harbour"));

        now = expiry.minusMillis(1);
        assertThat(press.kept("/harbour")).isNotNull();
        now = expiry;
        assertThat(press.kept("/harbour")).isNull();
        assertThat(text(press.serve(Address.of("/harbour")))).isEqualTo("v2");
    }

    @Test
    void of_two_moments_the_earlier_one_counts() {
        Sheet sheet = Sheet.page("", Set.of()).goodUntil(now).goodUntil(now.plusSeconds(1));

        assertThat(sheet.goodUntil()).contains(now);
        assertThat(sheet.goodUntil(now.minusSeconds(1)).goodUntil()).contains(now.minusSeconds(1));
    }

    @Test
    void gone_pages_and_redirects_are_kept() {
        Press press = press(Runnable::run, address -> Optional.of(
                address.path().equals("/killed")
                        ? Sheet.gone("<p>Taken down.</p>", Set.of(HARBOUR))
                        : Sheet.moved("/new", Set.of(HARBOUR))));
        press.prefill(List.of("/killed", "/old"));

        assertThat(press.kept("/killed").status).isEqualTo(410);
        assertThat(press.kept("/old").fields).contains(new HeaderField("location", "/new"));
    }

    @Test
    void addresses_that_do_not_exist_do_not_fill_the_memory() {
        Press press = press(Runnable::run, address -> Optional.of(Sheet.notFound("<p>Nothing here.</p>")));
        press.prefill(List.of("/nothing-0"));
        ByteCount afterOne = press.kept();

        for (int i = 1; i < 1000; i++) {
            press.prefill(List.of("/nothing-" + i));
        }

        assertThat(press.kept()).isEqualTo(afterOne);
        assertThat(press.kept("/nothing-7")).isNull();
    }

    @Test
    void a_print_that_fails_fails_for_those_who_wait_and_is_tried_again_for_the_next() {
        Press press = press(Runnable::run, address -> {
            if (prints.get() == 1) {
                throw new Fault("database-gone", Fault.Kind.OURS, "The database does not answer.");
            }
            return story("v2");
        });

        var first = press.serve(Address.of("/harbour"));
        assertThatThrownBy(first::join).hasCauseInstanceOf(Fault.class);
        assertThat(text(press.serve(Address.of("/harbour")))).isEqualTo("v2");
    }

    @Test
    void a_flood_of_different_pages_is_refused_beyond_the_bound() {
        Press press = press(waiting::add, address -> story("v1"));
        for (int i = 0; i < Press.PRINTS_MAX; i++) {
            press.serve(Address.of("/page-" + i));
        }

        var refused = press.serve(Address.of("/one-more"));

        assertThat(refused).isCompletedExceptionally();
        runWaiting();
        assertThat(press.serve(Address.of("/one-more"))).isNotCompletedExceptionally();
    }

    @Test
    void a_path_that_no_printer_claims_is_left_to_others() {
        Press press = press(Runnable::run, address -> story("v1"));

        assertThat(press.printerOf("/desk")).isEmpty();
        assertThat(press.serve(Address.of("/desk")).join()).isEmpty();
    }

    private Press press(Executor room, Function<Address, Optional<Sheet>> printing) {
        return new Press(
                ByteCount.mebibytes(1),
                new Finishing(Duration.ZERO),
                List.of(new TestPrinter(address -> {
                    prints.incrementAndGet();
                    return printing.apply(address);
                })),
                room,
                () -> now,
                new SimpleMeterRegistry());
    }

    private void runWaiting() {
        List<Runnable> turn = List.copyOf(waiting);
        waiting.clear();
        turn.forEach(Runnable::run);
    }

    private static Optional<Sheet> story(String text) {
        return Optional.of(Sheet.page(text, Set.of(HARBOUR)));
    }

    private static String text(CompletableFuture<Optional<FinishedPage>> page) {
        return new String(page.join().orElseThrow().in(Encoding.IDENTITY).body(), StandardCharsets.UTF_8);
    }
}
