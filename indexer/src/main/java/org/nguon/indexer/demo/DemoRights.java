package org.nguon.indexer.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Denial;
import org.nguon.schemas.rights.RightsRecord.Determination;
import org.nguon.schemas.rights.RightsRecord.Grant;
import org.nguon.schemas.rights.RightsRecord.Release;
import org.nguon.schemas.rights.RightsRecord.Request;
import org.nguon.schemas.rights.RightsRecord.Takedown;

/// What was asked and answered: permissions in force and one that ran out, a refusal, a letter without an answer, a
/// decision with its reasons, the consent of people, a wish of a community, and a picture of the director's own.
final class DemoRights {

    /// The record that is filed last: where it is, the demo is whole.
    static final RightId LAST = Seeded.right("mountain-pass-own-work");

    private static final Set<Act> OF_A_GENERATION =
            Set.of(Act.COPY, Act.UPLOAD, Act.CONDITION, Act.DERIVE, Act.PUBLISH);
    private static final Set<Act> OF_A_STILL = Set.of(Act.COPY, Act.SHOW, Act.PUBLISH);

    private DemoRights() {}

    static void file(DemoRooms rooms) throws IOException {
        LocalDate today = rooms.today();
        rooms.file(gate(rooms, today));
        rooms.file(towers(rooms, today));
        rooms.file(village(rooms, today));
        rooms.file(painting(rooms, today));
        rooms.file(photographOfThePainting(rooms, today));
        rooms.file(refusal(rooms, today));
        rooms.file(unanswered(today));
        rooms.file(streetOfNobody(rooms, today));
        rooms.file(puppeteers(rooms, today));
        rooms.file(notToBeShown(today));
        rooms.ownWork(
                LAST,
                "mountain-pass",
                DemoParties.DIRECTOR,
                "Tôi tự chụp ảnh này trên đèo tháng 1 năm 2023. / I took this picture myself on the pass in January"
                        + " 2023.");
    }

    private static Grant gate(DemoRooms rooms, LocalDate today) throws IOException {
        return grant(
                "citadel-gate-grant",
                DemoParties.TAM,
                DemoFilms.VIDEO,
                List.of(photograph("citadel-gate")),
                extents(OF_A_GENERATION, Medium.ONLINE, today.minusDays(60), today.plusYears(5)),
                Optional.of("Nguyễn Phúc Minh Tâm / Ảnh viện Hương Giang"),
                rooms.letter("thu-cho-phep-cua-nam.txt", """
                        THƯ CHO PHÉP · LETTER OF PERMISSION

                        Tôi, Nguyễn Phúc Minh Tâm, cho phép phim "Hào khí Đại Việt" dùng ảnh "Cửa Nam lúc chạng vạng" làm
                        đầu vào cho AI tạo sinh, kể cả gửi lên dịch vụ đã nêu, và phát hành kết quả trên mạng, toàn thế
                        giới, trong năm năm. Không được dùng để huấn luyện mô hình.

                        I, Nguyễn Phúc Minh Tâm, permit the film "Hào khí Đại Việt" to use the photograph "The south gate
                        at dusk" as input of a generation, to send it to the service named, and to publish the result
                        online, worldwide, for five years. It may not be used to train models.

                        Ghi nguồn · Credit: Nguyễn Phúc Minh Tâm / Ảnh viện Hương Giang
                        """));
    }

    private static Grant towers(DemoRooms rooms, LocalDate today) throws IOException {
        return grant(
                "cham-tower-grant",
                DemoParties.BINH,
                DemoFilms.VIDEO,
                List.of(photograph("cham-tower")),
                extents(OF_A_GENERATION, Medium.ONLINE, today.minusDays(385), today.minusDays(20)),
                Optional.of("Đặng Quốc Bình"),
                rooms.letter("thu-cho-phep-thap-gach.txt", """
                        Đồng ý cho "Hào khí Đại Việt" dùng ảnh tháp trong một năm kể từ hôm nay. Sau đó xin hỏi lại.
                        "Hào khí Đại Việt" may use my picture of the towers for one year from today. Ask again after it.

                        Đặng Quốc Bình
                        """));
    }

