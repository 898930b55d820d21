package org.nguon.indexer.rights;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.indexer.catalogue.KnownParty;
import org.nguon.indexer.vault.PartyKeys;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.ledger.SealedText;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;

/// Persons, organisations and communities that made, hold or represent something. Safe for many
/// threads. How to reach them is sealed with a key of their own, so that it can be forgotten.
public final class Parties {

    private final Catalogue catalogue;
    private final PartyKeys keys;
    private final Supplier<UUID> ids;

    /// @param ids gives a new identity at each call
    public Parties(Catalogue catalogue, PartyKeys keys, Supplier<UUID> ids) {
        this.catalogue = catalogue;
        this.keys = keys;
        this.ids = ids;
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
    /// @throws ArchiveException `RR-NOT-HERE`
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

    private KnownParty known(PartyId id) {
        return catalogue
                .rights()
                .party(id)
                .orElseThrow(() -> Refusals.of(Code.RR_NOT_HERE, "party " + id))
                .value();
    }

    private Optional<SealedText> sealed(UUID party, String contact) {
        return contact.isBlank() ? Optional.empty() : Optional.of(keys.seal(party, contact));
    }

    private static AtRevision<Party> bare(AtRevision<KnownParty> known) {
        return new AtRevision<>(known.value().party(), known.revision());
    }
}
