package org.nguon.catalog.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.nguon.catalog.accounts.Role;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// On one's own machine there is one person: whoever comes by the loopback interface is the owner and has every role.
final class OnePerson extends OncePerRequestFilter {

    static final String NAME = "owner";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                NAME, null, AuthorityUtils.createAuthorityList(roles())));
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static List<String> roles() {
        return java.util.Arrays.stream(Role.values())
                .map(role -> "ROLE_" + role)
                .toList();
    }
}
