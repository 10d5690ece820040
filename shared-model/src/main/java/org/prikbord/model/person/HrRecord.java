package org.prikbord.model.person;

import java.util.Locale;
import org.prikbord.model.base.RuleBroken;
import org.prikbord.model.base.Text;

/**
 * What the HR system says about a person. Broken rules name the field as the export's column does.
 *
 * @param userName kept in lower case; has no spaces
 * @param email null when the person has none, as are title, managerNumber, location and language
 */
public record HrRecord(
        String employeeNumber,
        String userName,
        String givenName,
        String familyName,
        String email,
        String title,
        String managerNumber,
        String location,
        String language,
        boolean active) {
    public HrRecord {
        employeeNumber = Text.required("employeeNumber", employeeNumber, 20).strip();
        userName = Text.required("userName", userName, 60).strip().toLowerCase(Locale.ROOT);
        if (userName.chars().anyMatch(c -> Character.isWhitespace(c) || Character.isISOControl(c))) {
            throw RuleBroken.at("userName", "userName.spaces");
        }
        givenName = Text.required("givenName", givenName, 300);
        familyName = Text.required("familyName", familyName, 300);
        email = orNull("email", email, 200);
        if (email != null && !email.matches("[^@\\s]+@[^@\\s]+")) {
            throw RuleBroken.at("email", "email.wrong");
        }
        title = orNull("title", title, 100);
        managerNumber = orNull("managerNumber", managerNumber, 20);
        location = orNull("location", location, 100);
        language = orNull("preferredLanguage", language, 10);
        if (language != null && !language.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) {
            throw RuleBroken.at("preferredLanguage", "language.wrong");
        }
    }

    private static String orNull(String field, String typed, int max) {
        String text = Text.optional(field, typed, max).strip();
        return text.isEmpty() ? null : text;
    }
}
