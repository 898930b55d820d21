package org.nguon.catalog.shell;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import javax.sql.DataSource;
import org.nguon.catalog.accounts.Accounts;
import org.nguon.catalog.accounts.FirstSignIn;
import org.nguon.catalog.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/// Who may come in and what the browser may do. No page, picture or file without sign-in, except what draws
/// the sign-in page and `/health`.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Security {

    private static final Logger LOG = LoggerFactory.getLogger(Security.class);

    /// Vaadin starts from an inline script and evaluates what the server sends, hence the two words nobody likes in
    /// `script-src`; everything comes from here, nothing can frame it, forms go nowhere else.
    private static final String POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    @Bean
    PasswordEncoder passwordEncoder() {
        String current = "pbkdf2@5.8";
        return new DelegatingPasswordEncoder(
                current, Map.of(current, Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Accounts accounts(DataSource database, PasswordEncoder encoder, SecureRandom random, Clock clock) {
        return new Accounts(database, encoder, random, clock);
    }

    @Bean
    FirstSignIn firstSignIn(Accounts accounts, Settings settings) {
        return new FirstSignIn(accounts, settings.dataFolder());
    }

    @Bean
    FilterRegistrationBean<Hosts> hosts(Settings settings) {
        FilterRegistrationBean<Hosts> registration = new FilterRegistrationBean<>(new Hosts(settings));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    SecurityFilterChain door(
            HttpSecurity http,
            Settings settings,
            Accounts accounts,
            PasswordEncoder encoder,
            Clock clock,
            VaadinDefaultRequestCache wanted)
            throws Exception {
        wanted.setDelegateRequestCache(addressesAsPeopleKnowThem());
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(Paths.SIGN_IN)
                .permitAll()
                .requestMatchers(Paths.OPEN.stream()
                        .map(path -> path.endsWith("/") ? path + "**" : path)
                        .toArray(String[]::new))
                .permitAll()
                .requestMatchers(Paths.NEW_PASSWORD)
                .authenticated());
        if (settings.signInRequired()) {
            http.authenticationProvider(new SignIn(accounts, encoder, new SignInThrottle(clock)));
            http.formLogin(form -> form.loginPage(Paths.SIGN_IN).failureHandler(new SignInFailures()));
            http.logout(logout -> logout.logoutUrl(Paths.SIGN_OUT));
            http.addFilterBefore(new StandingOfAccounts(accounts), AuthorizationFilter.class);
        } else {
            http.addFilterBefore(new OnePerson(), AuthorizationFilter.class);
        }
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
            vaadin.anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated);
            if (settings.signInRequired()) {
                vaadin.loginView(Paths.SIGN_IN, Paths.SIGN_IN + "?out");
            }
        });
        http.exceptionHandling(refused -> refused.accessDeniedHandler((request, response, exception) -> {
            LOG.warn("refused {} {} to {}", request.getMethod(), request.getRequestURI(), who());
            new AccessDeniedHandlerImpl().handle(request, response, exception);
        }));
        http.headers(headers -> headers.withObjectPostProcessor(headersFirst()));
        http.headers(headers -> headers.cacheControl(
                        HeadersConfigurer.CacheControlConfig::disable) // each page and picture says its own
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy("geolocation=(), microphone=(), payment=()")));
        return http.build();
    }

    /// Leads back, after sign-in, to the page that was wanted, without a parameter of its own in the address.
    @SuppressWarnings("NullAway") // null is how this setter is told "none"; its annotation does not say so
    private static RequestCache addressesAsPeopleKnowThem() {
        HttpSessionRequestCache remembered = new HttpSessionRequestCache();
        remembered.setMatchingRequestParameterName(null);
        return remembered;
    }

    /// Vaadin's first page goes out by a forward, which leaves Spring no moment to add headers at the end.
    private static ObjectPostProcessor<HeaderWriterFilter> headersFirst() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static String who() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication == null ? "nobody" : authentication.getName();
    }
}
