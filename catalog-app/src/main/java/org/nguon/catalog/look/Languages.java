package org.nguon.catalog.look;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The languages of the desks, and which one a person reads: the one chosen by touch and remembered in a cookie, else
/// the first of the browser's languages that the desks speak, else Vietnamese.
public final class Languages {

    /// Vietnamese.
    public static final Locale VIETNAMESE = Locale.of("vi", "VN");
    /// English.
    public static final Locale ENGLISH = Locale.of("en", "GB");
    /// Both.
    public static final List<Locale> ALL = List.of(VIETNAMESE, ENGLISH);

    private static final String COOKIE = "nguon-language";

    private Languages() {}

    /// The language of whoever sent this request.
    public static Locale of(HttpServletRequest request) {
        return cookie(request, COOKIE)
                .flatMap(Languages::spoken)
                .or(() -> Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> spoken(locale.getLanguage()).stream())
                        .findFirst()
                        .filter(_ -> request.getHeader("Accept-Language") != null))
                .orElse(VIETNAMESE);
    }

    /// The one to switch to.
    public static Locale other(Locale language) {
        return language.getLanguage().equals("vi") ? ENGLISH : VIETNAMESE;
    }

    static Optional<Locale> spoken(String language) {
        return ALL.stream()
                .filter(locale -> locale.getLanguage().equals(language))
                .findFirst();
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
