package org.broadsheet.reply.guard;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.kernel.Remark;

/** A reply as one text for the filter: also who it says it is, and where its links lead. */
public final class ReplyText {
    private ReplyText() {}

    public static String of(String name, String website, Remark body) {
        return Stream.of(body.toText(), hrefs(body), website, name.matches("(?s).*(\\.|://).*") ? name : "")
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Of links whose words do not show where they lead. */
    private static String hrefs(Remark body) {
        return body.parts().stream()
                .flatMap(ReplyText::runs)
                .filter(Remark.Link.class::isInstance)
                .map(Remark.Link.class::cast)
                .filter(link -> !link.text().contains(link.href()))
                .map(Remark.Link::href)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Remark.Run> runs(Remark.Part part) {
        return switch (part) {
            case Remark.Paragraph(var runs) -> runs.stream().flatMap(ReplyText::inner);
            case Remark.Quote ignored -> Stream.of();
            case Remark.Code ignored -> Stream.of();
        };
    }

    private static Stream<Remark.Run> inner(Remark.Run run) {
        return switch (run) {
            case Remark.Stressed(var runs) -> runs.stream().flatMap(ReplyText::inner);
            case Remark.Strong(var runs) -> runs.stream().flatMap(ReplyText::inner);
            default -> Stream.of(run);
        };
    }
}
