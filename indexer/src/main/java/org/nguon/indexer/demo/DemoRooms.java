package org.nguon.indexer.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.production.Productions;
import org.nguon.indexer.rights.EvidenceFile;
import org.nguon.indexer.rights.Parties;
import org.nguon.indexer.rights.Rights;
import org.nguon.indexer.rights.Works;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

/// The doors of an archive, used so that each thing has its identity from its name and is left alone when it is
/// there.
final class DemoRooms {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /// Who looked at the pictures; the words in brackets say that there is no such person.
    static final String RESEARCHER = "Đinh Khánh Vân (hư cấu · invented)";

    private static final String CONTACT =
            "Nhân vật hư cấu của kho minh hoạ, không có địa chỉ. / Invented for the demo archive; there is no address.";

    private final Archive archive;
    private final LocalDate today;

    DemoRooms(Archive archive) {
        this.archive = archive;
        this.today = LocalDate.ofInstant(archive.clock().instant(), ZONE);
    }

    /// The day on which the demo is filled; all of its days are counted from it.
    LocalDate today() {
        return today;
    }

    void party(Party.Kind kind, String name, String honorific, List<String> languages) {
        Parties parties = new Parties(
                archive.catalogue(),
                archive.partyKeys(),
                archive.erasures(),
                one(UUID.fromString(Seeded.party(name).value())),
                archive.clock());
        if (parties.find(Seeded.party(name)).isEmpty()) {
            parties.add(kind, name, List.of(), honorific, languages, CONTACT, DemoArchive.ACTOR);
        }
    }

    void work(String key, Function<WorkId, Work> work) {
        Works works = new Works(
                archive.catalogue(), one(UUID.fromString(Seeded.work(key).value())));
        if (works.find(Seeded.work(key)).isEmpty()) {
            works.add(work, DemoArchive.ACTOR);
        }
    }

    void finding(String picture, Finding finding) {
        AssetId asset = Seeded.asset(picture);
        boolean made = archive.rights().facts(asset).findings().stream()
                .anyMatch(it -> it.layer() == finding.layer() && it.work().equals(finding.work()));
        if (!made) {
            archive.rights().find(asset, finding, DemoArchive.ACTOR);
        }
    }

    void claim(String picture, Layer layer, RightsClaim.Basis basis, String words) {
        AssetId asset = Seeded.asset(picture);
        boolean made = archive.rights().facts(asset).claims().stream()
                .anyMatch(it -> it.layer() == layer && it.text().equals(words));
        if (!made) {
            archive.rights().claim(asset, layer, basis, words, Optional.empty(), RESEARCHER, DemoArchive.ACTOR);
        }
    }

    void file(RightsRecord right) {
        if (archive.rights().find(right.id()).isEmpty()) {
            archive.rights().file(right, DemoArchive.ACTOR);
        }
    }

    void ownWork(RightId id, String picture, String author, String statement) {
        if (archive.rights().find(id).isEmpty()) {
            Rights rights = new Rights(
                    archive.catalogue(),
                    archive.vault(),
                    archive.partyKeys(),
                    archive.selections(),
                    one(UUID.fromString(id.value())),
                    archive.clock());
            rights.ownWork(List.of(Seeded.asset(picture)), Seeded.party(author), statement, true, DemoArchive.ACTOR);
        }
    }

    /// A letter that says at its foot that it is none; the one that is there, where the demo was filled before.
    Evidence letter(String fileName, String words) throws IOException {
        Optional<Evidence> there = archive.rights().all().stream()
                .flatMap(filed -> filed.right().evidence().stream())
                .filter(evidence -> evidence.fileName().equals(fileName))
                .findFirst();
        if (there.isPresent()) {
            return there.get();
        }
        String letter = words.strip()
                + "\n\n--\nThư hư cấu, do chương trình viết cho kho minh hoạ; không có giá trị pháp lý.\n"
                + "An invented letter, written by the program for the demo archive; it has no legal force.\n";
        try (InputStream bytes = new ByteArrayInputStream(letter.getBytes(StandardCharsets.UTF_8))) {
            return archive.rights().keep(new EvidenceFile(fileName, bytes));
        }
    }

    void production(String key, String title, String director, IntendedUse use) {
        Productions productions =
                new Productions(archive.catalogue(), one(Seeded.production(key).value()));
        if (productions.find(Seeded.production(key)).isEmpty()) {
            productions.begin(title, director, use, DemoArchive.ACTOR);
        }
    }

    void scene(Scene scene) {
        archive.selections().putBack(scene, DemoArchive.ACTOR);
    }

    void pick(Pick pick) {
        archive.selections().putBack(pick, DemoArchive.ACTOR);
    }

    private static Supplier<UUID> one(UUID id) {
        return () -> id;
    }
}
