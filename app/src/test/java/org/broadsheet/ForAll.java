package org.broadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/**
 * Property tests in a plain loop: {@code tries} lives are made from seeds that are the same in every run, or from the one that
 * {@code -Dbroadsheet.seed} names; a life that fails is made as short as it can be by leaving steps out, and printed.
 */
public final class ForAll {
    private static final long FIRST_SEED = 20261124;

    /** How often; {@code -Dbroadsheet.tries} multiplies it. */
    public static <S> void forAll(int tries, Function<RandomGenerator, List<S>> generator, Consumer<List<S>> check) {
        Long only = Long.getLong("broadsheet.seed");
        int times = only == null ? tries * Integer.getInteger("broadsheet.tries", 1) : 1;
        for (int i = 0; i < times; i++) {
            long seed = only == null ? FIRST_SEED + i : only;
            List<S> life = generator.apply(new SplittableRandom(seed));
            Optional<Throwable> failure = failure(life, check);
            if (failure.isPresent()) {
                tell(seed, shortest(life, check), check, failure.get());
            }
        }
    }

    private static <S> void tell(long seed, List<S> life, Consumer<List<S>> check, Throwable first) {
        var text = new StringBuilder("a life of seed " + seed + " fails (-Dbroadsheet.seed=" + seed + "); shortest:");
        life.forEach(step -> text.append("\n    ").append(step));
        throw new AssertionError(text.toString(), failure(life, check).orElse(first));
    }

    /** Leaves out one step after the other for as long as what is left fails too. */
    private static <S> List<S> shortest(List<S> failing, Consumer<List<S>> check) {
        List<S> life = failing;
        for (int i = 0; i < life.size(); i++) {
            var shorter = new ArrayList<>(life);
            shorter.remove(i);
            if (failure(shorter, check).isPresent()) {
                life = shorter;
                i = -1;
            }
        }
        return life;
    }

    private static <S> Optional<Throwable> failure(List<S> life, Consumer<List<S>> check) {
        try {
            check.accept(life);
            return Optional.empty();
        } catch (RuntimeException | AssertionError thrown) {
            return Optional.of(thrown);
        }
    }

    private ForAll() {}
}
