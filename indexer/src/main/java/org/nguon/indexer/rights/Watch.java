package org.nguon.indexer.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.catalogue.HandedOutBundle;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.production.Selections;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.rights.Radar;
import org.nguon.schemas.rights.RightsFacts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps watch over what lapses: gives the radar what is picked, asked and handed out. Nothing is
/// changed by looking. Safe for many threads.
public final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Catalogue catalogue;
    private final Productions productions;
    private final Selections selections;
    private final Rights rights;
    private final Requests requests;

    public Watch(
            Catalogue catalogue, Productions productions, Selections selections, Rights rights, Requests requests) {
        this.catalogue = catalogue;
        this.productions = productions;
        this.selections = selections;
        this.rights = rights;
        this.requests = requests;
    }

    /// What lapses for a film, looked at from a day.
    ///
    /// @throws ArchiveException `PR-NOT-HERE`
    public Radar radar(ProductionId id, LocalDate day) {
        Production film = productions.get(id).value();
        ZoneId zone = film.use().zone();
        List<Pick> kept = selections.of(id).picks().stream()
                .map(AtRevision::value)
                .filter(pick -> pick.keep() == Pick.Keep.KEEP)
                .toList();
        List<HandedOutBundle> bundles = catalogue.bundles(id);
        Map<AssetId, RightsFacts> facts =
                rights.facts(Stream.concat(kept.stream(), bundles.stream().flatMap(bundle -> bundle.kept().stream()))
                        .map(Pick::asset)
                        .distinct()
                        .toList());
        List<Radar.HandedOut> handedOut = bundles.stream()
                .map(bundle -> new Radar.HandedOut(
                        bundle.exported().bundleId(),
                        LocalDate.ofInstant(bundle.exported().exportedAt(), zone),
                        watched(bundle.kept(), facts)))
                .toList();
        return Radar.of(film, day, watched(kept, facts), waiting(id), handedOut);
    }

    private static List<Radar.Watched> watched(List<Pick> picks, Map<AssetId, RightsFacts> facts) {
        return picks.stream()
                .flatMap(pick -> Optional.ofNullable(facts.get(pick.asset())).stream()
                        .map(known -> new Radar.Watched(pick, known)))
                .toList();
    }

    private List<Radar.Waiting> waiting(ProductionId production) {
        List<Radar.Waiting> waiting = new ArrayList<>();
        for (FiledRequest request : requests.of(production)) {
            if (request.waits()) {
                LocalDate sent = LocalDate.ofInstant(request.sentAt().orElseThrow(), request.zone());
                waiting.add(new Radar.Waiting(
                        request.id(), sent.plusDays(request.chase().silentAfter())));
            }
        }
        return waiting;
    }

    /// What lapses for all films, each looked at from the day that it is there.
    ///
    /// @throws ArchiveException when not even the list of films can be read
    public List<Look> all(Instant now) {
        return all(film -> LocalDate.ofInstant(now, film.use().zone()));
    }

    /// What lapses for all films, each looked at from a day. A film that cannot be looked at does not
    /// keep the others from being told.
    ///
    /// @throws ArchiveException when not even the list of films can be read
    public List<Look> all(Function<Production, LocalDate> day) {
        List<Look> looks = new ArrayList<>();
        for (AtRevision<Production> production : productions.all().reversed()) {
            Production film = production.value();
            try {
                looks.add(new Look.Seen(radar(film.id(), day.apply(film))));
            } catch (ArchiveException e) {
                LOG.error("The radar could not look for {}", film.id(), e);
                looks.add(new Look.Blind(film.id(), film.title(), e.code(), e.detail()));
            }
        }
        return looks;
    }
}
