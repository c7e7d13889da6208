package org.broadsheet.desk.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.account.Account;
import org.broadsheet.account.AccountConfig;
import org.broadsheet.account.Act;
import org.broadsheet.account.LogIns;
import org.broadsheet.account.People;
import org.broadsheet.account.Person;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Traced;

/** {@code /desk/audit}: who did what, when and from where, for administrators; and the same as a file. */
@Singleton
@Path("/desk/audit")
@RunOnVirtualThread
public final class AuditPages {
    static final int PAGE = 50;

    private static final String HOME = "/desk/audit";
    private static final int CSV_BATCH = 500;
    private static final int CSV_ROWS_MAX = 100_000;
    private static final int FILTER_LENGTH_MAX = 100;

    private final Screens screens;
    private final Log log;
    private final People people;
    private final LogIns logIns;
    private final AccountConfig config;

    public AuditPages(Screens screens, Log log, People people, LogIns logIns, AccountConfig config) {
        this.screens = screens;
        this.log = log;
        this.people = people;
        this.logIns = logIns;
        this.config = config;
    }

    @GET
    @Allowed(Act.ADMINISTER)
    public Response show(@Context ContainerRequestContext request, @Context UriInfo uri) {
        var wanted = wanted(uri.getQueryParameters());
        logIns.tidy();
        var accounts = accounts();
        var in = new AuditWords(words(), screens.language(), AuditWords.byId(accounts));
        List<Traced> found = log.traces(wanted, PAGE + 1);
        boolean isMore = found.size() > PAGE;
        var shown = isMore ? found.subList(0, PAGE) : found;
        var page = new AuditPage(
                screens.shell(words().audit(), Guest.of(request), "people.css"),
                words(),
                shown.stream().map(trace -> row(trace, in)).toList(),
                actors(accounts, wanted, in),
                log.kinds().stream()
                        .map(kind -> new AuditPage.Choice(kind, in.kind(kind), kind.equals(wanted.kind())))
                        .toList(),
                isMore ? HOME + query(wanted, Optional.of(shown.getLast().entry().position())) : "",
                wanted.before().isPresent() ? HOME + query(wanted, Optional.empty()) : "",
                HOME + "/audit.csv" + query(wanted, Optional.empty()),
                words().addressesKept(Long.toString(config.addressesKept().toDays())));
        return screens.print(200, "people/audit", page).build();
    }

    /** The newest {@value #CSV_ROWS_MAX} at most, read and sent piece by piece. */
    @GET
    @Path("audit.csv")
    @Allowed(Act.ADMINISTER)
    public Response csv(@Context UriInfo uri) {
        var wanted = wanted(uri.getQueryParameters());
        logIns.tidy();
        var in = new AuditWords(words(), screens.language(), AuditWords.byId(accounts()));
        StreamingOutput rows = out -> write(out, wanted, in);
        return Response.ok(rows)
                .type("text/csv; charset=utf-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private void write(OutputStream out, Log.Wanted wanted, AuditWords in) throws IOException {
        out.write(Csv.row(List.of("position", "time", "actor", "who", "kind", "about", "address"))
                .getBytes(StandardCharsets.UTF_8));
        var next = wanted;
        for (int rows = 0; rows < CSV_ROWS_MAX; rows += CSV_BATCH) {
            List<Traced> batch = log.traces(next, CSV_BATCH);
            for (Traced trace : batch) {
                var entry = trace.entry();
                out.write(Csv.row(List.of(
                                Long.toString(entry.position()),
                                entry.madeAt().toString(),
                                entry.madeBy().name(),
                                in.actor(entry.madeBy().name()),
                                entry.kind(),
                                in.about(entry),
                                trace.address()))
                        .getBytes(StandardCharsets.UTF_8));
            }
            if (batch.size() < CSV_BATCH) {
                return;
            }
            next = new Log.Wanted(Optional.of(batch.getLast().entry().position()), wanted.by(), wanted.kind());
        }
    }

    private PeopleWords words() {
        return screens.words(PeopleWords.class);
    }

    private List<Account> accounts() {
        return people.all().stream().map(Person::account).toList();
    }

    private AuditPage.Row row(Traced trace, AuditWords in) {
        var entry = trace.entry();
        return new AuditPage.Row(
                screens.at(entry.madeAt()),
                in.actor(entry.madeBy().name()),
                in.kind(entry.kind()),
                in.about(entry),
                trace.address());
    }

    private List<AuditPage.Choice> actors(List<Account> accounts, Log.Wanted wanted, AuditWords in) {
        var choices = new ArrayList<AuditPage.Choice>();
        for (String name : List.of(Actor.OPERATOR.name(), Actor.SCHEDULE.name(), "door")) {
            choices.add(new AuditPage.Choice(name, in.actor(name), name.equals(wanted.by())));
        }
        for (Account account : accounts) {
            String name = account.actor().name();
            choices.add(new AuditPage.Choice(name, account.shown(), name.equals(wanted.by())));
        }
        return choices;
    }

    private static Log.Wanted wanted(MultivaluedMap<String, String> query) {
        var fields = new Fields(query);
        return new Log.Wanted(position(fields.text("before")), filter(fields.text("by")), filter(fields.text("kind")));
    }

    private static String filter(String text) {
        return text.substring(0, Math.min(text.length(), FILTER_LENGTH_MAX));
    }

    private static Optional<Long> position(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private static String query(Log.Wanted wanted, Optional<Long> before) {
        var parts = new ArrayList<String>();
        for (var part : Map.of("by", wanted.by(), "kind", wanted.kind()).entrySet()) {
            if (!part.getValue().isEmpty()) {
                parts.add(part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8));
            }
        }
        before.ifPresent(position -> parts.add("before=" + position));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
