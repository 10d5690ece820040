package org.prikbord.model.base;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How many kudos people have to give.
 *
 * @param period what they are given for: none, week or month
 * @param each how many anybody has in that time
 * @param ofRole how many whoever has that role has, where it is not the same
 * @param coolDownDays for how many days nobody thanks the same person again; 0 for no such rule
 */
public record KudosSettings(String period, int each, Map<Role, Integer> ofRole, int coolDownDays) {
    static final List<String> KEYS = List.of(
            "prikbord.kudos.allowance",
            "prikbord.kudos.allowance.each",
            "prikbord.kudos.allowance.roles",
            "prikbord.kudos.cool-down-days");

    private static final int MOST = 1_000;

    public KudosSettings {
        ofRole = Map.copyOf(ofRole);
    }

    static KudosSettings of(SettingsReader reader) {
        return new KudosSettings(
                reader.oneOf("prikbord.kudos.allowance", "none", "none", "week", "month"),
                reader.number("prikbord.kudos.allowance.each", 10, 1, MOST),
                reader.roleNumbers("prikbord.kudos.allowance.roles", MOST),
                reader.number("prikbord.kudos.cool-down-days", 1, 0, 365));
    }

    /** Whether there is an end to what people have to give. */
    public boolean limited() {
        return !"none".equals(period);
    }

    /** How many somebody with these roles has for each period: as many as the most generous of them gives. */
    public int most(Collection<Role> roles) {
        return roles.stream()
                .map(ofRole::get)
                .filter(Objects::nonNull)
                .reduce(Math::max)
                .orElse(each);
    }
}
