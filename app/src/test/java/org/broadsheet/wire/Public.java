package org.broadsheet.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the public may see of one item: the model that a life is held against. {@link #sees} is the rule; the rest is what each
 * step says of the facts that it goes by.
 */
final class Public {
    private final boolean holds;
    private int highest;
    private boolean isOver;
    private boolean isWithheldByDesk;
    private boolean isWithheldByWire;
    private boolean hasWireSaidWithheld;
    private boolean isEdited;
    private boolean isAtDesk;
    private Instant embargo = Instant.MIN;
    private Instant end = Instant.MAX;
    private String newest = "";
    private String cleared = "";
    private String live = "";

    /** @param holds whether the source's rule is to hold */
    Public(boolean holds) {
        this.holds = holds;
    }

    /** What the public sees at a moment; empty for nothing. */
    String sees(Instant now) {
        isOver |= !newest.isEmpty() && !now.isBefore(end);
        if (isOver || isWithheldByDesk || isWithheldByWire) {
            live = "";
        } else if (!cleared.equals(live) && !now.isBefore(embargo)) {
            live = cleared;
            embargo = Instant.MIN;
        }
        return live;
    }

    void step(Step step, Instant now) {
        boolean isKnown = !newest.isEmpty() && !isOver;
        boolean isOff = isWithheldByDesk || isWithheldByWire;
        switch (step) {
            case Step.Item item -> item(item, now);
            case Step.Kill() -> isOver |= isKnown;
            case Step.Withhold() -> isWithheldByDesk |= isKnown;
            case Step.Release() -> {
                isAtDesk |= isOff && cleared.isEmpty();
                isWithheldByDesk = false;
                isWithheldByWire = false;
            }
            case Step.Publish() -> {
                if (isKnown && !isOff) {
                    clear();
                }
            }
            case Step.Lift() -> {
                if (isKnown && !isOff) {
                    embargo = Instant.MIN;
                    cleared = live.isEmpty() ? newest : cleared;
                    isAtDesk = false;
                }
            }
            case Step.Words(String text) -> {
                if (isKnown) {
                    newest = text;
                    isEdited = true;
                    clear();
                }
            }
            case Step.Draft(String text) -> {
                if (isKnown) {
                    newest = text;
                    isEdited = true;
                    cleared = !cleared.isEmpty() && live.isEmpty() ? text : cleared;
                }
            }
            case Step.Pass(Duration span) -> {}
            case Step.Restart() -> {}
        }
    }

    private void clear() {
        cleared = newest;
        isAtDesk = false;
    }

    private void item(Step.Item item, Instant now) {
        boolean withholds = item.status() == Step.Status.WITHHELD;
        isOver |= item.status() == Step.Status.CANCELED;
        boolean isNew = item.version() > highest || item.version() == highest && withholds && !hasWireSaidWithheld;
        if (isOver || !isNew) {
            return;
        }
        highest = item.version();
        terms(item, now);
        if (!isEdited) {
            newest = item.text();
            isAtDesk |= holds && cleared.isEmpty() && !withholds;
            boolean isRenewal = withholds ? !cleared.isEmpty() : !isAtDesk;
            cleared = isRenewal ? newest : cleared;
            isWithheldByWire = false;
            hasWireSaidWithheld = false;
        }
        isWithheldByWire |= withholds;
        hasWireSaidWithheld |= withholds;
    }

    private void terms(Step.Item item, Instant now) {
        Instant said = switch (item.embargo()) {
            case NO -> Instant.MIN;
            case UNTIL -> now.plus(Duration.ofMinutes(item.embargoMinutes()));
            case UNREADABLE -> Instant.MAX;
        };
        Instant ends = Optional.of(item).flatMap(Step.Item::endMinutes).map(m -> now.plus(Duration.ofMinutes(m))).orElse(Instant.MAX);
        embargo = !isEdited ? said : live.isEmpty() && said.isAfter(embargo) ? said : embargo;
        end = !isEdited || ends.isBefore(end) ? ends : end;
    }
}
