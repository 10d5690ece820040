package org.prikbord.model.owndata;

import java.util.Locale;

/**
 * A part of what somebody takes along. Its query gives key, moment, kind, title, text and where it is, of a person
 * <code>:me</code>, with keys greater than <code>:after</code>, by key; what is called otherwise in each language, in
 * <code>:language</code>.
 */
public enum Piece {
    POSTS(
            "select p.id, p.created_at, p.kind, null, p.text, '/feed/post?id=' || p.id from post p"
                    + " where p.author_id = :me and p.source_event is null and p.written_by is null and p.id > :after order by p.id"),
    FOR_OTHERS(
            "select p.id, p.created_at, p.kind, a.given_name || ' ' || a.family_name, p.text, '/feed/post?id=' || p.id"
                    + " from post p join person a on a.id = p.author_id"
                    + " where p.written_by = :me and p.id > :after order by p.id"),
    IN_MY_NAME(
            "select p.id, p.created_at, p.kind, w.given_name || ' ' || w.family_name, p.text, '/feed/post?id=' || p.id"
                    + " from post p join person w on w.id = p.written_by"
                    + " where p.author_id = :me and p.id > :after order by p.id"),
    DEPUTIES("select d.id, d.since, null, p.given_name || ' ' || p.family_name, null, '/feed/deputies' from deputy d"
            + " join person p on p.id = d.deputy_id where d.principal_id = :me and d.id > :after order by d.id"),
    LESSONS("select p.id, p.created_at, null, null, p.lesson_happened || chr(10) || chr(10) || p.lesson_learned"
            + " || chr(10) || chr(10) || p.lesson_next, '/feed/post?id=' || p.id from post p"
            + " where p.author_id = :me and p.kind = 'lesson' and p.id > :after order by p.id"),
    WORDINGS("select w.post_id * 10000 + w.version, w.written_at, null, null, w.words, '/feed/post?id=' || w.post_id"
            + " from post_wording w where w.writer_id = :me and w.post_id * 10000 + w.version > :after order by 1"),
    COMMENTS("select c.id, c.created_at, null, null, c.text, case when c.post_id is null"
            + " then '/ideas/idea?id=' || c.idea_id else '/feed/post?id=' || c.post_id end"
            + " from comment c where c.author_id = :me and c.id > :after order by c.id"),
    REACTIONS("select r.id, r.created_at, r.kind, null, null, '/feed/post?id=' || r.post_id from reaction r"
            + " where r.person_id = :me and r.id > :after order by r.id"),
    POLLS("select v.post_id * 100 + v.place, null, null, o.text, null, '/feed/post?id=' || v.post_id from poll_vote v"
            + " join poll_option o on o.post_id = v.post_id and o.place = v.place join poll q on q.post_id = v.post_id"
            + " where v.person_id = :me and q.anonymous = false and v.post_id * 100 + v.place > :after order by 1"),
    SAVED("select s.post_id, s.saved_at, null, null, null, '/feed/post?id=' || s.post_id from saved_post s"
            + " where s.person_id = :me and s.post_id > :after order by s.post_id"),
    READ("select a.post_id, a.read_at, null, null, null, '/feed/post?id=' || a.post_id from announcement_read a"
            + " where a.person_id = :me and a.post_id > :after order by a.post_id"),
    OWNERS("select h.post_id, null, null, null, null, '/feed/post?id=' || h.post_id from hearing_asker h"
            + " where h.person_id = :me and h.post_id > :after order by h.post_id"),
    ANSWERS("select h.id, h.told_at, null, null, h.words, '/feed/post?id=' || h.post_id from hearing_step h"
            + " where h.teller_id = :me and h.id > :after order by h.id"),
    QUESTIONS("select q.id, q.asked_at, null, null, q.words, '/feed/post?id=' || q.post_id from show_question q"
            + " where q.author_id = :me and q.id > :after order by q.id"),
    RAISED("select v.question_id, null, null, null, null, '/feed/post?id=' || q.post_id from show_vote v"
            + " join show_question q on q.id = v.question_id"
            + " where v.person_id = :me and v.question_id > :after order by v.question_id"),
    HELP("select h.post_id, h.asked_at, null, null, null, '/feed/post?id=' || h.post_id from help_asked h"
            + " where h.person_id = :me and h.post_id > :after order by h.post_id"),
    GIVEN("select k.id, k.created_at, " + Piece.VALUE + ", null, k.text, '/kudos/note?id=' || k.id from kudos k"
            + " where k.giver_id = :me and k.id > :after order by k.id"),
    GOT("select k.id, k.created_at, " + Piece.VALUE + ", null, k.text, '/kudos/note?id=' || k.id from kudos k"
            + " where k.id in (select g.kudos_id from kudos_person g where g.person_id = :me union"
            + " select w.kudos_id from kudos_team w join kudos x on x.id = w.kudos_id join team_stay s on s.team_id = w.team_id"
            + " where s.person_id = :me and s.began_at <= x.created_at and s.ended_at > x.created_at)"
            + " and k.hidden_at is null and k.id > :after order by k.id"),
    CHEERS("select c.kudos_id, null, null, null, null, '/kudos/note?id=' || c.kudos_id from kudos_cheer c"
            + " where c.person_id = :me and c.kudos_id > :after order by c.kudos_id"),
    IDEAS("select i.id, i.created_at, null, i.title, i.text, '/ideas/idea?id=' || i.id from idea i"
            + " where i.author_id = :me and i.id > :after order by i.id"),
    VERSIONS(
            "select v.id, v.written_at, null, v.title, v.text, '/ideas/idea?id=' || v.idea_id from idea_version v"
                    + " join idea i on i.id = v.idea_id where v.writer_id = :me and i.author_id <> 0 and v.id > :after order by v.id"),
    DRAFTS("select d.id, d.saved_at, null, d.title, d.text, '/ideas/challenge?id=' || d.challenge_id from idea_draft d"
            + " join challenge c on c.id = d.challenge_id"
            + " where d.writer_id = :me and c.anonymous = false and d.id > :after order by d.id"),
    VOTES("select v.id, v.created_at, null, null, null, '/ideas/idea?id=' || v.idea_id from vote v"
            + " where v.person_id = :me and v.id > :after order by v.id"),
    APPROVALS("select a.id, a.created_at, null, null, null, '/ideas/idea?id=' || a.idea_id from approval a"
            + " where a.person_id = :me and a.id > :after order by a.id"),
    SCORES("select s.id, s.scored_at, null, null, s.reason, '/ideas/idea?id=' || s.idea_id from score s"
            + " join expert e on e.id = s.expert_id where e.person_id = :me and s.id > :after order by s.id"),
    REPORTS("select r.id, r.reported_at, r.category, null, r.words, null from report r"
            + " where r.reporter_id = :me and r.id > :after order by r.id"),
    CIRCLES("select m.team_id, null, null, t.name, null, '/feed/circle?id=' || m.team_id from circle_member m"
            + " join team t on t.id = m.team_id where m.person_id = :me and m.team_id > :after order by m.team_id"),
    ATTENTION("select a.id, a.since, case when a.muted then 'mute' else 'follow' end, null, a.kind || ' '"
            + " || case when a.kind = 'topic' then a.topic else cast(a.subject_id as varchar(20)) end, '/feed/following'"
            + " from attention a where a.person_id = :me and a.id > :after order by a.id"),
    QUIET("select n.id, null, n.kind, null, null, '/feed/notice-choices' from notice_off n"
            + " where n.person_id = :me and n.id > :after order by n.id"),
    MAIL("select t.person_id, null, t.pace, null, t.days || ' ' || cast(t.from_hour as varchar(2)) || '-'"
            + " || cast(t.until_hour as varchar(2)), '/feed/notice-choices' from mail_turn t where t.person_id = :me"
            + " and (t.pace is not null or t.days is not null) and t.person_id > :after order by t.person_id");

    private static final String NAMED = "(select n.name from company_value_name n where n.value_key = k.value_key"
            + " and n.wording = k.value_wording and n.language = ";

    /** What the value was called when the kudos were given. */
    private static final String VALUE = "coalesce(" + NAMED + ":language), " + NAMED + "'en'), k.value_key)";

    private final String query;

    /** A bare null has no type, which some databases do not know how to hand out. */
    Piece(String query) {
        this.query = query.replaceFirst("^select ([^,]+), null", "select $1, cast(null as timestamp(6) with time zone)")
                .replace(", null", ", cast(null as varchar(10))");
    }

    String query() {
        return query;
    }

    /** Whether something of it has a name in each language. */
    boolean isNamed() {
        return query.contains(":language");
    }

    /** The lower-case name, as the file has it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
