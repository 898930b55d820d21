package org.nguon.indexer.rights;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.DatabaseSettings;
import org.nguon.indexer.catalogue.SampleFacts;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.vault.PartyKeys;
import org.nguon.indexer.vault.Vault;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;

/// The rooms from the catalogue to rights, open in a folder of their own, on 2026-11-21.
public final class OpenRooms implements AutoCloseable {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    public final Clock clock = at(TODAY);
    public final Vault vault;
    public final Catalogue catalogue;
    public final Productions productions;
    public final Selections selections;
    public final PartyKeys keys;
    public final Erasures erasures;
    public final Parties parties;
    public final Works works;
    public final Rights rights;
    public final Requests requests;
    public final SampleFacts samples = new SampleFacts(4);

    public OpenRooms(Path folder) {
        Random random = new Random(8);
        Supplier<UUID> ids = () -> new UUID(random.nextLong(), random.nextLong());
        vault = Vault.open(folder.resolve("vault"), clock);
        catalogue = Catalogue.open(DatabaseSettings.h2(folder.resolve("catalogue")), vault, clock);
        productions = new Productions(catalogue, ids);
        selections = new Selections(catalogue, productions, ids);
        keys = PartyKeys.open(folder.resolve("keys"), new Seeded());
        erasures = new Erasures(catalogue, keys, List.of(new ErasureList(folder.resolve("keys/erasures.jsonl"))));
        parties = new Parties(catalogue, keys, erasures, ids, clock);
        works = new Works(catalogue, ids);
        rights = new Rights(catalogue, vault, keys, selections, ids, clock);
        requests = new Requests(catalogue, selections, rights, parties, new SecureRandom(), clock);
    }

    static Clock at(LocalDate day) {
        return Clock.fixed(day.atTime(5, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    }

    /// A picture whose file claims this about its rights.
    public AssetId picture(RightsClaim... claims) {
        Fact.AssetAdmitted some = samples.admitted();
        catalogue.record(
                new Fact.AssetAdmitted(
                        some.assetId(),
                        some.contentHash(),
                        some.byteSize(),
                        some.custody(),
                        some.provenance(),
                        some.receivedAt(),
                        new Reading(
                                "image/jpeg",
                                some.reading().dimensions(),
                                1,
                                some.reading().statements(),
                                List.of(claims),
                                List.of()),
                        some.thumbnail()),
                "lan");
        return some.assetId();
    }

    /// A commercial music video that goes online in Vietnam.
    public static IntendedUse use() {
        return new IntendedUse(
                Map.of(),
                List.of(),
                true,
                Set.of(Medium.ONLINE),
                Set.of(new Territory("VN")),
                TODAY.plusDays(30),
                Optional.empty(),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                List.of("vi", "en"),
                Policy.ONLINE_MUSIC_VIDEO);
    }

    public ProductionId production() {
        return productions.begin("Huế, chiều", "Lê Minh", use(), "lan").value().id();
    }

    public PartyId party(String name) {
        return parties.add(Party.Kind.PERSON, name, List.of(), "", List.of("vi"), "0903 000 000", "lan")
                .value()
                .id();
    }

    @Override
    public void close() {
        catalogue.close();
        vault.close();
    }

    /// Chance that is the same each time, so that what is sealed has the same hash in a golden folder.
    private static final class Seeded extends SecureRandom {
        private static final long serialVersionUID = 1L;

        private final Random random = new Random(18);

        @Override
        public void nextBytes(byte[] bytes) {
            random.nextBytes(bytes);
        }
    }
}
