package org.nguon.indexer.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.nguon.indexer.rights.OpenRooms.TODAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.AtRevision;
import org.nguon.indexer.catalogue.Edit;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.Rule;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.rights.Verdict;
import org.nguon.schemas.rights.Work;
import org.nguon.schemas.rights.WorkId;

class RightsTest {

    private static final RightsClaim RESERVED = new RightsClaim(
            Layer.PHOTOGRAPH, RightsClaim.Basis.IN_COPYRIGHT, "© Nguyễn A", Optional.empty(), "XMP-dc:Rights");

    @TempDir
    Path folder;

    private OpenRooms rooms;
    private Rights rights;
    private ProductionId production;
    private PartyId photographer;

    @BeforeEach
    void open() {
        rooms = new OpenRooms(folder);
        rights = rooms.rights;
        production = rooms.production();
        photographer = rooms.party("Nguyễn A");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private AtRevision<Pick> pick(AssetId picture, Role role) {
        return rooms.selections.pick(production, picture, role, Optional.empty(), "lan");
    }

    private AssetId own() {
        AssetId picture = rooms.picture();
        rights.ownWork(List.of(picture), photographer, "Tôi tự chụp.", true, "lan");
        return picture;
    }

    private AssetId reserved() {
        AssetId picture = rooms.picture(RESERVED);
        for (Layer layer : List.of(Layer.DEPICTED_ARTWORK, Layer.PEOPLE)) {
            rights.find(
                    picture,
                    new Finding(layer, Finding.Presence.ABSENT, Optional.empty(), List.of(), "lan", TODAY),
                    "lan");
        }
        return picture;
    }

    private Verdict verdict(AssetId picture, Role role, LocalDate day) {
        return rights.assess(
                picture,
                ClearedSelection.question(rooms.productions.get(production).value(), role, day));
    }

    private Evidence letter() throws IOException {
        byte[] bytes = "Tôi đồng ý.".getBytes(StandardCharsets.UTF_8);
        return rights.keep(new EvidenceFile("thư.txt", new ByteArrayInputStream(bytes)));
    }

    private RightsRecord.Grant grant(AssetId picture, Optional<LocalDate> to, List<Evidence> evidence) {
        List<Extent> acts = Stream.of(Act.COPY, Act.SHOW, Act.PUBLISH)
                .map(act -> new Extent(
                        act,
                        Set.of(Medium.ALL),
                        Set.of(Territory.WORLD),
                        Set.of("*"),
                        true,
                        Optional.empty(),
                        to,
                        false))
                .toList();
        return new RightsRecord.Grant(
                rights.freshId(),
                photographer,
                Optional.of(production),
                List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                acts,
                false,
                Optional.empty(),
                true,
                false,
                List.of(),
                Optional.empty(),
                true,
                Optional.empty(),
                evidence);
    }

    @Test
    void countsAPersonsClaimUntilItIsWithdrawnAndNeverWithdrawsWhatAFileSays() {
        AssetId picture = reserved();
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.NEEDS_GRANT);
        String licence = "http://creativecommons.org/licenses/by/4.0/";
        rights.claim(
                picture,
                Layer.PHOTOGRAPH,
                RightsClaim.Basis.LICENCE,
                "CC BY 4.0, on the photographer's own page",
                Optional.of(licence),
                "lan",
                "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.CLEARED_WITH);
        RightsClaim made = rights.claimsOfPersons(picture).getFirst();
        rights.withdrawClaim(picture, made, "it was another picture", "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.NEEDS_GRANT);
        for (RightsClaim none : List.of(made, RESERVED)) {
            assertThatThrownBy(() -> rights.withdrawClaim(picture, none, "again", "lan"))
                    .isInstanceOfSatisfying(
                            ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RR_NOT_HERE));
        }
    }

    @Test
    void returnsToNotExaminedWhenAFirstFindingIsTakenBack() {
        AssetId picture = rooms.picture(RESERVED);
        List<Finding> before = rights.facts(picture).findings();
        Finding absent = new Finding(Layer.PEOPLE, Finding.Presence.ABSENT, Optional.empty(), List.of(), "lan", TODAY);
        rights.find(picture, absent, "lan");
        rights.withdrawFindings(picture, Layer.PEOPLE, "looked at the wrong one", "lan");
        assertThat(rights.facts(picture).findings()).isEqualTo(before);
        assertThat(verdict(picture, Role.SHOWN, TODAY).obstacles())
                .filteredOn(step -> step.layer() == Layer.PEOPLE)
                .extracting(step -> step.rule())
                .containsExactly(Rule.NOT_EXAMINED);
    }

    @Test
    void correctsAGrantAsOneActAndKeepsTheFirst() throws IOException {
        AssetId picture = reserved();
        RightsRecord.Grant first = grant(picture, Optional.of(TODAY.minusDays(1)), List.of(letter()));
        rights.file(first, "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing().allows()).isFalse();
        RightsRecord.Grant longer = grant(picture, Optional.of(TODAY.plusYears(1)), List.of(letter()));
        RightsRecord corrected = rights.correct(first.id(), longer, "the year was mistyped", "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(rights.facts(picture).records()).containsExactly(corrected);
        assertThat(rights.find(first.id()).orElseThrow().withdrawn()).contains("the year was mistyped");
        assertThat(rights.find(first.id()).orElseThrow().right()).isEqualTo(first);
        RightsRecord denial =
                RightsRecord.Denial.of(rights.freshId(), photographer, first.covers(), Set.of(Act.TRAIN), "không");
        assertThatThrownBy(() -> rights.correct(corrected.id(), denial, "", "lan"))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RR_OTHER_KIND));
        assertThatThrownBy(() -> rights.correct(first.id(), longer, "", "lan"))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RR_NOT_HERE));
    }

    private ClearanceOutcome clear(boolean withoutTheUncleared) {
        return rights.clear(production, _ -> true, withoutTheUncleared, rooms.clock);
    }

    private static ClearedSelection cleared(ClearanceOutcome outcome) {
        return switch (outcome) {
            case ClearanceOutcome.Cleared(ClearedSelection selection) -> selection;
            case ClearanceOutcome.Blocked(var issues) -> throw new AssertionError("blocked: " + issues);
        };
    }

    private static List<ClearanceIssue> blocked(ClearanceOutcome outcome) {
        return switch (outcome) {
            case ClearanceOutcome.Cleared _ -> throw new AssertionError("cleared");
            case ClearanceOutcome.Blocked(var issues) -> issues;
        };
    }

    @Test
    void clearsOwnWorkAfterOneTouch() {
        AssetId picture = rooms.picture();
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.UNKNOWN);
        rights.ownWork(List.of(picture), photographer, "Tôi tự chụp.", true, "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.CLEARED);
        assertThat(verdict(picture, Role.FIRST_FRAME, TODAY).standing()).isEqualTo(Standing.CLEARED);
    }

    @Test
    void filesOwnWorkForVeryManyPicturesInRecordsThatCanBeRead() {
        List<AssetId> pictures =
                Stream.generate(() -> rooms.picture()).limit(501).toList();
        assertThat(rights.ownWork(pictures, photographer, "", false, "lan"))
                .extracting(right -> right.covers().size())
                .containsExactly(1000, 2);
    }

    @Test
    void handsOnASelectionOfWhichEveryPictureIsCleared() {
        Pick style = pick(own(), Role.STYLE).value();
        Pick shown = pick(own(), Role.SHOWN).value();
        ClearedSelection selection = cleared(clear(false));
        assertThat(selection.picks()).extracting(ClearedPick::pick).containsExactly(style, shown);
        assertThat(selection.picks()).allMatch(ClearedPick::trainingAllowed);
        assertThat(selection.excluded()).isEmpty();
        assertThat(selection.day()).isEqualTo(TODAY);
        assertThat(selection.lapsesOn()).isEmpty();
        assertThat(selection.stillHoldsAt(rooms.clock)).isTrue();
        assertThat(selection.stillHoldsAt(OpenRooms.at(TODAY.minusDays(1)))).isFalse();
    }

    @Test
    void blocksASelectionWithEveryReasonOrLeavesOutWhatIsNotCleared() {
        Pick own = pick(own(), Role.STYLE).value();
        Pick one = pick(reserved(), Role.STYLE).value();
        Pick two = pick(rooms.picture(), Role.SHOWN).value();
        assertThat(blocked(clear(false)))
                .satisfiesExactly(issue -> isUncleared(issue, one), issue -> isUncleared(issue, two));
        ClearedSelection selection = cleared(clear(true));
        assertThat(selection.picks()).extracting(ClearedPick::pick).containsExactly(own);
        assertThat(selection.excluded())
                .extracting(ExcludedPick::pick, it -> it.verdict().standing())
                .containsExactly(tuple(one, Standing.NEEDS_GRANT), tuple(two, Standing.UNKNOWN));
    }

    private static void isUncleared(ClearanceIssue issue, Pick pick) {
        switch (issue) {
            case ClearanceIssue.Uncleared uncleared -> {
                assertThat(uncleared.pick()).isEqualTo(pick);
                assertThat(uncleared.verdict().standing().allows()).isFalse();
            }
            case ClearanceIssue.NothingPicked _ -> throw new AssertionError("nothing picked");
        }
    }

    @Test
    void callsASelectionWithoutKeptPicturesAnIssueOfItsOwn() {
        assertThat(blocked(clear(false))).containsExactly(new ClearanceIssue.NothingPicked());
        AtRevision<Pick> pick = pick(own(), Role.STYLE);
        Pick seen = pick.value();
        rooms.selections.change(
                new Pick(
                        seen.id(),
                        production,
                        seen.scene(),
                        seen.asset(),
                        seen.role(),
                        Pick.Keep.MAYBE,
                        1,
                        Optional.empty(),
                        ""),
                "lan",
                pick.revision());
        assertThat(blocked(clear(false))).containsExactly(new ClearanceIssue.NothingPicked());
        pick(rooms.picture(), Role.STYLE);
        assertThat(blocked(clear(true))).hasSize(2).last().isEqualTo(new ClearanceIssue.NothingPicked());
    }

    @Test
    void turnsAVerdictByAGrantWithItsLetterUntilTheGrantLapses() throws IOException {
        AssetId picture = reserved();
        pick(picture, Role.SHOWN);
        LocalDate last = TODAY.plusDays(60);
        rights.file(grant(picture, Optional.of(last), List.of(letter())), "lan");
        ClearedSelection selection = cleared(clear(false));
        assertThat(selection.lapsesOn()).contains(last.plusDays(1));
        assertThat(selection.picks().getFirst().trainingAllowed()).isFalse();
        assertThat(selection.stillHoldsAt(OpenRooms.at(last))).isTrue();
        Clock after = OpenRooms.at(last.plusDays(1));
        assertThat(selection.stillHoldsAt(after)).isFalse();
        assertThat(blocked(rights.clear(production, _ -> true, false, after))).hasSize(1);
    }

    @Test
    void letsATakedownOrARefusalWinOverAGrantUntilItIsWithdrawn() throws IOException {
        AssetId picture = reserved();
        rights.file(grant(picture, Optional.empty(), List.of(letter())), "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.CLEARED_WITH);
        RightsRecord takedown = rights.file(
                new RightsRecord.Takedown(
                        rights.freshId(),
                        RightsRecord.Takedown.Cause.WITHDRAWAL,
                        "Nguyễn A",
                        List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                        rooms.clock.instant(),
                        Optional.empty(),
                        "đổi ý"),
                "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.BLOCKED);
        rights.withdraw(takedown.id(), "nhầm ảnh", "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.CLEARED_WITH);
        assertThat(rights.find(takedown.id()).orElseThrow().withdrawn()).contains("nhầm ảnh");
        rights.file(
                RightsRecord.Denial.of(
                        rights.freshId(),
                        photographer,
                        List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                        Set.of(Act.SHOW),
                        "không"),
                "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.BLOCKED);
    }

    @Test
    void judgesAPictureByAWorkThatItShowsAndByWhatAPersonSays() {
        AssetId picture = rooms.picture(RESERVED);
        WorkId painting = rooms.works
                .add(
                        id -> new Work(
                                id,
                                "Thiếu nữ",
                                Work.Kind.ARTWORK,
                                List.of(photographer),
                                false,
                                Optional.of(1920),
                                Optional.of(1925),
                                Work.Publication.PUBLISHED,
                                Optional.of(1930),
                                Optional.of(new Territory("VN")),
                                "",
                                Optional.empty()),
                        "lan")
                .value()
                .id();
        rights.find(
                picture,
                new Finding(
                        Layer.DEPICTED_ARTWORK,
                        Finding.Presence.PRESENT,
                        Optional.of(painting),
                        List.of(),
                        "lan",
                        TODAY),
                "lan");
        rights.find(
                picture,
                new Finding(Layer.PEOPLE, Finding.Presence.ABSENT, Optional.empty(), List.of(), "lan", TODAY),
                "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.NEEDS_GRANT);
        rights.claim(
                picture,
                Layer.PHOTOGRAPH,
                RightsClaim.Basis.LICENCE,
                "CC0",
                Optional.of("https://creativecommons.org/publicdomain/zero/1.0/"),
                "lan",
                "lan");
        assertThat(verdict(picture, Role.SHOWN, TODAY).standing()).isEqualTo(Standing.CLEARED);
        assertThat(rooms.works.showing(painting)).containsExactly(picture);
        assertThat(rights.facts(picture).works()).extracting(Work::id).containsExactly(painting);
    }

    @Test
    void refusesWhatNamesSomethingThatIsNotHere() throws IOException {
        AssetId picture = rooms.picture();
        AssetId forged = new AssetId(new UUID(6, 6));
        refuses(Code.PR_NO_PICTURE, () -> rights.facts(forged));
        refuses(Code.PR_NO_PICTURE, () -> rights.ownWork(List.of(picture, forged), photographer, "", false, "lan"));
        refuses(Code.RR_NOT_HERE, () -> rights.ownWork(List.of(picture), new PartyId("nobody"), "", false, "lan"));
        refuses(Code.RR_NOT_HERE, () -> rights.withdraw(new RightId("nothing"), "", "lan"));
        RightsRecord.Grant grant = grant(picture, Optional.empty(), List.of(letter()));
        rights.file(grant, "lan");
        refuses(Code.RR_NOT_HERE, () -> rights.file(grant, "lan"));
        refuses(
                Code.RR_NO_EVIDENCE,
                () -> rights.keep(new EvidenceFile("rỗng.pdf", new ByteArrayInputStream(new byte[0]))));
    }

    private static EvidenceFile file(String name, String words) {
        return new EvidenceFile(name, new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void takesNoEvidenceThatProvesNothingOrWouldDoHarm() throws IOException {
        refuses(Code.RR_EVIDENCE_KIND, () -> rights.keep(file("contract.pdf", "<html><script>1</script>")));
        refuses(Code.RR_EVIDENCE_KIND, () -> rights.keep(file("letter.txt", "MZ\u0000\u0001")));
        refuses(Code.RR_EVIDENCE_KIND, () -> rights.keep(file("letter.docm", "PK\u0003\u0004")));
        assertThat(Files.walk(folder.resolve("vault")))
                .as("nothing of what was refused stays in the vault")
                .noneMatch(path ->
                        path.toString().contains("contract") || path.toString().endsWith(".staged"));
    }

    @Test
    void readsNoMoreOfAnEndlessFileThanItsLimit() {
        long[] read = {0};
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read[0]++;
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                read[0] += length;
                Arrays.fill(bytes, from, from + length, (byte) 'a');
                return length;
            }
        };
        refuses(Code.RR_EVIDENCE_LARGE, () -> rights.keep(new EvidenceFile("endless.txt", endless)));
        assertThat(read[0]).isLessThan(Rights.LARGEST_EVIDENCE + (1 << 20));
    }

    @Test
    void keepsTheNameOfAFileOnly() throws IOException {
        assertThat(rights.keep(file("../../etc/passwd\u202Efdp.txt", "Tôi đồng ý."))
                        .fileName())
                .isEqualTo("passwd fdp.txt");
        assertThat(rights.keep(file("C:\\Users\\lan\\thư.txt", "Vâng.")).fileName())
                .isEqualTo("thư.txt");
        assertThat(rights.keep(file("x".repeat(5_000) + ".txt", "Được.")).fileName())
                .hasSizeLessThan(200)
                .endsWith("….txt");
        assertThat(rights.keep(file("letter.txt", "Ừ.")).mediaType()).isEqualTo("text/plain");
    }

    @Test
    void takesNoRecordThatIsBuriedInFiles() throws IOException {
        AssetId picture = reserved();
        List<Evidence> many = Collections.nCopies(Rights.MOST_EVIDENCE + 1, letter());
        refuses(Code.RR_EVIDENCE_MANY, () -> rights.file(grant(picture, Optional.empty(), many), "lan"));
    }

    private static void refuses(Code code, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void keepsTheContactOfAPartySealedWhileItsNameChanges() {
        AtRevision<Party> party = rooms.parties.get(photographer);
        Party renamed =
                new Party(photographer, Party.Kind.PERSON, "Nguyễn Văn A", List.of("Nguyễn A"), "NSNA", List.of("vi"));
        assertThat(rooms.parties.change(renamed, "lan", party.revision())).isInstanceOf(Edit.Made.class);
        assertThat(rooms.parties.contact(photographer)).contains("0903 000 000");
        assertThat(rooms.parties.named("Nguyễn A")).hasSize(1);
        assertThat(rooms.catalogue.rights().party(photographer).orElseThrow().toString())
                .doesNotContain("0903");
        assertThat(rooms.parties.reachBy(photographer, "a@example.vn", "lan", party.revision() + 1))
                .isInstanceOf(Edit.Made.class);
        assertThat(rooms.parties.contact(photographer)).contains("a@example.vn");
    }
}
