package org.broadsheet.wire.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Fault;

/** Finishes the items of one message. */
final class Items {
    private Items() {}

    /**
     * The finished items. What is to be reported of the message as a whole, or of items that had to be left out, is
     * reported with the first that is there.
     *
     * @throws Fault {@code wire-no-guid} when none of them has a guid
     */
    static List<WireItem> finish(List<WireItemDraft> drafts, List<Finding> ofMessage) {
        Optional<WireItemDraft> first =
                drafts.stream().filter(WireItemDraft::hasGuid).findFirst();
        if (first.isEmpty()) {
            throw new Fault(
                    "wire-no-guid",
                    Fault.Kind.EXTERNAL,
                    "No item of the message has a guid, so that no later version could be told from it. Ask the sender"
                            + " for one.");
        }
        ofMessage.forEach(finding -> first.get().report(finding.code(), finding.where(), finding.sentence()));
        var items = new ArrayList<WireItem>();
        for (WireItemDraft draft : drafts) {
            if (!draft.hasGuid()) {
                first.get()
                        .report(
                                "wire-no-guid",
                                "/",
                                "another item of the message has no guid; it was left out: "
                                        + Words.shortened(draft.headline));
            }
        }
        drafts.forEach(draft -> draft.finish().ifPresent(items::add));
        return items;
    }
}
