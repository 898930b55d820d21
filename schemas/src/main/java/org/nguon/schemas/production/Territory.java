package org.nguon.schemas.production;

import java.util.Set;
import java.util.regex.Pattern;

/// Where a film is seen, as a country (ISO 3166-1 alpha-2), `EU` for the European Union, or `WORLD`.
public record Territory(String code) implements Comparable<Territory> {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public static final Territory WORLD = new Territory("WORLD");
    public static final Territory EUROPEAN_UNION = new Territory("EU");

    /// The member states of the European Union since 2020-02-01.
    private static final Set<String> MEMBERS = Set.of(
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU",
            "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE");

    public Territory {
        if (!code.equals("WORLD") && !COUNTRY.matcher(code).matches()) {
            throw new IllegalArgumentException("a territory is a country's two capital letters, EU or WORLD: " + code);
        }
    }

    /// Whether it lies in the European Union, or is the Union.
    public boolean isInEuropeanUnion() {
        return code.equals("EU") || MEMBERS.contains(code);
    }

    /// Whether who said this spoke of all of `other`. A list of countries never adds up to the world.
    public boolean covers(Territory other) {
        return equals(WORLD) || equals(other) || (equals(EUROPEAN_UNION) && MEMBERS.contains(other.code));
    }

    /// Whether there is a place in both.
    public boolean overlaps(Territory other) {
        return covers(other) || other.covers(this);
    }

    @Override
    public int compareTo(Territory other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
