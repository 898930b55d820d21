package org.nguon.catalog.production;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;

/// What a person typed about a film, before anything of it is believed.
///
/// @param territories country codes, `EU` or `WORLD`, with commas or spaces between
/// @param publication a day, `2027-03-01`
/// @param until the same; empty when the film stays
/// @param platforms ids of those that were ticked
/// @param languages BCP 47 tags, with commas or spaces between
/// @param acts what a person decided that a role asks; the roles that are not named ask what they ask by themselves
public record TypedUse(
        String title,
        String director,
        boolean commercial,
        Set<Medium> media,
        String territories,
        String publication,
        String until,
        String zone,
        Set<String> platforms,
        String languages,
        Policy policy,
        Map<Role, Set<Act>> acts) {

    /// What a film is unless somebody says otherwise: a music video of ours, online, everywhere.
    public static final ZoneId USUAL_ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST = 300;
    private static final int MONTHS_TO_GO = 3;

    /// A field of the form.
    public enum Field {
        TITLE,
        DIRECTOR,
        MEDIA,
        TERRITORIES,
        PUBLICATION,
        UNTIL,
        ZONE,
        LANGUAGES,
        ACTS
    }

    /// What came of reading it.
    public sealed interface Outcome {

        /// All of it makes sense.
        record Understood(String title, String director, IntendedUse use) implements Outcome {}

        /// Some of it does not.
        ///
        /// @param faults by field, the last part of the text that says why
        /// @param roles the same for each role whose acts make no sense
        record Refused(Map<Field, String> faults, Map<Role, String> roles) implements Outcome {}
    }

    public TypedUse {
        EnumSet<Medium> copy = EnumSet.noneOf(Medium.class);
        copy.addAll(media);
        media = Set.copyOf(copy);
        platforms = Set.copyOf(platforms);
        EnumMap<Role, Set<Act>> asked = new EnumMap<>(Role.class);
        acts.forEach((role, those) -> asked.put(role, Set.copyOf(those)));
        acts = Map.copyOf(asked);
    }

    /// What stands in the form of a new film.
    public static TypedUse usual(LocalDate today) {
        return new TypedUse(
                "",
                "",
                true,
                Set.of(Medium.ONLINE),
                Territory.WORLD.code(),
                today.plusMonths(MONTHS_TO_GO).toString(),
                "",
                USUAL_ZONE.getId(),
                Set.of("youtube"),
                "vi, en",
                Policy.ONLINE_MUSIC_VIDEO,
                Map.of());
    }

    /// What stands in the form of a film that is there.
    public static TypedUse of(Production film) {
        IntendedUse use = film.use();
        return new TypedUse(
                film.title(),
                film.director(),
                use.commercial(),
                use.media(),
                String.join(
                        ", ", use.territories().stream().map(Territory::code).toList()),
                use.publication().toString(),
                use.until().map(LocalDate::toString).orElse(""),
                use.zone().getId(),
                Set.copyOf(use.platforms().stream().map(Platform::id).toList()),
                String.join(", ", use.languages()),
                use.policy(),
                use.acts());
    }

    /// Reads it.
    ///
    /// @param choosable the platforms that could be ticked
    public Outcome read(List<Platform> choosable) {
        Map<Field, String> faults = new EnumMap<>(Field.class);
        if (title.isBlank()) {
            faults.put(Field.TITLE, "missing");
        } else if (title.strip().length() > LONGEST) {
            faults.put(Field.TITLE, "too-long");
        }
        if (director.strip().length() > LONGEST) {
            faults.put(Field.DIRECTOR, "too-long");
        }
        if (media.isEmpty()) {
            faults.put(Field.MEDIA, "missing");
        }
        Set<Territory> where = territories(faults);
        Optional<LocalDate> goesOut = day(publication, Field.PUBLICATION, faults);
        if (publication.isBlank()) {
            faults.put(Field.PUBLICATION, "missing");
        }
        Optional<LocalDate> comesDown = day(until, Field.UNTIL, faults);
        if (goesOut.isPresent()
                && comesDown.filter(day -> day.isBefore(goesOut.get())).isPresent()) {
            faults.put(Field.UNTIL, "too-early");
        }
        if (!ZoneId.getAvailableZoneIds().contains(zone.strip())) {
            faults.put(Field.ZONE, "unknown");
        }
        List<String> spoken = languages(faults);
        List<Platform> named = choosable.stream()
                .filter(platform -> platforms.contains(platform.id()))
                .toList();
        Map<Role, String> senseless = senseless(named);
        if (!senseless.isEmpty()) {
            faults.put(Field.ACTS, "roles");
        }
        if (!faults.isEmpty()) {
            return new Outcome.Refused(Map.copyOf(faults), Map.copyOf(senseless));
        }
        return new Outcome.Understood(
                title.strip(),
                director.strip(),
                new IntendedUse(
                        decided(),
                        named,
                        commercial,
                        media,
                        where,
                        goesOut.orElseThrow(),
                        comesDown,
                        ZoneId.of(zone.strip()),
                        spoken,
                        policy));
    }

    /// What differs from what each role asks by itself. Looking is always asked.
    private Map<Role, Set<Act>> decided() {
        Map<Role, Set<Act>> all = new EnumMap<>(Role.class);
        acts.forEach((role, asked) -> {
            EnumSet<Act> whole = EnumSet.of(Act.VIEW);
            whole.addAll(asked);
            if (!whole.equals(role.usualActs())) {
                all.put(role, whole);
            }
        });
        return all;
    }

    /// Roles that ask for nothing though their pictures reach the film, and roles that a person lets be sent
    /// while there is nobody to send to.
    private Map<Role, String> senseless(List<Platform> named) {
        boolean sent = named.stream().anyMatch(platform -> platform.kind() == Platform.Kind.GENERATION);
        Map<Role, String> all = new EnumMap<>(Role.class);
        decided().forEach((role, asked) -> {
            if (asked.equals(Set.of(Act.VIEW))) {
                all.put(role, "nothing");
            } else if (asked.contains(Act.UPLOAD) && !role.usualActs().contains(Act.UPLOAD) && !sent) {
                all.put(role, "no-platform");
            }
        });
        return all;
    }

    private Set<Territory> territories(Map<Field, String> faults) {
        Set<Territory> all = new TreeSet<>();
        for (String code : parts(territories.toUpperCase(Locale.ROOT))) {
            if (code.equals("WORLD") || code.equals("EU") || COUNTRIES.contains(code)) {
                all.add(new Territory(code));
            } else {
                faults.put(Field.TERRITORIES, "unknown");
            }
        }
        if (all.isEmpty()) {
            faults.putIfAbsent(Field.TERRITORIES, "missing");
        }
        return all;
    }

    private List<String> languages(Map<Field, String> faults) {
        List<String> tags = parts(languages).stream().distinct().toList();
        if (tags.isEmpty()) {
            faults.put(Field.LANGUAGES, "missing");
        }
        for (String tag : tags) {
            try {
                boolean named = !new Locale.Builder()
                        .setLanguageTag(tag)
                        .build()
                        .getLanguage()
                        .isEmpty();
                if (!named) {
                    faults.put(Field.LANGUAGES, "unknown");
                }
            } catch (IllformedLocaleException e) {
                faults.put(Field.LANGUAGES, "unknown");
            }
        }
        return tags;
    }

    private static Optional<LocalDate> day(String typed, Field field, Map<Field, String> faults) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed.strip()));
        } catch (DateTimeParseException e) {
            faults.put(field, "no-day");
            return Optional.empty();
        }
    }

    private static List<String> parts(String typed) {
        return Arrays.stream(BETWEEN.split(typed.strip()))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
