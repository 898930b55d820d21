package org.nguon.indexer.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nguon.schemas.production.Crop;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Pick.Keep;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Scene;
import org.nguon.schemas.production.Territory;

/// Two films that want the same pictures for different ends: a music video that earns money all over the world and
/// sends pictures to a service, and a festival short that earns nothing and generates at home. What the one may do
/// the other may not, picture by picture.
final class DemoFilms {

    static final String VIDEO = "hao-khi-dai-viet";
    static final String SHORT = "sen-trong-suong";

    private static final long VIDEO_IN_DAYS = 120;
    private static final long SHORT_IN_DAYS = 200;
    private static final long TERMS_READ_DAYS_AGO = 40;

    private static final Optional<Crop> WHOLE = Optional.empty();

    /// What was chosen for one scene.
    ///
    /// @param key of the scene, whose number is its place
    private record Board(String key, String title, String note, List<Choice> choices) {}

    private record Choice(String picture, Role role, Keep keep, double weight, Optional<Crop> crop, String note) {
        static Choice of(String picture, Role role) {
            return new Choice(picture, role, Keep.KEEP, 1, WHOLE, "");
        }

        static Choice of(String picture, Role role, String note) {
            return new Choice(picture, role, Keep.KEEP, 1, WHOLE, note);
        }

        static Choice maybe(String picture, Role role, String note) {
            return new Choice(picture, role, Keep.MAYBE, 0.5, WHOLE, note);
        }
    }

    private static final List<Board> OF_THE_VIDEO = List.of(
            new Board(
                    "drums",
                    "Tiếng trống mở đầu · The drums begin",
                    "Từ tối ra sáng, chỉ có đồng và lửa. / Out of the dark: bronze and fire only.",
                    List.of(
                            Choice.of("drum-star", Role.SUBJECT, "Ngôi sao giữa mặt trống quay chậm."),
                            Choice.of("mountain-pass", Role.FIRST_FRAME, "Ảnh tự chụp ở đèo. / My own picture."),
                            Choice.of("bronze-bell", Role.STYLE))),
            new Board(
                    "capital",
                    "Kinh thành · The capital",
                    "Máy bay thấp qua cổng thành lúc chạng vạng. / Low over the gate at dusk.",
                    List.of(
                            new Choice(
                                    "citadel-gate",
                                    Role.LOCATION,
                                    Keep.KEEP,
                                    1,
                                    Optional.of(new Crop(0, 0.12, 1, 0.75)),
                                    "Giữ mặt nước. / Keep the water."),
                            Choice.of("old-map", Role.SHOWN, "Hiện bản đồ ba giây. / On screen for three seconds."),
                            Choice.of("dragon-tile", Role.STYLE),
                            Choice.of("stele-tortoise", Role.COMPOSITION),
                            Choice.of("old-street", Role.SHOWN, "Nhắc phố xưa. / A look back at the old streets."))),
            new Board(
                    "fields",
                    "Đồng ruộng · The fields",
                    "",
                    List.of(
                            Choice.of("rice-terraces", Role.LOCATION),
                            Choice.of("communal-house", Role.STYLE),
                            Choice.of("woodcut-rooster", Role.STYLE),
                            Choice.maybe(
                                    "market-boats", Role.SUBJECT, "Có người, chưa hỏi ai. / People; nobody asked."))),
            new Board(
                    "sea",
                    "Ra khơi · Out to sea",
                    "Sương tan, thuyền ra. / The mist lifts, the boats go out.",
                    List.of(
                            Choice.of("karst-mist", Role.COMPOSITION),
                            Choice.of("basket-boats", Role.FIRST_FRAME, "Hỏi chị Chi. / Ask Chi."),
                            Choice.maybe("karst-mist-copy", Role.PALETTE, "Không rõ của ai? / Whose is this?"))),
            new Board(
                    "court",
                    "Hào khí · The court",
                    "Sơn mài, lụa và thêu thành một màu. / Lacquer, silk and thread become one colour.",
                    List.of(
                            Choice.of("lacquer-panel", Role.PALETTE),
                            Choice.of("silk-portrait", Role.SUBJECT),
                            Choice.of("robe-roundel", Role.STYLE),
                            Choice.of("cham-tower", Role.LOCATION),
                            Choice.of("water-puppets", Role.SUBJECT))));

    private static final List<Choice> ON_THE_TABLE = List.of(
            Choice.of("lanterns", Role.PALETTE),
            Choice.of("peach-blossom", Role.PALETTE),
            Choice.maybe("lotus-pond", Role.STYLE, "Giấy phép không cho làm khác đi? / Does its licence allow it?"),
            new Choice("one-pillar", Role.LOCATION, Keep.NO, 0, WHOLE, "Đã thấy nhiều. / Seen too often."));

