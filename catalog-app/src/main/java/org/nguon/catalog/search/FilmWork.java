package org.nguon.catalog.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.nguon.catalog.look.Purpose;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.indexer.index.Hit;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.Standing;
import org.springframework.stereotype.Component;

/// What a search does for a film: it asks how each picture stands, and lays pictures on the film's table.
@Component
public final class FilmWork {

    private final Productions productions;
    private final Selections selections;
    private final Rights rights;
    private final Clock clock;

    FilmWork(Productions productions, Selections selections, Rights rights, Clock clock) {
        this.productions = productions;
        this.selections = selections;
        this.rights = rights;
        this.clock = clock;
    }

    /// All films, the newest first.
    public List<Production> films() {
        return productions.all().stream().map(AtRevision::value).toList();
    }

    /// The film that is meant, if it is there.
    public Optional<Production> film(Purpose purpose) {
        return productions.find(purpose.film()).map(AtRevision::value);
    }

    /// What is asked of each picture today, in the zone of the film; empty where there is no such film.
    public Optional<Question> question(Purpose purpose) {
        return film(purpose)
                .map(film -> new Question(
                        Optional.of(film.id()),
                        film.use(),
                        purpose.role(),
                        LocalDate.ofInstant(clock.instant(), film.use().zone())));
    }

    /// How pictures stand now. It is judged from what is on record at this moment and not from the index,
    /// which follows a moment later: whoever comes back from a picture sees what they did there.
    public Map<AssetId, Standing> standings(Collection<Hit> hits, Purpose purpose) {
        Map<AssetId, Standing> standings = new HashMap<>();
        question(purpose)
                .ifPresent(question -> rights.facts(hits.stream().map(Hit::id).toList())
                        .forEach((id, facts) ->
                                standings.put(id, Assessment.of(facts, question).standing())));
        return standings;
    }

    /// The pictures that are picked for the film in this role.
    public Set<AssetId> picked(Purpose purpose) {
        return film(purpose)
                .map(film -> picksOf(purpose).stream()
                        .map(pick -> pick.value().asset())
                        .collect(Collectors.toCollection(HashSet::new)))
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    /// The roles in which every one of these pictures is picked for the film.
    public Set<Role> rolesOf(Collection<AssetId> pictures, ProductionId film) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (picked(new Purpose(film, role)).containsAll(pictures)) {
                roles.add(role);
            }
        }
        return roles;
    }

    /// Lays pictures on the table of the film.
    ///
    /// @return those that were not picked before
    public List<AtRevision<Pick>> pick(Collection<AssetId> pictures, Purpose purpose, String person) {
        Set<AssetId> before = picked(purpose);
        List<AtRevision<Pick>> made = new ArrayList<>();
        pictures.stream()
                .filter(picture -> !before.contains(picture))
                .forEach(picture ->
                        made.add(selections.pick(purpose.film(), picture, purpose.role(), Optional.empty(), person)));
        return made;
    }

    /// Takes a picture out of the film in this role.
    ///
    /// @return what was taken, for [#putBack]
    public List<AtRevision<Pick>> takeOut(AssetId picture, Purpose purpose, String person) {
        List<AtRevision<Pick>> there = picksOf(purpose).stream()
                .filter(pick -> pick.value().asset().equals(picture))
                .toList();
        takeBack(there, person);
        return there;
    }

    /// Takes picks back.
    ///
    /// @throws ArchiveException `CA-STALE-EDIT` when somebody changed one in the meantime; it stays
    public void takeBack(Collection<AtRevision<Pick>> picks, String person) {
        for (AtRevision<Pick> pick : picks) {
            switch (selections.remove(pick.value().production(), pick.value().id(), person, pick.revision())) {
                case Edit.Made _ -> {
                    // it is out
                }
                case Edit.Stale stale ->
                    throw new ArchiveException(
                            stale.code(), "pick " + pick.value().id());
            }
        }
    }

    /// Lays picks back to where they were.
    public void putBack(Collection<AtRevision<Pick>> picks, String person) {
        for (AtRevision<Pick> pick : picks) {
            var _ = selections.putBack(pick.value(), person);
        }
    }

    private List<AtRevision<Pick>> picksOf(Purpose purpose) {
        return selections.of(purpose.film()).picks().stream()
                .filter(pick -> pick.value().role() == purpose.role())
                .toList();
    }
}
