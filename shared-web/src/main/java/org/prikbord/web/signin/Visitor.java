package org.prikbord.web.signin;

import java.util.Optional;
import org.prikbord.model.base.SignedIn;

/**
 * Who makes a request, and what they read.
 *
 * @param person nobody when the request is anonymous
 * @param language two letters, one of those that Prikbord speaks
 */
public record Visitor(Optional<SignedIn> person, String language) {}
