package org.nguon.indexer.catalogue;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsRecord;

/// What is known of the productions, scenes, picks, parties, works and records of rights that a group
/// of facts speaks of: at first from the tables, then also from the facts of the group that were
/// accepted before.
final class Named {

    /// A table, the type of its ids, whose each row is, and whether it counts no more.
    private enum Table {
        PRODUCTIONS("productions", "uuid", "id, false"),
        SCENES("scenes", "uuid", "production, removed"),
        PICKS("picks", "uuid", "production, removed"),
        PARTIES("parties", "varchar", "id, false"),
        WORKS("works", "varchar", "id, false"),
        RIGHTS("rights_records", "varchar", "id, withdrawn is not null");

        private final String table;
        private final String idType;
        private final String ownerAndGone;

        Table(String table, String idType, String ownerAndGone) {
            this.table = table;
            this.idType = idType;
            this.ownerAndGone = ownerAndGone;
        }
    }

    /// @param owner text of the id of the production that a scene or pick belongs to
    private record Entry(String owner, boolean gone) {}

    private record Mention(Table table, Object id) {}

    private final Map<Table, Map<String, Entry>> known = new EnumMap<>(Table.class);

    private Named() {
        for (Table table : Table.values()) {
            known.put(table, new HashMap<>());
        }
    }

    /// Looks up everything that these facts name, with a query a table.
    static Named of(Connection connection, Collection<Fact> facts) throws SQLException {
        Map<Table, Set<Object>> ids = new EnumMap<>(Table.class);
        for (Fact fact : facts) {
            for (Mention mention : mentions(fact)) {
                ids.computeIfAbsent(mention.table(), _ -> new LinkedHashSet<>()).add(mention.id());
            }
        }
        Named named = new Named();
        for (var wanted : ids.entrySet()) {
            named.load(connection, wanted.getKey(), wanted.getValue());
        }
        return named;
    }

