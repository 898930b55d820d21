package org.nguon.schemas.lineage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/// The names of files in addresses (RFC 3986, 2.1).
final class Percent {

    private Percent() {}

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // a percent sign that stands for itself, as some programs write it
            return text;
        }
    }
}
