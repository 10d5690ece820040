/**
 * Who somebody is: proving it once, the signed cookie that says so on all portlets, and taking it back. What a person
 * may do is the use cases' to say, by {@link org.prikbord.model.base.Allowed}.
 */
package org.prikbord.web.signin;
