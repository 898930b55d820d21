package org.nguon.indexer.fetch;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/// How files are fetched.
///
/// @param contact where the operator of a server can complain: a mail address or a page; may be empty
/// @param mayReach which addresses may be connected to, asked of each connection, after a redirect again
/// @param between least time between two requests to one host
/// @param longest most time that one file may take in one run
/// @param longestWait most time to wait because a server asks for it
public record FetchSettings(
        String contact, Predicate<InetAddress> mayReach, Duration between, Duration longest, Duration longestWait) {

    private static final int LONGEST_CONTACT = 200;

    public FetchSettings {
        if (contact.length() > LONGEST_CONTACT || contact.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException(
                    "NGUON_CONTACT must be a mail address or the address of a page, not: " + contact);
        }
    }

    /// One request a second, an hour for a file, only public addresses; the contact from `NGUON_CONTACT`.
    ///
    /// @throws IllegalArgumentException when the contact cannot be sent; the message names the setting
    public static FetchSettings from(Map<String, String> environment) {
        return new FetchSettings(
                environment.getOrDefault("NGUON_CONTACT", "").strip(),
                PublicAddresses::isPublic,
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                Duration.ofMinutes(2));
    }

    /// Who we say that we are.
    String userAgent() {
        return contact.isEmpty() ? "Nguon (picture archive)" : "Nguon (picture archive; " + contact + ")";
    }
}
