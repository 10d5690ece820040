package org.prikbord.model.base;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who makes the present request. The sign-in puts the person here once the cookie has been checked. */
@RequestScoped
public class CurrentPerson {
    private SignedIn signedIn;

    /** Nobody when the request is anonymous. */
    public Optional<SignedIn> get() {
        return Optional.ofNullable(signedIn);
    }

    /** Whoever is signed in; {@link NotSignedIn} when nobody is. */
    public SignedIn required() {
        return get().orElseThrow(NotSignedIn::new);
    }

    /** For the sign-in only; null signs out for the rest of the request. */
    public void set(SignedIn person) {
        this.signedIn = person;
    }
}