    private static Grant village(DemoRooms rooms, LocalDate today) throws IOException {
        return grant(
                "communal-house-village",
                DemoParties.VILLAGE,
                DemoFilms.SHORT,
                List.of(Covered.of(Seeded.asset("communal-house"), Layer.COMMUNITY)),
                extents(OF_A_STILL, Medium.ALL, today.minusDays(25), today.plusYears(10)),
                Optional.of("Làng Thổ Hà Trung"),
                rooms.letter("bien-ban-lang.txt", """
                        Biên bản họp làng: đồng ý để phim "Sen trong sương" chiếu ảnh mái đình, có ghi tên làng.
                        Minutes of the village: the film "Sen trong sương" may show the roof of our house and names us.
                        """));
    }

    private static Grant painting(DemoRooms rooms, LocalDate today) throws IOException {
        return grant(
                "lacquer-painting-grant",
                DemoParties.LAM_FAMILY,
                DemoFilms.VIDEO,
                List.of(Covered.of(Seeded.work("lacquer"))),
                extents(OF_A_GENERATION, Medium.ALL, today.minusDays(80), today.plusYears(3)),
                Optional.of("Đoàn Hữu Lãm, Trăng rằm trên bãi trúc (1962)"),
                rooms.letter("gia-dinh-hoa-si.txt", """
                        Gia đình hoạ sĩ Đoàn Hữu Lãm đồng ý để phim "Hào khí Đại Việt" phỏng theo màu của bức tranh.
                        The family of the painter Đoàn Hữu Lãm agrees that "Hào khí Đại Việt" follows its colours.
                        """));
    }

    private static Grant photographOfThePainting(DemoRooms rooms, LocalDate today) throws IOException {
        return grant(
                "lacquer-photograph-grant",
                DemoParties.TRAM,
                DemoFilms.VIDEO,
                List.of(photograph("lacquer-panel")),
                extents(OF_A_GENERATION, Medium.ALL, today.minusDays(70), today.plusYears(3)),
                Optional.empty(),
                rooms.letter("nguoi-chup-tranh.txt", """
                        Phần ảnh của tôi thì được; phần số hoá xin hỏi bảo tàng.
                        As far as the photograph is mine: yes. For the digitisation, ask the museum.

                        Phan Ngọc Trâm
                        """));
    }

    private static Denial refusal(DemoRooms rooms, LocalDate today) throws IOException {
        return new Denial(
                Seeded.right("communal-house-refusal"),
                Seeded.party(DemoParties.LAN),
                Optional.empty(),
                List.of(photograph("communal-house")),
                Set.of(Act.UPLOAD, Act.CONDITION, Act.DERIVE, Act.TRAIN),
                Set.of(Medium.ALL),
                Set.of(Territory.WORLD),
                Set.of(Platform.ANY),
                Optional.of(today.minusDays(18)),
                Optional.empty(),
                "Không dùng ảnh của tôi cho AI. Chiếu nguyên ảnh thì được. / No AI with my picture. Shown as it is, yes.",
                List.of(rooms.letter("tu-choi-mai-dinh.txt", """
                        Cảm ơn đã hỏi. Tôi không muốn ảnh mái đình vào máy. Chiếu nguyên ảnh, không bán, thì được.
                        Thank you for asking. I do not want my picture fed to a machine. Shown whole, and not for money,
                        it may be.

                        Bùi Thị Xuân Lan
                        """)));
    }

    private static Request unanswered(LocalDate today) {
        return new Request(
                Seeded.right("silk-portrait-request"),
                Seeded.party(DemoParties.LUA),
                Seeded.production(DemoFilms.VIDEO),
                List.of(Covered.of(Seeded.work("silk")), photograph("silk-portrait")),
                OF_A_GENERATION,
                Request.State.SENT,
                Optional.of(today.minusDays(16)));
    }

