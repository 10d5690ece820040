package org.prikbord.ideas;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.prikbord.model.base.Allowed;
import org.prikbord.model.base.Page;
import org.prikbord.model.base.PageKey;
import org.prikbord.model.base.Role;
import org.prikbord.model.moderation.Audit;
import org.prikbord.model.moderation.AuditView;

/** Reading what the desk did. The works council reads it with an administrator's role. */
@ApplicationScoped
public class AuditService {
    @Inject
    private Audit audit;

    /** Newest first; from the newest when the key is null. */
    @Allowed({Role.COMMUNICATIONS, Role.ADMINISTRATOR})
    @Transactional
    public Page<AuditView> page(PageKey before, int limit) {
        return audit.page(before, limit);
    }
}
