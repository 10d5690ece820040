package org.prikbord.ideas.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import org.prikbord.ideas.ExportService;
import org.prikbord.ideas.ExportService.Taken;
import org.prikbord.ideas.sheet.CsvSheet;
import org.prikbord.ideas.sheet.ExcelSheet;
import org.prikbord.ideas.sheet.IdeaRows;
import org.prikbord.ideas.sheet.Sheet;
import org.prikbord.model.base.Page;
import org.prikbord.model.challenge.ChallengeView;
import org.prikbord.web.text.Language;
import org.prikbord.web.text.Texts;

/** The ideas of a challenge as a file, sent page by page while the next one is read. */
@RequestScoped
public class Exports {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Inject
    private ExportService service;

    @Inject
    private IdeaRows rows;

    @Inject
    private Texts texts;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    /** Makes the sheet that rows are written to. */
    private interface Form {
        Sheet on(OutputStream out) throws IOException;
    }

    /** As CSV, with the delimiter that a spreadsheet in the reader's language expects: a semicolon where numbers have a comma. */
    Response csv(long id) {
        boolean decimalComma =
                DecimalFormatSymbols.getInstance(language.locale()).getDecimalSeparator() == ',';
        char delimiter = decimalComma ? ';' : ',';
        return file(id, "text/csv;charset=UTF-8", "csv", out -> new CsvSheet(out, delimiter));
    }

    /** As an Excel file. */
    Response excel(long id) {
        String name = texts.get("ideas.export.sheet");
        return file(id, EXCEL, "xlsx", out -> new ExcelSheet(out, name));
    }

    private Response file(long id, String type, String ending, Form form) {
        ChallengeView challenge = service.challenge(id);
        // read before the answer begins, so that whoever may not have it is told so and gets no file
        Page<Taken> first = service.ideas(id, null);
        StreamingOutput body = out -> {
            try (Sheet sheet = form.on(out)) {
                write(challenge, sheet, first);
            }
        };
        return Response.ok(body, type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + texts.get("ideas.export.file") + "-" + id + "." + ending + "\"")
                .build();
    }

    private void write(ChallengeView challenge, Sheet sheet, Page<Taken> first) throws IOException {
        boolean counted = !challenge.hidesVotes(clock);
        sheet.row(rows.heads(counted, challenge.details()));
        for (Page<Taken> page = first; page != null; page = next(challenge.id(), page)) {
            for (Taken taken : page.items()) {
                sheet.row(rows.cells(taken, counted, challenge.details()));
            }
        }
    }

    private Page<Taken> next(long id, Page<Taken> page) {
        return page.following().map(key -> service.ideas(id, key)).orElse(null);
    }
}