    private static Determination streetOfNobody(DemoRooms rooms, LocalDate today) throws IOException {
        return new Determination(
                Seeded.right("old-street-determination"),
                "Luật sư Kiều Thanh Mai (hư cấu · invented)",
                Determination.Basis.ORPHAN_AFTER_SEARCH,
                Optional.of(Seeded.production(DemoFilms.VIDEO)),
                List.of(photograph("old-street")),
                extents(OF_A_STILL, Medium.ONLINE, today.minusDays(10), today.plusYears(2)),
                "Đã tìm ở hai thư viện, ba hội ảnh và một lần đăng báo, không ai nhận. Gỡ ngay khi có người nhận. /"
                        + " Sought in two libraries, with three societies and by a notice in a newspaper; nobody came"
                        + " forward. It comes out as soon as somebody does.",
                List.of(rooms.letter("nhat-ky-tim-tac-gia.txt", """
                        NHẬT KÝ TÌM TÁC GIẢ · LOG OF THE SEARCH

                        1. Thư viện Vọng Nguyệt: không có bản in nào. / No print there.
                        2. Thư viện tỉnh: không có. / None.
                        3. Ba hội nhiếp ảnh: không ai biết. / Three societies: nobody knows.
                        4. Rao báo 30 ngày: không ai trả lời. / A notice for 30 days: no answer.
                        """)));
    }

    private static Release puppeteers(DemoRooms rooms, LocalDate today) throws IOException {
        return new Release(
                Seeded.right("water-puppets-release"),
                Release.Subject.MODEL,
                List.of(Seeded.party(DemoParties.PUPPETEERS)),
                true,
                Optional.empty(),
                List.of(Covered.of(Seeded.asset("water-puppets"), Layer.PEOPLE)),
                true,
                true,
                false,
                false,
                Set.of(Territory.WORLD),
                true,
                Optional.of(today.minusDays(200)),
                Optional.empty(),
                List.of(rooms.letter("phuong-roi-dong-y.txt", """
                        Cả phường đồng ý có mặt trong phim và đồng ý để AI vẽ lại động tác của chúng tôi.
                        All of the guild agree to be seen in the film, and that a program draws our movements anew.
                        """)));
    }

    private static Takedown notToBeShown(LocalDate today) {
        return new Takedown(
                Seeded.right("robe-roundel-takedown"),
                Takedown.Cause.COMMUNITY,
                DemoParties.SHRINE,
                List.of(Covered.of(Seeded.asset("robe-roundel"), Layer.COMMUNITY)),
                today.minusDays(12).atStartOfDay(DemoRooms.ZONE).toInstant(),
                Optional.empty(),
                "Vật thờ tự: không tái tạo bằng máy, không dùng ngoài nghi lễ. / Used in worship: not to be generated"
                        + " anew by machines, nor used outside its rite.");
    }

    private static Covered photograph(String picture) {
        return Covered.of(Seeded.asset(picture), Layer.PHOTOGRAPH);
    }

    private static List<Extent> extents(Set<Act> acts, Medium medium, LocalDate from, LocalDate to) {
        return acts.stream()
                .sorted()
                .map(act -> new Extent(
                        act,
                        Set.of(medium),
                        Set.of(Territory.WORLD),
                        Set.of(Platform.ANY),
                        true,
                        Optional.of(from),
                        Optional.of(to),
                        false))
                .toList();
    }

    private static Grant grant(
            String key,
            String licensor,
            String film,
            List<Covered> covers,
            List<Extent> acts,
            Optional<String> credit,
            Evidence letter) {
        return new Grant(
                Seeded.right(key),
                Seeded.party(licensor),
                Optional.of(Seeded.production(film)),
                covers,
                acts,
                false,
                credit,
                true,
                true,
                List.of(),
                Optional.empty(),
                true,
                Optional.of(DemoRooms.ZONE),
                List.of(letter));
    }
}
