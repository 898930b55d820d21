package org.nguon.indexer.rights;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Obstacles;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Standing;

/// A picture that does not go out, with every reason told once, whatever the number of roles it was picked
/// for.
///
/// @param roles in which it may not be used
/// @param standing the strictest of them
public record RefusedPicture(AssetRecord asset, Set<Role> roles, Standing standing, Obstacles obstacles) {

    public RefusedPicture {
        roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    }

    /// The pictures among the reasons for which a selection does not go out, in the order of the picks.
    public static List<RefusedPicture> of(List<ClearanceIssue> issues) {
        Map<AssetId, List<ClearanceIssue.Uncleared>> byPicture = issues.stream()
                .filter(ClearanceIssue.Uncleared.class::isInstance)
                .map(ClearanceIssue.Uncleared.class::cast)
                .collect(Collectors.groupingBy(issue -> issue.asset().id(), LinkedHashMap::new, Collectors.toList()));
        return byPicture.values().stream().map(RefusedPicture::ofOne).toList();
    }

    private static RefusedPicture ofOne(List<ClearanceIssue.Uncleared> issues) {
        return new RefusedPicture(
                issues.getFirst().asset(),
                issues.stream().map(issue -> issue.pick().role()).collect(Collectors.toSet()),
                issues.stream().map(issue -> issue.verdict().standing()).reduce(Standing.CLEARED, Standing::and),
                Obstacles.of(
                        issues.stream().map(ClearanceIssue.Uncleared::verdict).toList()));
    }

    /// Which picture, in which roles, how it stands; then a line a reason, and what to do.
    public List<String> lines(Locale language) {
        RightsWords words = RightsWords.in(language);
        String inRoles = roles.stream().map(words::name).collect(Collectors.joining(", "));
        List<String> lines = new ArrayList<>();
        lines.add(asset.provenance().fileName() + " (" + inRoles + "): " + words.name(standing));
        words.lines(obstacles).forEach(line -> lines.add("  " + line));
        return lines;
    }
}
