package org.prikbord.model.challenge;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.prikbord.model.challenge.CharterChange.Difference;
import org.prikbord.model.person.Person;
import org.prikbord.model.person.Team;

/** What differs between two charters, field by field. */
final class Differences {
    private Differences() {}

    static List<Difference> between(Charter before, Charter after) {
        Map<String, String> was = fields(before);
        return fields(after).entrySet().stream()
                .filter(field -> !field.getValue().equals(was.get(field.getKey())))
                .map(field -> new Difference(field.getKey(), was.get(field.getKey()), field.getValue()))
                .toList();
    }

    private static Map<String, String> fields(Charter charter) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("title", charter.title());
        fields.put("problem", charter.problem());
        BigDecimal figure = charter.baseline().figure();
        fields.put("baseline", figure == null ? "" : figure.toPlainString());
        fields.put("baselineUnit", charter.baseline().unit());
        fields.put("baselineNote", charter.baseline().note());
        fields.put("budget", charter.budget() == null ? "" : charter.budget().toString());
        fields.put(
                "criteria",
                charter.criteria().stream()
                        .map(criterion -> criterion.weight() + " × " + criterion.name())
                        .collect(Collectors.joining("\n")));
        for (Phase phase : Schedule.PHASES) {
            fields.put(
                    Schedule.field(phase),
                    charter.schedule().from(phase).map(Object::toString).orElse(""));
        }
        fields.put("sponsor", name(charter.sponsor()));
        fields.put("carrier", charter.carrier() == null ? "" : name(charter.carrier()));
        fields.put(
                "audience", charter.audience().stream().map(Team::name).sorted().collect(Collectors.joining(", ")));
        fields.put(
                "details",
                charter.details().asked().stream()
                        .map(detail -> detail.needed() ? detail.label() + " *" : detail.label())
                        .collect(Collectors.joining("\n")));
        fields.put("anonymous", charter.anonymous() ? "yes" : "no");
        return fields;
    }

    /** With the user name: namesakes are not the same. */
    private static String name(Person person) {
        return person.displayName() + " (" + person.userName() + ")";
    }
}
