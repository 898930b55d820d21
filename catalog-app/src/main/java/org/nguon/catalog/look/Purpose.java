package org.nguon.catalog.look;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;

/// What pictures are looked at for: a film, and a role in it. It stands in addresses as `film=…&role=first-frame`.
public record Purpose(ProductionId film, Role role) {

    /// Name of the film's parameter.
    public static final String FILM = "film";
    /// Name of the role's parameter.
    public static final String ROLE = "role";

    /// The role that is meant where none is named.
    public static final Role USUAL_ROLE = Role.STYLE;

    /// Reads the parameters of an address; empty where no film is named. Whether there is such a film is not asked.
    public static Optional<Purpose> read(Map<String, ? extends Collection<String>> parameters) {
        return first(parameters, FILM)
                .flatMap(Purpose::film)
                .map(film -> new Purpose(
                        film, first(parameters, ROLE).flatMap(Purpose::role).orElse(USUAL_ROLE)));
    }

    /// Reads the short form made by [#written()].
    static Optional<Purpose> read(String written) {
        int dot = written.indexOf('.');
        return dot < 0
                ? Optional.empty()
                : read(Map.of(FILM, List.of(written.substring(0, dot)), ROLE, List.of(written.substring(dot + 1))));
    }

    /// A short form, for a browser to remember.
    String written() {
        return film + "." + roleId();
    }

    /// The role as it stands in addresses.
    public String roleId() {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The parameters, without a question mark.
    public String parameters() {
        return FILM + "=" + film + (role == USUAL_ROLE ? "" : "&" + ROLE + "=" + roleId());
    }

    /// The role with this name, in any case of letters; empty where there is none.
    public static Optional<Role> role(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return List.of(Role.values()).stream()
                .filter(role -> role.name().equals(wanted))
                .findFirst();
    }

    private static Optional<ProductionId> film(String text) {
        try {
            return Optional.of(ProductionId.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no film has such a name
        }
    }

    private static Optional<String> first(Map<String, ? extends Collection<String>> parameters, String name) {
        Collection<String> values = parameters.get(name);
        return values == null ? Optional.empty() : values.stream().findFirst();
    }
}