    private static final List<Board> OF_THE_SHORT = List.of(
            new Board(
                    "pond",
                    "Hồ sớm · The pond at dawn",
                    "Ảnh tĩnh, không chạm vào. / Stills, left as they are.",
                    List.of(
                            Choice.of("lotus-pond", Role.SHOWN),
                            Choice.of("one-pillar", Role.LOCATION),
                            Choice.of("peach-blossom", Role.PALETTE))),
            new Board(
                    "village",
                    "Mái đình · The communal house",
                    "",
                    List.of(
                            Choice.of("communal-house", Role.SHOWN),
                            Choice.of("woodcut-rooster", Role.SHOWN),
                            Choice.of("blue-jar", Role.SHOWN),
                            Choice.of("cham-tower", Role.SHOWN))),
            new Board(
                    "mist",
                    "Trong sương · In the mist",
                    "",
                    List.of(
                            Choice.of("bamboo-grove", Role.CONTROL, "Chưa ai xem. / Nobody has looked at it yet."),
                            Choice.of("old-street", Role.SHOWN),
                            Choice.of("karst-mist", Role.CONSULTED))));

    private DemoFilms() {}

    static void begin(DemoRooms rooms) {
        rooms.production(SHORT, "Sen trong sương", DemoParties.DIRECTOR, festivalShort(rooms.today()));
        rooms.production(VIDEO, "Hào khí Đại Việt", DemoParties.DIRECTOR, musicVideo(rooms.today()));
        lay(rooms, SHORT, OF_THE_SHORT);
        lay(rooms, VIDEO, OF_THE_VIDEO);
        ON_THE_TABLE.forEach(choice -> rooms.pick(pick(VIDEO, Optional.empty(), choice)));
    }

    private static void lay(DemoRooms rooms, String film, List<Board> boards) {
        int place = 0;
        for (Board board : boards) {
            place++;
            String scene = film + "/" + board.key();
            rooms.scene(new Scene(Seeded.scene(scene), Seeded.production(film), place, board.title(), board.note()));
            board.choices().forEach(choice -> rooms.pick(pick(film, Optional.of(scene), choice)));
        }
    }

    private static Pick pick(String film, Optional<String> scene, Choice choice) {
        return new Pick(
                Seeded.pick(scene.orElse(film) + "/" + choice.picture()),
                Seeded.production(film),
                scene.map(Seeded::scene),
                Seeded.asset(choice.picture()),
                choice.role(),
                choice.keep(),
                choice.weight(),
                choice.crop(),
                choice.note());
    }

    /// The service is invented, too, so that nothing is said of the terms of a real one.
    private static IntendedUse musicVideo(LocalDate today) {
        Platform service = new Platform(
                "may-studio",
                "Mây Studio (hư cấu · invented)",
                Platform.Kind.GENERATION,
                Platform.Answer.NO,
                Platform.Answer.NO,
                Optional.of(today.minusDays(TERMS_READ_DAYS_AGO)),
                Optional.of("https://may-studio.example/terms"));
        Platform shown = new Platform(
                "song-tv",
                "Sóng TV (hư cấu · invented)",
                Platform.Kind.PUBLISHING,
                Platform.Answer.NO,
                Platform.Answer.YES,
                Optional.of(today.minusDays(TERMS_READ_DAYS_AGO)),
                Optional.of("https://song-tv.example/terms"));
        return new IntendedUse(
                Map.of(),
                List.of(service, shown),
                true,
                Set.of(Medium.ONLINE),
                Set.of(Territory.WORLD),
                today.plusDays(VIDEO_IN_DAYS),
                Optional.empty(),
                DemoRooms.ZONE,
                List.of("vi", "en"),
                Policy.ONLINE_MUSIC_VIDEO);
    }

    private static IntendedUse festivalShort(LocalDate today) {
        Platform own = new Platform(
                "comfyui",
                "ComfyUI",
                Platform.Kind.LOCAL,
                Platform.Answer.NO,
                Platform.Answer.NO,
                Optional.empty(),
                Optional.empty());
        return new IntendedUse(
                Map.of(),
                List.of(own),
                false,
                Set.of(Medium.FESTIVAL, Medium.EXHIBITION),
                Set.of(new Territory("VN"), new Territory("FR")),
                today.plusDays(SHORT_IN_DAYS),
                Optional.of(today.plusDays(SHORT_IN_DAYS).plusYears(2)),
                DemoRooms.ZONE,
                List.of("vi", "en", "fr"),
                Policy.FESTIVAL);
    }
}
