package org.nguon.schemas.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;

/// Words that permit an act, and whether they reach what a question asks: every territory, every medium and
/// every platform of the use, for the whole day.
///
/// @param zone in which its days are counted
record Permission(RightId id, Extent extent, ZoneId zone) {

    /// Acts that a finished film goes on doing; all others make something new.
    static final Set<Act> OF_A_FINISHED_FILM = EnumSet.of(Act.DERIVE, Act.SHOW, Act.PUBLISH, Act.LIKENESS);

    private static final Set<Act> BY_MEDIUM = EnumSet.of(Act.DERIVE, Act.SHOW, Act.PUBLISH);

    /// One thing that must be permitted: an act here, in this medium, on this platform.
    private record Point(Territory territory, Optional<Medium> medium, Optional<String> platform) {}

    /// Whether these permissions together reach everything asked.
    ///
    /// @return the first day that they do not reach any more; [LocalDate#MAX] when they do not end; empty
    ///     when they do not reach it now
    static Optional<LocalDate> reach(List<Permission> permissions, Act act, Question question) {
        LocalDate first = LocalDate.MAX;
        for (Point point : points(act, question.use())) {
            Optional<LocalDate> longest = permissions.stream()
                    .filter(permission -> permission.speaksOf(act, point, question.use()))
                    .filter(permission -> permission.coversDay(question))
                    .map(permission -> permission.endsFor(question))
                    .max(LocalDate::compareTo);
            if (longest.isEmpty()) {
                return Optional.empty();
            }
            first = longest.get().isBefore(first) ? longest.get() : first;
        }
        return Optional.of(first);
    }

    /// Why permissions that speak of the act do not reach it: they have ended, have not begun, or are
    /// too narrow.
    static Rule whyNot(List<Permission> permissions, Act act, Question question) {
        List<Permission> wideEnough = permissions.stream()
                .filter(permission -> points(act, question.use()).stream()
                        .allMatch(point -> permission.speaksOf(act, point, question.use())))
                .toList();
        if (anyIs(wideEnough, permission -> permission.hasEnded(question))) {
            return Rule.GRANT_LAPSED;
        }
        return anyIs(wideEnough, permission -> permission.hasNotBegun(question))
                ? Rule.GRANT_NOT_BEGUN
                : Rule.GRANT_TOO_NARROW;
    }

    private static boolean anyIs(List<Permission> permissions, Predicate<Permission> what) {
        return permissions.stream().anyMatch(what);
    }

    /// Whether it matters for this act where the film is seen.
    static boolean dependsOnMedium(Act act) {
        return BY_MEDIUM.contains(act);
    }

    private static List<Point> points(Act act, IntendedUse use) {
        List<Optional<Medium>> media = new ArrayList<>();
        if (dependsOnMedium(act)) {
            use.media().forEach(medium -> media.add(Optional.of(medium)));
        } else {
            media.add(Optional.empty());
        }
        List<Optional<String>> platforms = new ArrayList<>();
        use.platforms().stream()
                .filter(platform -> concerns(act, platform.kind()))
                .forEach(platform -> platforms.add(Optional.of(platform.id())));
        if (platforms.isEmpty()) {
            platforms.add(Optional.empty());
        }
        List<Point> points = new ArrayList<>();
        for (Territory territory : use.territories()) {
            for (Optional<Medium> medium : media) {
                platforms.forEach(platform -> points.add(new Point(territory, medium, platform)));
            }
        }
        return points;
    }

    private static boolean concerns(Act act, Platform.Kind kind) {
        return switch (act) {
            case UPLOAD -> kind == Platform.Kind.GENERATION;
            case CONDITION, TRAIN, LIKENESS -> kind != Platform.Kind.PUBLISHING;
            case SHOW, PUBLISH -> kind == Platform.Kind.PUBLISHING;
            case VIEW, COPY, DERIVE -> false;
        };
    }

    private boolean speaksOf(Act act, Point point, IntendedUse use) {
        boolean medium =
                point.medium.isEmpty() || extent.media().stream().anyMatch(it -> it.covers(point.medium.get()));
        boolean platform = point.platform.isEmpty()
                || extent.platforms().contains(Platform.ANY)
                || extent.platforms().contains(point.platform.get());
        return extent.act() == act
                && medium
                && platform
                && extent.territories().stream().anyMatch(it -> it.covers(point.territory))
                && (extent.commercial() || !use.commercial());
    }

    private boolean coversDay(Question question) {
        return !hasNotBegun(question) && (!hasEnded(question) || survivesIn(question));
    }

    private boolean hasNotBegun(Question question) {
        return extent.from().map(from -> start(from).isAfter(question.begins())).orElse(false);
    }

    private boolean hasEnded(Question question) {
        return end().map(end -> end.isBefore(question.ends())).orElse(false);
    }

    /// A film that went out within the term goes on.
    private boolean survivesIn(Question question) {
        LocalDate publication = question.use().publication();
        return extent.survives()
                && OF_A_FINISHED_FILM.contains(extent.act())
                && extent.from().map(from -> !publication.isBefore(from)).orElse(true)
                && extent.to().map(to -> !publication.isAfter(to)).orElse(true);
    }

    private LocalDate endsFor(Question question) {
        return survivesIn(question)
                ? LocalDate.MAX
                : end().map(end -> end.atZone(question.use().zone()).toLocalDate())
                        .orElse(LocalDate.MAX);
    }

    private Instant start(LocalDate from) {
        return from.atStartOfDay(zone).toInstant();
    }

    private Optional<Instant> end() {
        return extent.to().map(to -> to.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
