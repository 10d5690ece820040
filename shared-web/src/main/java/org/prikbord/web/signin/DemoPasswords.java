package org.prikbord.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import org.prikbord.model.base.Settings;

/** Checks the passwords of the sample people, which are hashed by PBKDF2. */
@ApplicationScoped
public class DemoPasswords {
    private final Pbkdf2PasswordHash hash;
    private final Settings settings;
    private volatile String usual;

    protected DemoPasswords() {
        this(null, null);
    }

    @Inject
    public DemoPasswords(Pbkdf2PasswordHash hash, Settings settings) {
        this.hash = hash;
        this.settings = settings;
    }

    /**
     * Whether it is the password. Takes the same time for somebody who does not exist, so that names cannot be found
     * out.
     *
     * @param stored the person's own hash; null for the demo password of everybody
     */
    boolean verify(String password, String stored, boolean exists) {
        boolean right = hash.verify(password.toCharArray(), stored == null ? usual() : stored);
        return right && exists && (stored != null || settings.demoPassword().isPresent());
    }

    private String usual() {
        if (usual == null) {
            usual = hash.generate(settings.demoPassword().orElse("").toCharArray());
        }
        return usual;
    }
}
