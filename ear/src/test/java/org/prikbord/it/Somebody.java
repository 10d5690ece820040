package org.prikbord.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Somebody about whom the database holds nothing but that they work here, with a name that is nobody else's. */
record Somebody(long id, String userName, String name) {
    /** Somebody new to everything, who reads English; another one each time. */
    static Somebody alone() {
        String alone =
                "select p.id, p.user_name, p.given_name || ' ' || p.family_name from person p where active and p.language = 'en'"
                        + " and length(p.user_name) > 6 and not exists (select 1 from person q where q.id <> p.id and"
                        + " (q.user_name like '%' || p.user_name || '%'"
                        + " or q.given_name || ' ' || q.family_name like '%' || p.given_name || ' ' || p.family_name || '%'))"
                        + Stream.of("post", "comment", "idea")
                                .map(table ->
                                        " and not exists (select 1 from " + table + " x where x.author_id = p.id)")
                                .reduce("", String::concat)
                        + " and not exists (select 1 from kudos k where k.giver_id = p.id)"
                        + " and not exists (select 1 from kudos_person k where k.person_id = p.id)"
                        + " and not exists (select 1 from person_role r where r.person_id = p.id) order by random() limit 1";
        try (Connection database = DriverManager.getConnection(
                        TestBoard.running().postgres().url());
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(alone)) {
            row.next();
            return new Somebody(row.getLong(1), row.getString(2), row.getString(3));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * How many rows of the whole database name them: by a column that refers to people, whether or not a constraint
     * says so, or by the user name in any text.
     */
    Map<String, Long> mentions() {
        Map<String, Long> mentions = new TreeMap<>();
        String columns = "select table_name, column_name from information_schema.columns where table_schema = 'public'"
                + " and data_type in ('bigint', 'integer') and (column_name ~ '(author|person|actor|giver|sponsor|carrier"
                + "|opener|owner|recipient|writer|editor|moderator|reporter)' or column_name ~ '_by(_id)?$')";
        try (Connection database = DriverManager.getConnection(
                        TestBoard.running().postgres().url());
                Statement statement = database.createStatement();
                Statement counting = database.createStatement()) {
            try (ResultSet column = statement.executeQuery(columns)) {
                while (column.next()) {
                    String place = column.getString(1) + "." + column.getString(2);
                    mentions.put(
                            place,
                            count(
                                    counting,
                                    "select count(*) from " + column.getString(1) + " where " + column.getString(2)
                                            + " = " + id));
                }
            }
            try (ResultSet table =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (table.next()) {
                    mentions.put(
                            table.getString(1),
                            count(
                                    counting,
                                    "select count(*) from " + table.getString(1) + " t where t::text like '%" + userName
                                            + "%'"));
                }
            }
            return mentions;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static long count(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
