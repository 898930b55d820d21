package org.nguon.catalog.shell;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nguon.catalog.accounts.Account;
import org.nguon.catalog.accounts.Accounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Compares a name and a password with the accounts. The answer takes as long for a name that does not exist, and
/// never says which of the two was wrong.
final class SignIn implements AuthenticationProvider {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final SignInThrottle throttle;
    private final String nobodysHash;

    SignIn(Accounts accounts, PasswordEncoder encoder, SignInThrottle throttle) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.throttle = throttle;
        String hash = encoder.encode("nobody");
        if (hash == null) {
            throw new IllegalStateException("the password encoder hashed nothing");
        }
        this.nobodysHash = hash;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String name = Account.foldedName(request.getName());
        String address = request.getDetails() instanceof WebAuthenticationDetails details
                ? Optional.ofNullable(details.getRemoteAddress()).orElse("")
                : "";
        Optional<Duration> wait = throttle.wait(name, address);
        if (wait.isPresent()) {
            LOG.warn("sign-in refused: too many tries for \"{}\" from {}", printable(name), address);
            throw new LockedException(Long.toString(wait.get().toSeconds()));
        }
        String password =
                request.getCredentials() instanceof String given && given.length() <= Accounts.LONGEST_PASSWORD
                        ? given
                        : "";
        Optional<Account> account = accounts.find(name);
        String hash =
                account.flatMap(found -> accounts.passwordHash(found.name())).orElse(nobodysHash);
        boolean right = encoder.matches(password, hash);
        if (!right || account.isEmpty() || !account.get().enabled()) {
            throttle.failed(name, address);
            LOG.warn("sign-in failed for \"{}\" from {}", printable(name), address);
            throw new BadCredentialsException("name or password is wrong");
        }
        throttle.succeeded(name);
        if (encoder.upgradeEncoding(hash)) {
            accounts.strengthen(name, password);
        }
        LOG.info("{} signed in from {}", name, address);
        UsernamePasswordAuthenticationToken token = signedIn(account.get());
        token.setDetails(request.getDetails());
        return token;
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    /// The account as Spring Security carries it: name and role.
    static UsernamePasswordAuthenticationToken signedIn(Account account) {
        return UsernamePasswordAuthenticationToken.authenticated(
                account.name(), null, List.of(new SimpleGrantedAuthority("ROLE_" + account.role())));
    }

    /// What someone typed, without what could forge a line of the log.
    private static String printable(String typed) {
        return typed.replaceAll("\\p{C}", "?").substring(0, Math.min(typed.length(), 80));
    }
}
