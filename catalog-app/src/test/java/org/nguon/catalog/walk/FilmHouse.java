package org.nguon.catalog.walk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nguon.catalog.accounts.Account;
import org.nguon.catalog.accounts.Accounts;
import org.nguon.catalog.accounts.Role;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.intake.Admission;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.SceneId;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/// An archive with a few pictures, two films and two accounts, made before the doors open.
///
/// @param pictures the first four are somebody's own work; of the last two nothing is known
/// @param picks of the film, one for each picture, in the same order
/// @param foreign a pick of the other film
record FilmHouse(
        ProductionId film,
        List<SceneId> scenes,
        List<AssetId> pictures,
        List<String> picks,
        ProductionId other,
        String foreign) {

    static final String PASSWORD = "đèn lồng bên sông Hoài";
    static final String DIRECTOR = "dao.dien";
    static final String RESEARCHER = "nghien.cuu";

    static FilmHouse make(Path data, Path pictures) throws Exception {
        Files.createDirectories(pictures);
        try (Archive archive = Archive.open(ArchiveSettings.from(data, Map.of()))) {
            List<AssetId> held = new ArrayList<>();
            for (DrawnPicture drawn : List.of(
                    new DrawnPicture("ngo-mon.jpg", 1300, 1000, 1)
                            .titled("Cửa Ngọ Môn lúc chạng vạng")
                            .by("Đặng Thu Hà"),
                    new DrawnPicture("song-huong.jpg", 1800, 900, 2)
                            .titled("Sông Hương")
                            .by("Đặng Thu Hà"),
                    new DrawnPicture("den-long.jpg", 900, 1350, 3)
                            .titled("Đèn lồng")
                            .by("Đặng Thu Hà"),
                    new DrawnPicture("ruong.jpg", 1200, 900, 4)
                            .titled("Ruộng bậc thang")
                            .by("Đặng Thu Hà"),
                    new DrawnPicture("cau.jpg", 1600, 1000, 5).titled("Cầu cũ"),
                    new DrawnPicture("cho.jpg", 1000, 1000, 6).titled("Chợ sớm"))) {
                Path file = drawn.write(pictures);
                Provenance from = new Provenance("test", Provenance.Channel.FOLDER, file.toString(), Optional.empty());
                if (archive.intake().admit(file, from) instanceof Admission.Admitted(AssetId id, var _)) {
                    held.add(id);
                }
            }
            PartyId author = archive.parties()
                    .add(Party.Kind.PERSON, "Đặng Thu Hà", List.of(), "", List.of("vi"), "", "test")
                    .value()
                    .id();
            archive.rights().ownWork(held.subList(0, 4), author, "Tôi tự chụp.", true, "test");
            ProductionId film = film(archive, "Huế lúc hoàng hôn");
            ProductionId other = film(archive, "Phim khác");
            List<SceneId> scenes = new ArrayList<>();
            for (String title : List.of("Cổng thành", "Sông và đèn")) {
                scenes.add(archive.selections()
                        .addScene(film, title, "", "test")
                        .value()
                        .id());
            }
            List<String> picks = new ArrayList<>();
            for (int i = 0; i < held.size(); i++) {
                Optional<SceneId> scene = i < 4 ? Optional.of(scenes.get(i / 2)) : Optional.empty();
                picks.add(archive.selections()
                        .pick(film, held.get(i), org.nguon.schemas.production.Role.STYLE, scene, "test")
                        .value()
                        .id()
                        .toString());
            }
            String foreign = archive.selections()
                    .pick(other, held.getFirst(), org.nguon.schemas.production.Role.STYLE, Optional.empty(), "test")
                    .value()
                    .id()
                    .toString();
            accounts(archive);
            return new FilmHouse(film, scenes, held, picks, other, foreign);
        }
    }

    private static ProductionId film(Archive archive, String title) {
        IntendedUse use = new IntendedUse(
                Map.of(),
                List.of(),
                true,
                Set.of(Medium.ONLINE),
                Set.of(Territory.WORLD),
                LocalDate.of(2030, 2, 6),
                Optional.empty(),
                java.time.ZoneId.of("Asia/Ho_Chi_Minh"),
                List.of("vi", "en"),
                Policy.ONLINE_MUSIC_VIDEO);
        return archive.productions()
                .begin(title, "Đặng Thu Hà", use, "test")
                .value()
                .id();
    }

    private static void accounts(Archive archive) {
        PasswordEncoder encoder = new DelegatingPasswordEncoder(
                "pbkdf2@5.8", Map.of("pbkdf2@5.8", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
        Accounts accounts = new Accounts(archive.dataSource(), encoder, new SecureRandom(), archive.clock());
        Map.of(DIRECTOR, Role.DIRECTOR, RESEARCHER, Role.RESEARCHER).forEach((name, role) -> {
            accounts.join(name, name, role, "test");
            Account account = accounts.find(name).orElseThrow();
            accounts.choosePassword(account, PASSWORD);
        });
    }
}
