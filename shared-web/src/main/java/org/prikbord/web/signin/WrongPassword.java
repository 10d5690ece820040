package org.prikbord.web.signin;

import org.prikbord.web.api.RefusedRequest;

/** Name and password do not belong together, or nobody active has the name: which of them is not told. */
public class WrongPassword extends RefusedRequest {
    private static final long serialVersionUID = 1L;

    public WrongPassword() {
        super(401, "wrongPassword", null, "signIn.wrong");
    }
}
