package org.nguon.catalog.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.nguon.catalog.accounts.Account;
import org.nguon.catalog.accounts.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/// Looks at each request whether its session still stands: an account that was closed or got another role signs in
/// anew, and one whose password was handed out chooses its own before anything else.
final class StandingOfAccounts extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StandingOfAccounts.class);

    private final Accounts accounts;

    StandingOfAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session == null || session instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        Optional<Account> account = accounts.find(session.getName());
        boolean stands = account.filter(Account::enabled)
                .filter(found -> Set.copyOf(SignIn.signedIn(found).getAuthorities())
                        .equals(Set.copyOf(session.getAuthorities())))
                .isPresent();
        if (!stands) {
            LOG.info("session of {} ended: the account was changed", session.getName());
            new SecurityContextLogoutHandler().logout(request, response, session);
            response.sendRedirect(request.getContextPath() + Paths.SIGN_IN);
        } else if (account.orElseThrow().mustChangePassword() && !mayGoBeforeChoosing(request.getRequestURI())) {
            response.sendRedirect(request.getContextPath() + Paths.NEW_PASSWORD);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean mayGoBeforeChoosing(String path) {
        return path.equals(Paths.NEW_PASSWORD)
                || path.equals(Paths.SIGN_OUT)
                || Paths.OPEN.stream().anyMatch(open -> path.startsWith(open));
    }
}
