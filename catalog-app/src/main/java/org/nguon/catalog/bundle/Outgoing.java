package org.nguon.catalog.bundle;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.nguon.schemas.production.ProductionId;

/// What somebody asks to take out: a film's selection as of a moment. The moment stands in the address, so that each
/// part of a download that broke off is of the same bytes, after a restart of the program, too.
///
/// @param withoutUncleared whether what is not cleared stays out instead of stopping the rest
/// @param at whole seconds
public record Outgoing(ProductionId film, boolean withoutUncleared, Instant at) {

    /// Name of the parameter that says what becomes of uncleared pictures.
    public static final String UNCLEARED = "uncleared";
    /// Its only value: they stay out.
    public static final String LEFT_OUT = "left-out";
    /// Name of the parameter of the moment.
    public static final String AT = "at";

    public Outgoing {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Reads the moment of an address; empty when it is none.
    public static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty(); // somebody wrote it by hand
        }
    }

    /// The address of a part of it.
    ///
    /// @param part `.zip`, `/pictures`, `/refs/TAG.jpg` …
    public String address(String part) {
        return "/film/" + film + "/bundle" + part + "?" + AT + "=" + at
                + (withoutUncleared ? "&" + UNCLEARED + "=" + LEFT_OUT : "");
    }
}
