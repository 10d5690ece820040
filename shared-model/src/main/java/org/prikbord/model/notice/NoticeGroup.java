package org.prikbord.model.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Notices of one kind about one thing, as one line: Anna and six others replied.
 *
 * @param latest what is shown
 * @param others how many people beside whoever the latest is from
 * @param unseen whether any of them has not been seen
 */
public record NoticeGroup(NoticeView latest, int others, boolean unseen) {
    /** Of these, what is about the same post says the same; of every other kind, each has something of its own to say. */
    private static final Set<NoticeKind> TOGETHER = Set.of(
            NoticeKind.COMMENT, NoticeKind.REPLY, NoticeKind.FOLLOWED, NoticeKind.SHARED, NoticeKind.ANNOUNCEMENT);

    private record Same(NoticeKind kind, SubjectKind subjectKind, long subject, Long alone) {
        static Same of(NoticeView notice) {
            Long alone = TOGETHER.contains(notice.kind()) ? null : notice.id();
            return new Same(notice.kind(), notice.subjectKind(), notice.subjectId(), alone);
        }
    }

    /** In the order of the latest of each. */
    public static List<NoticeGroup> of(List<NoticeView> newestFirst) {
        Map<Same, List<NoticeView>> groups = new LinkedHashMap<>();
        newestFirst.forEach(notice -> groups.computeIfAbsent(Same.of(notice), first -> new ArrayList<>())
                .add(notice));
        return groups.values().stream().map(NoticeGroup::together).toList();
    }

    private static NoticeGroup together(List<NoticeView> notices) {
        NoticeView latest = notices.get(0);
        long people =
                notices.stream().map(notice -> notice.actor().id()).distinct().count();
        return new NoticeGroup(latest, (int) people - 1, notices.stream().anyMatch(notice -> !notice.seen()));
    }
}
