package org.nguon.catalog.look;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;

/// Paper by day, a dark room for looking at pictures, or whatever the device is set to.
public enum Theme {
    /// As the device says.
    DEVICE,
    /// Paper and ink.
    LIGHT,
    /// The dark room.
    DARK;

    private static final String COOKIE = "nguon-theme";

    /// The theme that whoever sent this request chose by touch, remembered in a cookie.
    public static Theme of(HttpServletRequest request) {
        return Languages.cookie(request, COOKIE)
                .flatMap(id -> Arrays.stream(values())
                        .filter(theme -> theme.id().equals(id))
                        .findFirst())
                .orElse(DEVICE);
    }

    /// Its name in the page: `data-theme` of the `html` element, on which the colours hang.
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
