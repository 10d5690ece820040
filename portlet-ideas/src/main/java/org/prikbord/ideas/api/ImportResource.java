package org.prikbord.ideas.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.prikbord.ideas.ImportService;
import org.prikbord.ideas.sheet.SheetFile;
import org.prikbord.model.challenge.DetailField;
import org.prikbord.model.idea.IdeaFile;
import org.prikbord.web.api.AtMost;
import org.prikbord.web.api.Body;
import org.prikbord.web.api.JsonText;
import org.prikbord.web.api.Problem;
import org.prikbord.web.api.Problems;
import org.prikbord.web.api.RequestKey;
import org.prikbord.web.text.Texts;

/**
 * Bringing ideas that were gathered elsewhere, all of them or none, for communications. The same ideas are taken once.
 * Answers <code>{"ideas":number,"taken":true|false,"problems":[{"row":number,"column":…,"detail":…}…]}</code>; when
 * something is wrong with what should be taken, a problem (422) with the same list. Rows count as a spreadsheet does:
 * the first idea is row 2.
 */
@Path("challenges/{id: \\d{1,18}}/ideas/import")
@ApplicationScoped
public class ImportResource {
    /** 2 MB, which 500 ideas of usual length never reach. */
    private static final long MOST_BYTES = 2 * 1024 * 1024L;

    @Inject
    private ImportService imports;

    @Inject
    private Problems problems;

    @Inject
    private Texts texts;

    /** A row that cannot be taken. */
    record Line(int row, String column, String detail) {}

    /**
     * Takes <code>{"ideas":[{"title":…,"text":…,"author":user name}…],"dryRun":true}</code>; the author may be left out.
     * What else the challenge asks has the same names as when an idea is proposed.
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @AtMost(MOST_BYTES)
    public Response json(
            @PathParam("id") long id, Body body, @HeaderParam(RequestKey.HEADER) String key, @Context UriInfo uri) {
        List<DetailField> asked = imports.challenge(id).details();
        List<String> heads = new ArrayList<>(List.of("title", "text", "author"));
        asked.forEach(field -> heads.add(field.label()));
        List<List<String>> rows =
                body.objects("ideas").stream().map(idea -> row(idea, asked)).toList();
        return bring(id, SheetFile.csv(heads, rows), body.flag("dryRun"), RequestKey.checked(key), uri);
    }

    private static List<String> row(Body idea, List<DetailField> asked) {
        List<String> row = new ArrayList<>(List.of(
                idea.text("title"), idea.text("text"), idea.maybeText("author").orElse("")));
        asked.forEach(field -> row.add(idea.maybeText(field.field()).orElse("")));
        return row;
    }

    /**
     * Takes the bytes of a CSV or Excel file as they are, whatever their Content-Type says; with
     * <code>?dryRun=true</code> it only looks.
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    @AtMost(MOST_BYTES)
    public Response file(
            @PathParam("id") long id,
            byte[] file,
            @QueryParam("dryRun") boolean dryRun,
            @HeaderParam(RequestKey.HEADER) String key,
            @Context UriInfo uri) {
        imports.challenge(id);
        return bring(id, SheetFile.csv(file), dryRun, RequestKey.checked(key), uri);
    }

    private Response bring(long id, String csv, boolean dryRun, String key, UriInfo uri) {
        if (dryRun) {
            ImportService.Preview preview = imports.preview(id, csv);
            return answer(preview.rows().size(), false, preview.problems());
        }
        try {
            return answer(imports.take(id, csv, key), true, List.of());
        } catch (ImportService.Refused refused) {
            Problem said = problems.of(refused);
            return new Problem(
                            said.status(),
                            said.kind(),
                            said.title(),
                            said.detail(),
                            said.errors(),
                            Map.of("problems", lines(refused.problems())))
                    .response(uri.getRequestUri().getRawPath());
        }
    }

    private Response answer(long ideas, boolean taken, List<IdeaFile.Problem> wrong) {
        return JsonText.answer(Map.of("ideas", ideas, "taken", taken, "problems", lines(wrong)))
                .build();
    }

    private List<Line> lines(List<IdeaFile.Problem> wrong) {
        return wrong.stream()
                .map(problem -> new Line(
                        problem.row(),
                        problem.column(),
                        texts.of(problem.messageKey(), problem.args().toArray())))
                .toList();
    }
}
