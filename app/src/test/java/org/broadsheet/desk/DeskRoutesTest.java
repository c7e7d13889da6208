package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.desk.DeskRoutes.Route;
import org.junit.jupiter.api.Test;

class DeskRoutesTest {
    private final DeskRoutes routes = DeskRoutes.found();

    @Test
    void every_route_says_who_may_take_it() {
        assertThat(routes.all()).hasSizeGreaterThan(5);
        assertThat(routes.all()).filteredOn(route -> !route.isMarked()).isEmpty();
    }

    /** The gate has to see a body's first bytes before anybody else does. */
    @Test
    void no_route_reads_a_form_ahead_of_the_gate() {
        assertThat(routes.all()).filteredOn(Route::takesFormParameters).isEmpty();
    }
}
