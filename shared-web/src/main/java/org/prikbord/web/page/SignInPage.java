package org.prikbord.web.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.prikbord.model.base.Role;
import org.prikbord.web.signin.DemoPeople;
import org.prikbord.web.signin.SignInService;

/** <code>signin.xhtml</code>: name and password, and back to where one came from. */
@Named
@RequestScoped
public class SignInPage {
    @Inject
    private SignInService service;

    @Inject
    private DemoPeople demoPeople;

    @Inject
    private Attempt attempt;

    private String userName;
    private String password;
    private String to;

    /** Lets whoever the server knows already through at once. */
    public void arrive() throws IOException {
        if (service.signInAsKnownToServer(request(), response())) {
            goOn();
        }
    }

    /** Signs in. */
    public void signIn() throws IOException {
        boolean in = attempt.to(() -> service.signIn(request(), response(), typed(userName), typed(password)));
        if (in) {
            goOn();
        }
    }

    /** Some of the sample people by what they may do; empty outside the demo. */
    public List<DemoPeople.Some> getDemoPeople() {
        return demoPeople.list(List.of(Role.EMPLOYEE, Role.COMMUNICATIONS, Role.SPONSOR, Role.ADMINISTRATOR));
    }

    private void goOn() throws IOException {
        ExternalContext external = external();
        external.redirect(Targets.safe(to, external.getRequestContextPath() + "/"));
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest) external().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse) external().getResponse();
    }

    private static String typed(String value) {
        return value == null ? "" : value;
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
