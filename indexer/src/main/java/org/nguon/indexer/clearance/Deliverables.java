package org.nguon.indexer.clearance;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nguon.indexer.catalogue.AssetRecord;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Catalogue;
import org.nguon.indexer.credits.Credits;
import org.nguon.indexer.letter.PdfBinder;
import org.nguon.indexer.production.Selection;
import org.nguon.indexer.production.Selections;
import org.nguon.indexer.rights.Parties;
import org.nguon.indexer.rights.Requests;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightsFacts;

/// Makes what a film hands over about its rights. Nothing is changed by it.
public final class Deliverables {

    private final Catalogue catalogue;
    private final Selections selections;
    private final Rights rights;
    private final Requests requests;
    private final Parties parties;
    private final Credits credits;
    private final Function<ContentHash, Optional<Path>> thumbnails;

    /// @param thumbnails gives the small picture of a file, where there is one
    public Deliverables(
            Catalogue catalogue,
            Selections selections,
            Rights rights,
            Requests requests,
            Parties parties,
            Credits credits,
            Function<ContentHash, Optional<Path>> thumbnails) {
        this.catalogue = catalogue;
        this.selections = selections;
        this.rights = rights;
        this.requests = requests;
        this.parties = parties;
        this.credits = credits;
        this.thumbnails = thumbnails;
    }

    /// The clearance log of what is to be kept for a film.
    ///
    /// @param day for which it is judged
    /// @throws ArchiveException `PR-NOT-HERE`
    public ClearanceLog log(ProductionId production, LocalDate day, Locale language) {
        return log(file(production, day), language);
    }

    /// The log as PDF with thumbnails.
    ///
    /// @param out stays open
    /// @throws ArchiveException `PR-NOT-HERE`
    /// @throws IOException when it cannot be written
    public void logPdf(ProductionId production, LocalDate day, Locale language, OutputStream out) throws IOException {
        CaseFile file = file(production, day);
        ClearanceLog log = log(file, language);
        BinderPages pages = new BinderPages(file, log, rights, requests);
        bind(log, "title.log", pages.logParts(), List.of(), out);
    }

    /// The binder: the log, then permissions, releases, decisions, refusals and the search for holders,
    /// with the files of evidence attached.
    ///
    /// @param out stays open
    /// @throws ArchiveException `PR-NOT-HERE`
    /// @throws IOException when evidence cannot be read, or nothing can be written
    public void binder(ProductionId production, LocalDate day, Locale language, OutputStream out) throws IOException {
        CaseFile file = file(production, day);
        ClearanceLog log = log(file, language);
        BinderPages pages = new BinderPages(file, log, rights, requests);
        List<PdfBinder.Part> parts = pages.binderParts();
        bind(log, "title.binder", parts, pages.enclosures(), out);
    }

    /// What holders permit and refuse of each picture, as ODRL in JSON-LD.
    ///
    /// @throws ArchiveException `PR-NOT-HERE`
    public String odrl(ProductionId production, LocalDate day) {
        return Odrl.of(file(production, day));
    }

    private void bind(
            ClearanceLog log,
            String title,
            List<PdfBinder.Part> parts,
            List<PdfBinder.Enclosure> enclosures,
            OutputStream out)
            throws IOException {
        LogWords words = LogWords.in(log.language());
        PdfBinder.write(
                words.say(title, log.film().title()),
                words.say("contents"),
                words.language().getLanguage(),
                parts,
                enclosures,
                words,
                thumbnails,
                out);
    }

    private static ClearanceLog log(CaseFile file, Locale language) {
        return new ClearanceLog(file.film(), file.day(), language, LogRows.of(file, LogWords.in(language)));
    }

    private CaseFile file(ProductionId production, LocalDate day) {
        Selection selection = selections.of(production);
        Production film = selection.production().value();
        List<Scene> scenes = selection.scenes().stream().map(AtRevision::value).toList();
        List<Pick> kept = selection.picks().stream()
                .map(AtRevision::value)
                .filter(pick -> pick.keep() == Pick.Keep.KEEP)
                .sorted(Comparator.comparingInt(pick -> place(scenes, pick)))
                .toList();
        Map<AssetId, AssetRecord> assets =
                catalogue.assets(kept.stream().map(Pick::asset).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(AssetRecord::id, asset -> asset));
        Map<AssetId, RightsFacts> facts = rights.factsOf(assets.values());
        List<CaseFile.Picked> picks = new ArrayList<>();
        for (Pick pick : kept) {
            AssetRecord asset = assets.get(pick.asset());
            RightsFacts known = facts.get(pick.asset());
            if (asset != null && known != null) {
                Question question = new Question(Optional.of(film.id()), film.use(), pick.role(), day);
                picks.add(new CaseFile.Picked(pick, asset, known, Assessment.of(known, question)));
            }
        }
        return new CaseFile(
                film, day, scenes, picks, requests.of(production), contacts(facts), credits.shots(film.id()));
    }

    /// What lies on the table comes last.
    private static int place(List<Scene> scenes, Pick pick) {
        return scenes.stream()
                .filter(scene -> pick.scene().equals(Optional.of(scene.id())))
                .map(Scene::place)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private Map<PartyId, String> contacts(Map<AssetId, RightsFacts> facts) {
        Map<PartyId, String> contacts = new HashMap<>();
        for (RightsFacts known : facts.values()) {
            for (Party party : known.parties()) {
                if (!contacts.containsKey(party.id())) {
                    parties.contact(party.id()).ifPresent(contact -> contacts.put(party.id(), contact));
                }
            }
        }
        return contacts;
    }
}
