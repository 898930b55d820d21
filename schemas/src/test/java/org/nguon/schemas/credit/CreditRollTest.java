package org.nguon.schemas.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.credit.Particulars.Told;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Assessment;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.Question;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsFacts;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

class CreditRollTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private static final IntendedUse USE = new IntendedUse(
            Map.of(),
            List.of(),
            true,
            Set.of(Medium.ONLINE),
            Set.of(Territory.WORLD),
            DAY,
            Optional.empty(),
            ZoneId.of("Asia/Ho_Chi_Minh"),
            List.of("vi"),
            Policy.ONLINE_MUSIC_VIDEO);
    private static final PartyId LAN = new PartyId("lan");
    private static final PartyId PHAI = new PartyId("phai");
    private static final PartyId MUSEUM = new PartyId("museum");
    private static final WorkId STREET = new WorkId("street");
    private static final String BY4 = "http://creativecommons.org/licenses/by/4.0/";
    private static final String BY3 = "http://creativecommons.org/licenses/by/3.0/";
    private static final String ZERO = "http://creativecommons.org/publicdomain/zero/1.0/";

    private static final List<Party> PARTIES = List.of(
            new Party(LAN, Party.Kind.PERSON, "Nguyễn Thị Lan", List.of(), "NSƯT", List.of("vi")),
            new Party(PHAI, Party.Kind.PERSON, "Bùi Xuân Phái", List.of(), "", List.of("vi")),
            new Party(MUSEUM, Party.Kind.ORGANISATION, "Bảo tàng Mỹ thuật", List.of(), "", List.of("vi")));

    static Stream<Arguments> wordings() {
        return Stream.of(
                Arguments.of(
                        "a grant's own words, whatever the licence",
                        used(1, Role.STYLE, lan("Ngọ Môn"), claims(BY4), grant("Photo © Lan / Hue Archive")),
                        "Tham chiếu hình ảnh: Photo © Lan / Hue Archive",
                        "Visual reference: Photo © Lan / Hue Archive",
                        Credited.Basis.HOLDER,
                        "g1"),
                Arguments.of(
                        "a museum's credit line as the museum writes it",
                        used(1, Role.SHOWN, museums("Gift of the artist, 1932"), List.of(), List.of()),
                        "Gift of the artist, 1932",
                        "Gift of the artist, 1932",
                        Credited.Basis.HOLDER,
                        "museum-csv:creditline"),
                Arguments.of(
                        "a museum's credit line and what the licence asks beside it",
                        used(1, Role.SHOWN, museums("Gift of the artist, 1932"), claims(BY4), List.of()),
                        "Gift of the artist, 1932. CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
                        "Gift of the artist, 1932. CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)",
                        Credited.Basis.HOLDER,
                        "museum-csv:creditline, https://creativecommons.org/licenses/by/4.0/ (XMP-cc:License)"),
                Arguments.of(
                        "a permission that asks for no words",
                        used(1, Role.STYLE, lan("Ngọ Môn"), List.of(), grant("")),
                        "Tham chiếu hình ảnh: Nguyễn Thị Lan, “Ngọ Môn”, 2019. © 2019 Lan"
                                + " — với sự cho phép của NSƯT Nguyễn Thị Lan",
                        "Visual reference: Nguyễn Thị Lan, “Ngọ Môn”, 2019. © 2019 Lan"
                                + " — courtesy of NSƯT Nguyễn Thị Lan",
                        Credited.Basis.GRANT,
                        "g1"),
                Arguments.of(
                        "CC BY 4.0: creator, notice, address, change",
                        used(1, Role.STYLE, lan("Ngọ Môn"), claims(BY4), List.of()),
                        "Tham chiếu hình ảnh: Nguyễn Thị Lan. © 2019 Lan."
                                + " CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)."
                                + " Đã thay đổi: dùng làm tham chiếu cho hình ảnh tạo bằng AI",
                        "Visual reference: Nguyễn Thị Lan. © 2019 Lan."
                                + " CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)."
                                + " Changed: used as a reference for AI-generated images",
                        Credited.Basis.LICENCE,
                        "https://creativecommons.org/licenses/by/4.0/ (XMP-cc:License)"),
                Arguments.of(
                        "CC BY 3.0: the title, too",
                        used(1, Role.SHOWN, lan("Ngọ Môn"), claims(BY3), List.of()),
                        "Ảnh: Nguyễn Thị Lan, “Ngọ Môn”, 2019. © 2019 Lan."
                                + " CC BY 3.0 (https://creativecommons.org/licenses/by/3.0/)",
                        "Photograph: Nguyễn Thị Lan, “Ngọ Môn”, 2019. © 2019 Lan."
                                + " CC BY 3.0 (https://creativecommons.org/licenses/by/3.0/)",
                        Credited.Basis.LICENCE,
                        "https://creativecommons.org/licenses/by/3.0/ (XMP-cc:License)"),
                Arguments.of(
                        "CC0 asks nothing and is named all the same",
                        used(1, Role.CONSULTED, lan("Ngọ Môn"), claims(ZERO), List.of()),
                        "Tư liệu tham khảo: Nguyễn Thị Lan, “Ngọ Môn”, 2019. © 2019 Lan."
                                + " CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)",
                        "Consulted: Nguyễn Thị Lan, “Ngọ Môn”, 2019. © 2019 Lan."
                                + " CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)",
                        Credited.Basis.LICENCE,
                        "https://creativecommons.org/publicdomain/zero/1.0/ (XMP-cc:License)"),
                Arguments.of(
                        "own work",
                        used(
                                1,
                                Role.FIRST_FRAME,
                                Particulars.NONE,
                                List.of(),
                                List.of(new RightsRecord.OwnWork(new RightId("o1"), LAN, covers(1), "I took it", DAY))),
                        "Tham chiếu hình ảnh: NSƯT Nguyễn Thị Lan, không rõ tên",
                        "Visual reference: NSƯT Nguyễn Thị Lan, title not known",
                        Credited.Basis.OWN_WORK,
                        "o1"),
                Arguments.of(
                        "nothing known",
                        used(1, Role.STYLE, Particulars.NONE, List.of(), List.of()),
                        "Tham chiếu hình ảnh: Không rõ tác giả, không rõ tên",
                        "Visual reference: Creator unknown, title not known",
                        Credited.Basis.SILENCE,
                        ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wordings")
    void wordsACreditInOrderOfPrecedence(
            String name, UsedAsset used, String vietnamese, String english, Credited.Basis basis, String fact) {
        CreditLine line = CreditRoll.of(List.of(used), List.of()).lines().getFirst();
        assertThat(line.text()).as(name).isEqualTo(new Phrase(vietnamese, english));
        assertThat(line.credited())
                .containsExactly(new Credited(used.asset(), used.role(), basis, fact, Optional.empty()));
    }

    @Test
    void namesPainterHolderAndNumberOfAPaintingAndThenItsPhotographer() {
        RightsFacts facts = new RightsFacts(
                asset(1),
                "scan.jpg",
                List.of(new Finding(
                        Layer.DEPICTED_ARTWORK,
                        Finding.Presence.PRESENT,
                        Optional.of(STREET),
                        List.of(PHAI),
                        "Mai",
                        DAY)),
                List.of(new Work(
                        STREET,
                        "Phố cổ",
                        Work.Kind.ARTWORK,
                        List.of(PHAI),
                        false,
                        Optional.of(1962),
                        Optional.empty(),
                        Work.Publication.UNKNOWN,
                        Optional.of(1988),
                        Optional.empty(),
                        "MT-77",
                        Optional.of(MUSEUM))),
                PARTIES,
                List.of(),
                List.of());
        CreditLine line = CreditRoll.of(List.of(used(facts, Role.SHOWN, lan("Ngọ Môn"))), List.of())
                .lines()
                .getFirst();
        assertThat(line.section()).isEqualTo(Section.ARTWORKS);
        assertThat(line.text().english())
                .isEqualTo("Work: Bùi Xuân Phái, “Phố cổ”, 1962, MT-77. Bảo tàng Mỹ thuật;"
                        + " photograph: Nguyễn Thị Lan. © 2019 Lan");
        assertThat(line.credited()).extracting(Credited::inventoryNumber).containsExactly(Optional.of("MT-77"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "DSC_0042.JPG", "ngo-mon.tiff"})
    void saysThatATitleIsNotKnownInsteadOfTheNameOfAFile(String title) {
        CreditRoll roll = CreditRoll.of(
                List.of(
                        used(1, Role.SHOWN, lan(title), List.of(), List.of()),
                        used(2, Role.SHOWN, lan(title), List.of(), List.of()),
                        used(3, Role.STYLE, lan(title), List.of(), List.of())),
                List.of());
        assertThat(roll.in(Section.SHOWN)).singleElement().satisfies(line -> {
            assertThat(line.text().english())
                    .isEqualTo("Photograph: Nguyễn Thị Lan, title not known, 2019 (2 pictures). © 2019 Lan");
            assertThat(line.text().vietnamese())
                    .isEqualTo("Ảnh: Nguyễn Thị Lan, không rõ tên, 2019 (2 ảnh). © 2019 Lan");
        });
        assertThat(roll.in(Section.VISUAL_REFERENCES))
                .singleElement()
                .satisfies(line -> assertThat(line.text().english())
                        .isEqualTo("Visual reference: Nguyễn Thị Lan, title not known, 2019. © 2019 Lan"));
    }

    @Test
    void saysThatAuthorshipIsContestedUntilAPersonDecides() {
        List<Statement> file = new ArrayList<>(List.of(
                Statement.of("creator", "Nguyễn Thị Lan", "IFD0:Artist"),
                Statement.of("creator", "Trần Văn Minh", "XMP-dc:Creator"),
                Statement.of("title", "Ngọ Môn", "XMP-dc:Title")));
        CreditLine line = line(Particulars.of(Precedence.shown(file)), claims(BY4));
        assertThat(line.text().english())
                .startsWith("Photograph: authorship contested: Nguyễn Thị Lan / Trần Văn Minh");
        assertThat(line.text().vietnamese()).startsWith("Ảnh: tác giả chưa thống nhất: Nguyễn Thị Lan / Trần Văn Minh");
        assertThat(line.missing()).as("CC BY asks for the creator").containsExactly("creator");
        assertThat(line(Particulars.of(Precedence.shown(file)), List.of())
                        .text()
                        .english())
                .contains("authorship contested");

        file.add(Statement.of("creator", "Trần Văn Minh", "person:lan"));
        CreditLine decided = line(Particulars.of(Precedence.shown(file)), claims(BY4));
        assertThat(decided.text().english())
                .startsWith("Photograph: Trần Văn Minh")
                .doesNotContain("Nguyễn Thị Lan");
        assertThat(decided.missing()).isEmpty();
    }

    private static CreditLine line(Particulars particulars, List<RightsClaim> claims) {
        return CreditRoll.of(List.of(used(1, Role.SHOWN, particulars, claims, List.of())), List.of())
                .lines()
                .getFirst();
    }

    @Test
    void neverSaysPhotoOfWhatOnlyGaveAReference() {
        for (Role role : Role.values()) {
            if (Usage.of(role) == Usage.CONDITIONED) {
                CreditLine line = CreditRoll.of(
                                List.of(used(1, role, lan("Ngọ Môn"), claims(BY4), List.of())), List.of())
                        .lines()
                        .getFirst();
                assertThat(line.section()).isEqualTo(Section.VISUAL_REFERENCES);
                assertThat(line.text().english())
                        .startsWith("Visual reference: ")
                        .doesNotContain("Photo");
                assertThat(line.text().vietnamese())
                        .startsWith("Tham chiếu hình ảnh: ")
                        .doesNotContain("Ảnh:");
            }
        }
    }

    @Test
    void mergesTheTitlesOfOneCreatorHolderAndLicence() {
        List<UsedAsset> used = List.of(
                used(2, Role.SHOWN, lan("Sông Hương"), claims(BY3), List.of()),
                used(1, Role.SHOWN, lan("Ngọ Môn"), claims(BY3), List.of()),
                used(3, Role.SHOWN, lan("Khác"), claims(BY4), List.of()));
        CreditRoll roll = CreditRoll.of(used, List.of());
        assertThat(roll.in(Section.SHOWN)).hasSize(2);
        assertThat(roll.in(Section.SHOWN))
                .anySatisfy(line -> assertThat(line.text().english())
                        .contains("Nguyễn Thị Lan, “Ngọ Môn”, 2019; “Sông Hương”, 2019. © 2019 Lan"));
        assertThat(roll.in(Section.LICENCES))
                .extracting(line -> line.text().english())
                .containsExactly(
                        "CC BY 3.0: https://creativecommons.org/licenses/by/3.0/",
                        "CC BY 4.0: https://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void saysWhatTheLicenceAsksForAndNobodyKnows() {
        CreditLine line = CreditRoll.of(
                        List.of(used(1, Role.SHOWN, Particulars.NONE, claims(BY3), List.of())), List.of())
                .lines()
                .getFirst();
        assertThat(line.missing()).containsExactly("creator", "title");
    }

    @Test
    void doesNotLetAFileBreakTheLineOrTurnTheReadingOrder() {
        Particulars particulars = new Particulars(
                new Told("Cổng\r\nthành\u202E", "XMP-dc:Title"),
                List.of(),
                List.of(),
                Told.NOTHING,
                Told.NOTHING,
                Told.NOTHING,
                Told.NOTHING,
                Told.NOTHING);
        CreditLine line = CreditRoll.of(
                        List.of(used(1, Role.SHOWN, particulars, List.of(), grant("a\nb\u001b[31m"))), List.of())
                .lines()
                .getFirst();
        assertThat(line.text().english()).isEqualTo("a b [31m");
    }

    @Test
    void provesThatAPictureIsCreditedIfAndOnlyIfItIsUsed() {
        List<UsedAsset> used = new ArrayList<>();
        List<CreditProof.Use> uses = new ArrayList<>();
        int number = 0;
        for (Role role : Role.values()) {
            for (List<RightsClaim> claims : List.of(claims(BY4), claims(BY3), claims(ZERO), List.<RightsClaim>of())) {
                UsedAsset one = used(++number, role, lan("Tên " + number % 3), claims, List.of());
                used.add(one);
                uses.add(new CreditProof.Use(one.asset(), role));
            }
        }
        CreditRoll roll = CreditRoll.of(used, List.of());
        CreditProof proof = CreditProof.of(uses, roll);
        assertThat(proof.holds()).isTrue();
        assertThat(proof.uses()).isEqualTo(40);
        assertThat(proof.credited()).isEqualTo(40);
        assertThat(proof.sentence().english()).contains("Uses: 40, credited: 40, in lines: ");

        CreditProof.Use stranger = new CreditProof.Use(asset(900), Role.SHOWN);
        uses.add(stranger);
        assertThat(CreditProof.of(uses, roll).uncredited()).containsExactly(stranger);
        uses.remove(stranger);
        CreditProof.Use cut = uses.removeFirst();
        assertThat(CreditProof.of(uses, roll).unused()).containsExactly(cut);
    }

    @Test
    void countsAUseOnceWhenTwoLinesNameIt() {
        List<Credited> credited =
                List.of(new Credited(asset(1), Role.SHOWN, Credited.Basis.CLAIM, "x", Optional.empty()));
        CreditRoll roll = new CreditRoll(
                List.of(
                        new CreditLine(Section.ARTWORKS, Phrase.same("Phái"), "Phái", credited, List.of()),
                        new CreditLine(Section.SHOWN, Phrase.same("Lan"), "Lan", credited, List.of())),
                Optional.empty());
        CreditProof proof = CreditProof.of(List.of(new CreditProof.Use(asset(1), Role.SHOWN)), roll);
        assertThat(proof.holds()).isTrue();
        assertThat(proof.sentence().vietnamese()).endsWith("1 lượt dùng, 1 lượt được ghi công, trong 2 dòng.");
    }

    @Test
    void takesNoLineOfAnotherSectionForACredit() {
        AssetId asset = asset(1);
        CreditLine asShown = new CreditLine(
                Section.SHOWN,
                Phrase.same("Lan"),
                "Lan",
                List.of(new Credited(asset, Role.STYLE, Credited.Basis.CLAIM, "x", Optional.empty())),
                List.of());
        CreditProof proof = CreditProof.of(
                List.of(new CreditProof.Use(asset, Role.STYLE)), new CreditRoll(List.of(asShown), Optional.empty()));
        assertThat(proof.holds()).isFalse();
        assertThat(proof.uncredited()).hasSize(1);
    }

    private static AssetId asset(int number) {
        return new AssetId(new UUID(0, number));
    }

    private static Particulars lan(String title) {
        return new Particulars(
                new Told(title, "XMP-dc:Title"),
                List.of("Nguyễn Thị Lan"),
                List.of(),
                Told.NOTHING,
                Told.NOTHING,
                new Told("© 2019 Lan", "XMP-dc:Rights"),
                new Told("2019", "XMP-photoshop:DateCreated"),
                Told.NOTHING);
    }

    private static Particulars museums(String creditLine) {
        return new Particulars(
                Told.NOTHING,
                List.of("Somebody"),
                List.of(),
                Told.NOTHING,
                new Told(creditLine, "museum-csv:creditline"),
                Told.NOTHING,
                Told.NOTHING,
                Told.NOTHING);
    }

    private static List<RightsClaim> claims(String uri) {
        return List.of(
                new RightsClaim(Layer.PHOTOGRAPH, RightsClaim.Basis.LICENCE, uri, Optional.of(uri), "XMP-cc:License"));
    }

    private static List<Covered> covers(int number) {
        return List.of(Covered.of(asset(number), Layer.PHOTOGRAPH));
    }

    private static List<RightsRecord> grant(String wording) {
        return List.of(new RightsRecord.Grant(
                new RightId("g1"),
                LAN,
                Optional.empty(),
                covers(1),
                List.of(Extent.unlimited(Act.CONDITION)),
                false,
                Optional.of(wording),
                true,
                false,
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                List.of()));
    }

    private static UsedAsset used(
            int number, Role role, Particulars particulars, List<RightsClaim> claims, List<RightsRecord> records) {
        RightsFacts facts =
                new RightsFacts(asset(number), "picture " + number, List.of(), List.of(), PARTIES, claims, records);
        return used(facts, role, particulars);
    }

    private static UsedAsset used(RightsFacts facts, Role role, Particulars particulars) {
        return new UsedAsset(
                role,
                Optional.empty(),
                false,
                particulars,
                facts,
                Assessment.of(facts, new Question(Optional.empty(), USE, role, DAY)));
    }
}
