package org.nguon.catalog.look;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/// Who looks at a page. Everybody looks and gathers; what is on record about rights is changed by those who
/// answer for it.
///
/// @param name under which the person signed in
/// @param mayChangeRights whether the person may put something on record about rights, and see the evidence
public record Visitor(String name, boolean mayChangeRights) {

    /// Names of the roles that may change what is on record about rights.
    public static final List<String> WHO_CHANGE_RIGHTS = List.of("DIRECTOR", "CLEARANCE_COORDINATOR", "ADMINISTRATOR");

    /// Whoever sent the request that is being answered, with the role held now.
    public static Visitor of(AuthenticationContext session) {
        return new Visitor(
                session.getPrincipalName().orElse("unknown"),
                WHO_CHANGE_RIGHTS.stream().anyMatch(session::hasRole));
    }

    /// Whoever sent a request that is answered without a page.
    public static Visitor of(Authentication person) {
        return new Visitor(
                person.getName(),
                person.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .anyMatch(authority ->
                                WHO_CHANGE_RIGHTS.stream().anyMatch(role -> ("ROLE_" + role).equals(authority))));
    }
}
