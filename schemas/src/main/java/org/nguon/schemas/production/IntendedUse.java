package org.nguon.schemas.production;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What a production means to do with pictures and with the film: the question that every verdict answers.
///
/// @param acts what a role asks where it is not the role's [Role#usualActs()]
/// @param platforms to which pictures are sent, or on which the film is shown
/// @param commercial whether the use is directed at commercial advantage; a monetised video is
/// @param publication the day on which the film goes out, in `zone`
/// @param until the last day on which it is shown; absent when it stays
/// @param zone in which days are counted
/// @param languages BCP 47 tags, for captions and credits
public record IntendedUse(
        Map<Role, Set<Act>> acts,
        List<Platform> platforms,
        boolean commercial,
        Set<Medium> media,
        Set<Territory> territories,
        LocalDate publication,
        Optional<LocalDate> until,
        ZoneId zone,
        List<String> languages,
        Policy policy) {

    public IntendedUse {
        EnumMap<Role, Set<Act>> copy = new EnumMap<>(Role.class);
        acts.forEach((role, asked) -> copy.put(role, frozen(asked)));
        acts = Collections.unmodifiableMap(copy);
        platforms = List.copyOf(platforms);
        EnumSet<Medium> seen = EnumSet.noneOf(Medium.class);
        seen.addAll(media);
        media = Collections.unmodifiableSet(seen);
        territories = Collections.unmodifiableSet(new TreeSet<>(territories));
        languages = List.copyOf(languages);
        if (media.isEmpty() || territories.isEmpty()) {
            throw new IllegalArgumentException("a use names at least one medium and one territory");
        }
        if (until.isPresent() && until.get().isBefore(publication)) {
            throw new IllegalArgumentException("a film cannot be taken down before it is shown");
        }
        if (platforms.stream().map(Platform::id).distinct().count() < platforms.size()) {
            throw new IllegalArgumentException("a platform is named twice");
        }
    }

    /// The acts asked of a picture in this role. Looking is always asked; sending only where there is a
    /// platform to send to.
    public Set<Act> actsOf(Role role) {
        EnumSet<Act> asked = EnumSet.of(Act.VIEW);
        asked.addAll(acts.getOrDefault(role, role.usualActs()));
        if (platforms.stream().noneMatch(it -> it.kind() == Platform.Kind.GENERATION)) {
            asked.remove(Act.UPLOAD);
        }
        return Collections.unmodifiableSet(asked);
    }

    private static Set<Act> frozen(Set<Act> acts) {
        EnumSet<Act> copy = EnumSet.noneOf(Act.class);
        copy.addAll(acts);
        return Collections.unmodifiableSet(copy);
    }
}
