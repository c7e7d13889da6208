package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.broadsheet.Newsroom;
import org.broadsheet.account.Scope;
import org.broadsheet.account.Tokens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Actor;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

class DoorkeeperTest {

    @Test
    void one_token_cannot_take_all_the_time_and_can_always_kill() {
        try (var newsroom = new Newsroom(SQLDialect.SQLITE)) {
            var random = new SplittableRandom(3);
            var tokens =
                    new Tokens(newsroom.log(), newsroom.database(), new Ids(newsroom.clock(), random), newsroom.clock(), random);
            String busy = "Bearer " + tokens.add("busy", Actor.OPERATOR).text();
            String other = "bearer  " + tokens.add("other", Actor.OPERATOR).text();
            var doorkeeper = new Doorkeeper(tokens, newsroom.clock());
            for (int i = 0; i < Doorkeeper.BURST; i++) {
                doorkeeper.admit(busy, Scope.DRAFT);
            }
            assertThatThrownBy(() -> doorkeeper.admit(busy, Scope.DRAFT))
                    .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("request-too-often"));
            assertThat(doorkeeper.admitAlways(busy, Scope.KILL).name()).isEqualTo("busy");
            assertThat(doorkeeper.admit(other, Scope.DRAFT).name()).as("has a bound of its own").isEqualTo("other");
            newsroom.clock().advance(Doorkeeper.EACH);
            assertThat(doorkeeper.admit(busy, Scope.DRAFT).name()).isEqualTo("busy");
        }
    }
}