    private void load(Connection connection, Table table, Set<Object> ids) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select id, " + table.ownerAndGone + " from " + table.table + " where id = any (?)")) {
            query.setArray(1, connection.createArrayOf(table.idType, ids.toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    in(table).put(rows.getString(1), new Entry(rows.getString(2), rows.getBoolean(3)));
                }
            }
        }
    }

    private Map<String, Entry> in(Table table) {
        return Objects.requireNonNull(known.get(table));
    }

    private static List<Mention> mentions(Fact fact) {
        List<Mention> mentions = new ArrayList<>();
        switch (fact) {
            case Fact.AboutProduction about -> {
                mentions.add(new Mention(Table.PRODUCTIONS, about.productionId().value()));
                switch (about) {
                    case Fact.ProductionRecorded _, Fact.ShotListKept _ -> {
                        // the production itself is all
                    }
                    case Fact.SceneRecorded recorded ->
                        mentions.add(
                                new Mention(Table.SCENES, recorded.scene().id().value()));
                    case Fact.SceneRemoved removed ->
                        mentions.add(new Mention(Table.SCENES, removed.sceneId().value()));
                    case Fact.PickRecorded recorded -> {
                        Pick pick = recorded.pick();
                        mentions.add(new Mention(Table.PICKS, pick.id().value()));
                        pick.scene().ifPresent(scene -> mentions.add(new Mention(Table.SCENES, scene.value())));
                    }
                    case Fact.PickRemoved removed ->
                        mentions.add(new Mention(Table.PICKS, removed.pickId().value()));
                    case Fact.Exported exported ->
                        exported.sceneId().ifPresent(scene -> mentions.add(new Mention(Table.SCENES, scene.value())));
                }
            }
            case Fact.PartyRecorded _ -> {
                // names nobody but itself
            }
            case Fact.PartyForgotten forgotten -> mentions.add(of(forgotten.partyId()));
            case Fact.WorkRecorded recorded ->
                Mentioned.parties(recorded.work()).forEach(it -> mentions.add(of(it)));
            case Fact.RightRecorded _, Fact.RightWithdrawn _, Fact.RightSuperseded _, Fact.AboutRequest _ -> {
                Mentioned.filed(fact).forEach(right -> mention(right, mentions));
                Mentioned.superseded(fact).forEach(it -> mentions.add(new Mention(Table.RIGHTS, it.value())));
                if (fact instanceof Fact.AboutRequest about) {
                    mentions.add(new Mention(Table.RIGHTS, about.requestId().value()));
                }
            }
            case Fact.FindingMade made -> {
                made.finding().holders().forEach(it -> mentions.add(of(it)));
                made.finding().work().ifPresent(it -> mentions.add(new Mention(Table.WORKS, it.value())));
            }
            case Fact.ArchiveFounded _,
                    Fact.AssetAdmitted _,
                    Fact.AssetQuarantined _,
                    Fact.SidecarHeld _,
                    Fact.SidecarAttached _,
                    Fact.AssetSighted _,
                    Fact.RecordSeen _,
                    Fact.RecordSeenAgain _,
                    Fact.RecordJoined _,
                    Fact.StatementMade _,
                    Fact.StatementWithdrawn _,
                    Fact.LookTaken _,
                    Fact.PicturesCompared _,
                    Fact.ComparisonWithdrawn _,
                    Fact.ClaimMade _,
                    Fact.ClaimWithdrawn _,
                    Fact.FindingsWithdrawn _ -> {
                // speak of assets only
            }
        }
        return mentions;
    }

    private static void mention(RightsRecord right, List<Mention> mentions) {
        mentions.add(new Mention(Table.RIGHTS, right.id().value()));
        Mentioned.parties(right).forEach(it -> mentions.add(of(it)));
        Mentioned.production(right).ifPresent(it -> mentions.add(new Mention(Table.PRODUCTIONS, it.value())));
        for (Covered covered : right.covers()) {
            covered.work().ifPresent(it -> mentions.add(new Mention(Table.WORKS, it.value())));
        }
    }

    private static Mention of(PartyId party) {
        return new Mention(Table.PARTIES, party.value());
    }

    /// @throws IllegalArgumentException when the fact speaks of something that is not there, or belongs
    ///     to another production
    void require(Fact fact) {
        switch (fact) {
            case Fact.ProductionRecorded _, Fact.PartyRecorded _ -> {
                // always welcome
            }
            case Fact.SceneRecorded recorded -> {
                requireProduction(recorded.productionId());
                requireNotForeign(Table.SCENES, recorded.scene().id(), recorded.productionId());
            }
            case Fact.SceneRemoved removed -> requireIn(Table.SCENES, removed.sceneId(), removed.productionId());
            case Fact.PickRecorded recorded -> {
                requireProduction(recorded.productionId());
                requireNotForeign(Table.PICKS, recorded.pick().id(), recorded.productionId());
                recorded.pick().scene().ifPresent(scene -> requireIn(Table.SCENES, scene, recorded.productionId()));
            }
            case Fact.PickRemoved removed -> requireIn(Table.PICKS, removed.pickId(), removed.productionId());
            case Fact.Exported exported -> {
                requireProduction(exported.productionId());
                exported.sceneId().ifPresent(scene -> requireIn(Table.SCENES, scene, exported.productionId()));
            }
            case Fact.PartyForgotten forgotten -> require(Table.PARTIES, forgotten.partyId());
            case Fact.ShotListKept kept -> requireProduction(kept.productionId());
            case Fact.WorkRecorded recorded ->
                Mentioned.parties(recorded.work()).forEach(party -> require(Table.PARTIES, party));
            case Fact.RightRecorded _, Fact.RightWithdrawn _, Fact.RightSuperseded _, Fact.AboutRequest _ -> {
                Mentioned.superseded(fact).forEach(right -> require(Table.RIGHTS, right));
                Mentioned.filed(fact).forEach(this::requireNew);
                if (fact instanceof Fact.AboutRequest about && !(fact instanceof Fact.RequestDrafted)) {
                    require(Table.RIGHTS, about.requestId());
                }
            }
            case Fact.FindingMade made -> {
                Finding finding = made.finding();
                finding.holders().forEach(party -> require(Table.PARTIES, party));
                finding.work().ifPresent(work -> require(Table.WORKS, work));
            }
            case Fact.ArchiveFounded _,
                    Fact.AssetAdmitted _,
                    Fact.AssetQuarantined _,
                    Fact.SidecarHeld _,
                    Fact.SidecarAttached _,
                    Fact.AssetSighted _,
                    Fact.RecordSeen _,
                    Fact.RecordSeenAgain _,
                    Fact.RecordJoined _,
                    Fact.StatementMade _,
                    Fact.StatementWithdrawn _,
                    Fact.LookTaken _,
                    Fact.PicturesCompared _,
                    Fact.ComparisonWithdrawn _,
                    Fact.ClaimMade _,
                    Fact.ClaimWithdrawn _,
                    Fact.FindingsWithdrawn _ -> {
                // speak of assets only
            }
        }
    }

    /// A record that is not on file yet, of parties, works and a production that are.
    private void requireNew(RightsRecord right) {
        if (find(Table.RIGHTS, right.id()) != null) {
            throw new IllegalArgumentException("this record of rights is on file: " + right.id());
        }
        Mentioned.parties(right).forEach(party -> require(Table.PARTIES, party));
        Mentioned.production(right).ifPresent(this::requireProduction);
        right.covers().stream().flatMap(covered -> covered.work().stream()).forEach(work -> require(Table.WORKS, work));
    }

    private @Nullable Entry find(Table table, Object id) {
        return in(table).get(id.toString());
    }

    private void requireProduction(ProductionId production) {
        require(Table.PRODUCTIONS, production);
    }

    private void require(Table table, Object id) {
        Entry entry = find(table, id);
        if (entry == null || entry.gone()) {
            throw new IllegalArgumentException("not among the " + table.table + ": " + id);
        }
    }

    private void requireIn(Table table, Object id, ProductionId production) {
        require(table, id);
        requireNotForeign(table, id, production);
    }

    private void requireNotForeign(Table table, Object id, ProductionId production) {
        Entry entry = find(table, id);
        if (entry != null && !entry.owner().equals(production.toString())) {
            throw new IllegalArgumentException("of another production, among the " + table.table + ": " + id);
        }
    }

    /// Takes note of an accepted fact.
    void learn(Fact fact) {
        switch (fact) {
            case Fact.ProductionRecorded recorded -> learn(Table.PRODUCTIONS, recorded.productionId());
            case Fact.SceneRecorded recorded ->
                learn(Table.SCENES, recorded.scene().id(), recorded.productionId(), false);
            case Fact.SceneRemoved removed -> learn(Table.SCENES, removed.sceneId(), removed.productionId(), true);
            case Fact.PickRecorded recorded ->
                learn(Table.PICKS, recorded.pick().id(), recorded.productionId(), false);
            case Fact.PickRemoved removed -> learn(Table.PICKS, removed.pickId(), removed.productionId(), true);
            case Fact.PartyRecorded recorded ->
                learn(Table.PARTIES, recorded.party().id());
            case Fact.WorkRecorded recorded ->
                learn(Table.WORKS, recorded.work().id());
            case Fact.RightRecorded _, Fact.RightWithdrawn _, Fact.RightSuperseded _, Fact.AboutRequest _ -> {
                Mentioned.superseded(fact).forEach(right -> in(Table.RIGHTS).put(right.value(), new Entry("", true)));
                Mentioned.filed(fact).forEach(right -> learn(Table.RIGHTS, right.id()));
            }
            case Fact.FindingMade _,
                    Fact.Exported _,
                    Fact.ShotListKept _,
                    Fact.PartyForgotten _,
                    Fact.ArchiveFounded _,
                    Fact.AssetAdmitted _,
                    Fact.AssetQuarantined _,
                    Fact.SidecarHeld _,
                    Fact.SidecarAttached _,
                    Fact.AssetSighted _,
                    Fact.RecordSeen _,
                    Fact.RecordSeenAgain _,
                    Fact.RecordJoined _,
                    Fact.StatementMade _,
                    Fact.StatementWithdrawn _,
                    Fact.LookTaken _,
                    Fact.PicturesCompared _,
                    Fact.ComparisonWithdrawn _,
                    Fact.ClaimMade _,
                    Fact.ClaimWithdrawn _,
                    Fact.FindingsWithdrawn _ -> {
                // brings nothing with a name of its own
            }
        }
    }

    private void learn(Table table, Object id) {
        in(table).put(id.toString(), new Entry(id.toString(), false));
    }

    private void learn(Table table, Object id, ProductionId owner, boolean gone) {
        in(table).put(id.toString(), new Entry(owner.toString(), gone));
    }
}
