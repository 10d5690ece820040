package org.prikbord.it;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.prikbord.harness.Browsers;
import org.prikbord.harness.Staff;

/** What the HR system exports, brought in as an administrator does. */
final class PeopleFile {
    private PeopleFile() {}

    /** Uploads it in a browser; gives what the page says about it. */
    static String upload(String csv) {
        return upload(csv.getBytes(StandardCharsets.UTF_8));
    }

    static String upload(byte[] csv) {
        try (Browsers browsers = Browsers.open();
                BrowserContext window = browsers.windowOf(Given.person(Staff.ADMINISTRATOR), 1280, 900)) {
            Page page = window.newPage();
            page.navigate(Given.address("/feed/people"));
            page.locator("input[type=file]").setInputFiles(new FilePayload("people.csv", "text/csv", csv));
            page.locator("#read").click();
            page.locator("dl.figures").waitFor();
            return page.locator("main").innerText();
        }
    }
}
