package org.nguon.catalog.shell;

import java.util.List;

/// The addresses that the shell itself answers.
final class Paths {

    static final String SIGN_IN = "/sign-in";
    static final String SIGN_OUT = "/sign-out";
    static final String NEW_PASSWORD = "/new-password";

    /// What a browser needs to draw the sign-in page, and what a watcher asks.
    static final List<String> OPEN = List.of("/health", "/css/", "/js/", "/icons/", "/favicon.ico");

    private Paths() {}
}
