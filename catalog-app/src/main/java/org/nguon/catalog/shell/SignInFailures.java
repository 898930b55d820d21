package org.nguon.catalog.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Leads back to the sign-in page, which says in the reader's language what to do.
final class SignInFailures implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String why = failure instanceof LockedException ? "wait=" + failure.getMessage() : "wrong";
        response.sendRedirect(request.getContextPath() + Paths.SIGN_IN + "?" + why);
    }
}
