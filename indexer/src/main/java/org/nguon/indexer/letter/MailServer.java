package org.nguon.indexer.letter;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Where mail is handed over, as the operator set it.
///
/// @param host of the server
/// @param secure whether the connection is TLS from the first byte (`smtps`); otherwise TLS is
/// begun where the server offers it
/// @param user empty where the server asks for none
/// @param from the address that letters come from
public record MailServer(String host, int port, boolean secure, String user, String password, String from) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_SECURE = 465;

    /// Reads `NGUON_SMTP` (`smtp://user:password@host:587` or `smtps://…`) and `NGUON_MAIL_FROM`.
    ///
    /// @return empty when no server is set
    /// @throws IllegalArgumentException naming the setting that makes no sense
    public static Optional<MailServer> from(Map<String, String> environment) {
        String address = environment.getOrDefault("NGUON_SMTP", "").strip();
        if (address.isEmpty()) {
            return Optional.empty();
        }
        String from = environment.getOrDefault("NGUON_MAIL_FROM", "").strip();
        if (!MailAddresses.isOne(from)) {
            throw new IllegalArgumentException("NGUON_MAIL_FROM must be a mail address, not: " + from);
        }
        try {
            URI uri = new URI(address);
            boolean secure = "smtps".equals(uri.getScheme());
            if (uri.getHost() == null || !(secure || "smtp".equals(uri.getScheme()))) {
                throw new IllegalArgumentException("NGUON_SMTP looks like smtp://user:password@host:587");
            }
            String[] who = Optional.ofNullable(uri.getRawUserInfo()).orElse("").split(":", 2);
            int port = uri.getPort() > 0 ? uri.getPort() : secure ? SUBMISSION_SECURE : SUBMISSION;
            return Optional.of(new MailServer(
                    uri.getHost(), port, secure, decoded(who[0]), who.length > 1 ? decoded(who[1]) : "", from));
        } catch (java.net.URISyntaxException e) {
            // the address holds a password: it is not repeated
            throw new IllegalArgumentException("NGUON_SMTP looks like smtp://user:password@host:587", e);
        }
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return (secure ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
