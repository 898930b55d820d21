package org.nguon.indexer.rights;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.FiledRecord;
import org.nguon.indexer.vault.PartyKeys;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.rights.RightsRecord;

/// Who was forgotten, and that they stay forgotten. An erasure stands in three places: in the ledger, as
/// tombstones
/// and a list beside the keys, and in lists elsewhere. Whichever of them is the newest, the others
/// follow it: a key
/// that comes back is destroyed again, and a ledger that comes back from before an erasure is told of it
/// anew.
public final class Erasures {

    /// Who tells a ledger what it had forgotten, where nobody in particular does.
    public static final String ACTOR = "system:erasures";

    private final Catalogue catalogue;
    private final PartyKeys keys;
    private final List<ErasureList> lists;

    /// @param lists files that outlive an older state of the archive; the first lies beside the keys
    public Erasures(Catalogue catalogue, PartyKeys keys, List<ErasureList> lists) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.lists = List.copyOf(lists);
    }

    /// All erasures that the ledger tells of, the first first.
    public List<Erasure> all() {
        return catalogue.rights().forgotten().stream().map(Erasure::of).toList();
    }

    /// What counts no more when files lose their keys: all that allows something and rests on one of
    /// them.
    List<RightsRecord> unproved(Set<UUID> ofFiles) {
        // a file may prove the records of others, too
        return catalogue.rights().restingOn(ofFiles).stream()
                .filter(filed -> filed.withdrawn().isEmpty())
                .map(FiledRecord::right)
                .filter(Erasures::allowsSomething)
                .distinct()
                .toList();
    }

    private static boolean allowsSomething(RightsRecord right) {
        return switch (right) {
            case RightsRecord.Grant _, RightsRecord.Release _, RightsRecord.Determination _, RightsRecord.OwnWork _ ->
                true;
            case RightsRecord.Denial _, RightsRecord.Takedown _, RightsRecord.Request _ -> false;
        };
    }

    /// Forgets: lets what rested on the keys count no more, tells the ledger, notes it in each list, and
    /// destroys the
    /// keys. Stopped at any point, the next opening does the rest.
    ///
    /// @throws ArchiveException `RR-NOT-WRITTEN`, `RR-NO-ERASURES` when a list cannot be kept; the keys
    /// are
    /// destroyed
    /// all the same
    void forget(Erasure erasure, String actor) {
        for (RightsRecord right : unproved(Set.copyOf(erasure.keys()))) {
            catalogue.record(
                    new Fact.RightWithdrawn(right.id(), "its evidence was destroyed: " + erasure.reason()), actor);
        }
        catalogue.record(erasure.fact(), actor);
        destroy(List.of(erasure));
        lists.forEach(list -> list.add(List.of(erasure)));
    }

    /// Forgets again what another state of this archive has forgotten. A party that became known only
    /// after this
    /// state has no key here; its name is kept from ever getting one.
    ///
    /// @param erasures as another state of the archive, or a list, has them
    /// @return those of which the ledger did not know and now does
    public List<Erasure> again(List<Erasure> erasures, String actor) {
        Set<UUID> known = new LinkedHashSet<>();
        all().forEach(erasure -> known.addAll(erasure.keys()));
        List<Erasure> told = new ArrayList<>();
        for (Erasure erasure : erasures) {
            if (known.containsAll(erasure.keys())) {
                continue;
            }
            if (catalogue.rights().party(erasure.party()).isPresent()) {
                forget(erasure, actor);
                known.addAll(erasure.keys());
                told.add(erasure);
            }
        }
        destroy(erasures);
        lists.forEach(list -> list.add(erasures));
        return told;
    }

    /// Lets ledger, keys and lists agree, whichever of them came back from a backup: for the opening of
    /// an archive.
    ///
    /// @throws ArchiveException `RR-NO-ERASURES` when a list cannot be read, `RR-NOT-WRITTEN`
    public void agree() {
        destroy(all());
        for (ErasureList list : lists) {
            again(list.read(), ACTOR);
        }
        List<Erasure> told = all();
        lists.forEach(list -> list.add(told));
    }

    private void destroy(List<Erasure> erasures) {
        erasures.stream()
                .flatMap(erasure -> erasure.keys().stream())
                .filter(key -> !keys.isErased(key) || keys.isHere(key))
                .forEach(keys::erase);
    }

    /// Whether what the ledger says was destroyed is gone, and the other way round.
    public KeysCheck check() {
        List<Erasure> all = all();
        Set<UUID> told = new LinkedHashSet<>();
        all.forEach(erasure -> told.addAll(erasure.keys()));
        Set<UUID> explained = new LinkedHashSet<>(told);
        for (ErasureList list : lists) {
            list.read().stream()
                    // of a party that this ledger never knew, nothing can come back
                    .filter(erasure -> catalogue.rights().party(erasure.party()).isEmpty())
                    .forEach(erasure -> explained.addAll(erasure.keys()));
        }
        return new KeysCheck(
                (int) all.stream().map(Erasure::party).distinct().count(),
                told.size(),
                told.stream().filter(keys::isHere).toList(),
                keys.erased().stream().filter(key -> !explained.contains(key)).toList());
    }
}
