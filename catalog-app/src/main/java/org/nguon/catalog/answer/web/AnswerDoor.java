package org.nguon.catalog.answer.web;

import java.time.Clock;
import org.nguon.catalog.answer.AnswerDesk;
import org.nguon.indexer.archive.Archive;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/// Who may come to the answer page: whoever has the secret, and nobody is asked for more. There is no session and no
/// cookie, so there is nothing that another site's page could ride on (CSRF): the secret in the address is all the
/// power there is. The address is passed on to nobody, kept by no cache and found by no search engine.
@Configuration(proxyBeanMethods = false)
class AnswerDoor {

    private static final String POLICY = String.join(
            "; ",
            "default-src 'none'",
            "img-src 'self'",
            "style-src 'self'",
            "script-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @Bean
    AnswerDesk answerDesk(Archive archive, Clock clock) {
        return new AnswerDesk(archive.requests(), archive.rights(), archive.letters(), archive.thumbnails(), clock);
    }

    @Bean
    @Order(1)
    SecurityFilterChain answers(HttpSecurity http) throws Exception {
        http.securityMatcher("/answer/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.anonymous(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(new StaticHeadersWriter("Cache-Control", "no-store"))
                .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow, noarchive"))
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        features -> features.policy("geolocation=(), microphone=(), camera=(), payment=()")));
        return http.build();
    }
}
