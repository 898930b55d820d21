package org.nguon.indexer.rights;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.indexer.catalogue.FiledRecord;
import org.nguon.indexer.catalogue.KnownParty;
import org.nguon.indexer.catalogue.RecordedParty;
import org.nguon.indexer.vault.PartyKeys;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.SealedText;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;

/// Persons, organisations and communities that made, hold or represent something. Safe for many
/// threads. How to reach them is sealed with a key of their own, so that it can be forgotten.
public final class Parties {

    private final Catalogue catalogue;
    private final PartyKeys keys;
    private final Erasures erasures;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /// @param ids gives a new identity at each call
    public Parties(Catalogue catalogue, PartyKeys keys, Erasures erasures, Supplier<UUID> ids, Clock clock) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.erasures = erasures;
        this.ids = ids;
        this.clock = clock;
    }

    /// All parties.
    public List<AtRevision<Party>> all() {
        return catalogue.rights().parties().stream().map(Parties::bare).toList();
    }

    /// The party with this identity.
    public Optional<AtRevision<Party>> find(PartyId id) {
        return catalogue.rights().party(id).map(Parties::bare);
    }

    /// The party with this identity, which must be there.
    ///
    /// @throws ArchiveException `RR-NOT-HERE`
    public AtRevision<Party> get(PartyId id) {
        return find(id).orElseThrow(() -> Refusals.of(Code.RR_NOT_HERE, "party " + id));
    }

    /// Those with exactly this name or alias.
    public List<AtRevision<Party>> named(String name) {
        return all().stream()
                .filter(party -> party.value().name().equals(name)
                        || party.value().aliases().contains(name))
                .toList();
    }

    /// Makes a party known under a new identity.
    ///
    /// @param contact how to reach it, in words; empty when nobody knows
    /// @param actor account or system user who does it
    public AtRevision<Party> add(
            Party.Kind kind,
            String name,
            List<String> aliases,
            String honorific,
            List<String> languages,
            String contact,
            String actor) {
        UUID id = ids.get();
        Party party = new Party(new PartyId(id.toString()), kind, name, aliases, honorific, languages);
        catalogue.record(new Fact.PartyRecorded(party, sealed(id, contact)), actor);
        return get(party.id());
    }

    /// Changes what is known of a party and keeps its contact, if it still stands at the revision that
    /// the person saw.
    ///
    /// @throws ArchiveException `RR-NOT-HERE`
    public Edit change(Party party, String actor, long madeOn) {
        return catalogue.record(new Fact.PartyRecorded(party, known(party.id()).contact()), actor, madeOn);
    }

    /// Changes how to reach a party.
    ///
    /// @param contact in words; empty when nobody knows any more
    /// @throws ArchiveException `RR-NOT-HERE`, `RR-FORGOTTEN`
    public Edit reachBy(PartyId id, String contact, String actor, long madeOn) {
        return catalogue.record(
                new Fact.PartyRecorded(known(id).party(), sealed(UUID.fromString(id.value()), contact)), actor, madeOn);
    }

    /// How to reach a party; empty when nobody knows, or when it was forgotten.
    ///
    /// @throws ArchiveException `RR-NOT-HERE`
    public Optional<String> contact(PartyId id) {
        return known(id).contact().flatMap(keys::open);
    }

    /// All that is on file about a party, opened.
    ///
    /// @throws ArchiveException `RR-NOT-HERE`
    public Dossier dossier(PartyId id) {
        Party party = get(id).value();
        List<Dossier.Known> known = new ArrayList<>();
        for (RecordedParty was : catalogue.rights().history(id)) {
            known.add(new Dossier.Known(
                    was.at(),
                    was.by(),
                    was.known().party(),
                    was.known().contact().flatMap(keys::open)));
        }
        List<Work> works = catalogue.rights().works().stream()
                .map(AtRevision::value)
                .filter(work -> work.creators().contains(id)
                        || work.holder().filter(id::equals).isPresent())
                .toList();
        return new Dossier(
                party,
                known,
                catalogue.rights().naming(id),
                works,
                catalogue.rights().findings(id));
    }

    /// What would go if a party were forgotten; nothing is changed.
    ///
    /// @throws ArchiveException `RR-NOT-HERE`
    public Forgetting wouldForget(PartyId id) {
        KnownParty known = known(id);
        List<FiledRecord> naming = catalogue.rights().naming(id);
        List<Evidence> files = naming.stream()
                .flatMap(filed -> filed.right().evidence().stream())
                .distinct()
                .toList();
        Set<UUID> keysOfFiles = files.stream()
                .flatMap(file -> file.sealed().stream())
                .map(Evidence.Seal::key)
                .collect(Collectors.toSet());
        List<RightsRecord> unproved = erasures.unproved(keysOfFiles);
        return new Forgetting(
                known.party(),
                known.contact().isPresent(),
                files.stream().filter(file -> file.sealed().isPresent()).toList(),
                files.stream().filter(file -> file.sealed().isEmpty()).toList(),
                unproved,
                naming.stream()
                        .filter(filed -> filed.withdrawn().isEmpty() && !unproved.contains(filed.right()))
                        .map(FiledRecord::right)
                        .toList());
    }

    /// Forgets a party: how to reach it and the files of evidence that speak of it cannot be read any more, here and
    /// in every backup of the archive. What they proved counts no more; refusals stay. Its name stays where it is
    /// the name of a maker or holder, since credits owe it. The ledger says that, when and why it was done.
    ///
    /// @param reason in the person's own words
    /// @throws ArchiveException `RR-NOT-HERE`
    public Forgetting forget(PartyId id, String reason, String actor) {
        Forgetting forgetting = wouldForget(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        erasures.forget(new Erasure(id, List.copyOf(forgetting.keys()), reason, now), actor);
        return forgetting;
    }

    private KnownParty known(PartyId id) {
        return catalogue
                .rights()
                .party(id)
                .orElseThrow(() -> Refusals.of(Code.RR_NOT_HERE, "party " + id))
                .value();
    }

    private Optional<SealedText> sealed(UUID party, String contact) {
        if (contact.isBlank()) {
            return Optional.empty();
        }
        if (keys.isErased(party)) {
            throw Refusals.of(Code.RR_FORGOTTEN, "party " + party);
        }
        return Optional.of(keys.seal(party, contact));
    }

    private static AtRevision<Party> bare(AtRevision<KnownParty> known) {
        return new AtRevision<>(known.value().party(), known.revision());
    }
}
