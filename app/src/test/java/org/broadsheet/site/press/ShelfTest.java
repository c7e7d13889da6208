package org.broadsheet.site.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.broadsheet.log.Subject;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final long BYTES_MAX = 200_000;

    private final Finishing finishing = new Finishing(Duration.ZERO);
    private final Shelf shelf = new Shelf(BYTES_MAX);

    @Test
    void the_bound_is_never_passed_and_the_count_is_the_sum_of_what_is_kept() {
        var random = new Random(42);
        Map<String, FinishedPage> everPut = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String target = "/" + random.nextInt(300);
            switch (random.nextInt(4)) {
                case 0 -> shelf.drop(List.of(new Subject("story:" + random.nextInt(20))));
                case 1 -> shelf.get(target);
                default -> {
                    FinishedPage page = page(target, random.nextInt(9_000), random.nextInt(20));
                    everPut.put(target, page);
                    shelf.put(page);
                }
            }
            assertThat(shelf.bytes()).isBetween(0L, BYTES_MAX);
            if (i % 100 == 0) {
                assertThat(everPut.values().stream()
                                .filter(page -> shelf.get(page.target) == page)
                                .mapToLong(FinishedPage::weight)
                                .sum())
                        .isEqualTo(shelf.bytes());
            }
        }
        shelf.dropAll();
        assertThat(shelf.bytes()).isZero();
        assertThat(shelf.size()).isZero();
    }

    @Test
    void a_page_weighs_at_least_all_its_bytes_and_header_fields() {
        FinishedPage page = page("/harbour", 9_000, 1);
        long sum = 0;
        for (Encoding encoding : Encoding.values()) {
            var encoded = page.in(encoding);
            sum += encoded.body().length;
            sum += encoded.head().length;
        }
        assertThat(page.weight()).isGreaterThan(sum);
    }

    @Test
    void what_is_read_outlives_what_a_robot_walks_through() {
        shelf.put(page("/front", 2_000, 0));
        for (int i = 0; i < 2_000; i++) {
            assertThat(shelf.get("/front")).as("after %d archive pages", i).isNotNull();
            shelf.put(page("/archive/" + i, 2_000, 1));
        }
        assertThat(shelf.get("/archive/0")).isNull();
    }

    @Test
    void a_page_heavier_than_the_shelf_takes_nothing_out() {
        shelf.put(page("/front", 2_000, 0));

        shelf.put(page("/everything", 300_000, 0));

        assertThat(shelf.get("/front")).isNotNull();
        assertThat(shelf.get("/everything")).isNull();
    }

    private FinishedPage page(String target, int bytes, int story) {
        String words = new Random(bytes).ints(bytes, 'a', 'z').collect(
                StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        Sheet sheet = Sheet.of("text/plain", words.getBytes(StandardCharsets.UTF_8), Set.of(new Subject("story:" + story)));
        return finishing.finish(target, sheet);
    }
}
