package org.prikbord.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.prikbord.web.signin.SignInService;

/** <code>POST /signout</code>, for the button in the person's menu: no page of its own. */
public class SignOutServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient SignInService service;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        service.signOut(request, response);
        response.sendRedirect(request.getContextPath() + "/signin");
    }
}
