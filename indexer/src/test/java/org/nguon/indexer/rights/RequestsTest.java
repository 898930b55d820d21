package org.nguon.indexer.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.LedgerEntry;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Answer.Decision;
import org.nguon.schemas.request.Answer.Says;
import org.nguon.schemas.request.Completion;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request.State;
import org.nguon.schemas.rights.Standing;

class RequestsTest {

    private static final LetterWishes WISHES = LetterWishes.signedBy("Lan", "lan@example.org");

    @TempDir
    private Path folder;

    private OpenRooms rooms;
    private ProductionId film;
    private PartyId photographer;

    @BeforeEach
    void openRooms() {
        rooms = new OpenRooms(folder);
        film = rooms.production();
        photographer = rooms.party("Nguyễn Văn A");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private AssetId picked(PartyId holder) {
        AssetId picture = rooms.picture(
                new RightsClaim(Layer.PHOTOGRAPH, RightsClaim.Basis.IN_COPYRIGHT, "© A", Optional.empty(), "XMP"));
        find(picture, Layer.PHOTOGRAPH, Finding.Presence.PRESENT, List.of(holder));
        find(picture, Layer.DEPICTED_ARTWORK, Finding.Presence.ABSENT, List.of());
        find(picture, Layer.PEOPLE, Finding.Presence.ABSENT, List.of());
        rooms.selections.pick(film, picture, Role.STYLE, Optional.empty(), "lan");
        return picture;
    }

    private void find(AssetId picture, Layer layer, Finding.Presence presence, List<PartyId> holders) {
        rooms.rights.find(
                picture, new Finding(layer, presence, Optional.empty(), holders, "lan", OpenRooms.TODAY), "lan");
    }

    private Standing standing(AssetId picture) {
        return rooms.rights.assess(film, OpenRooms.TODAY).entrySet().stream()
                .filter(entry -> entry.getKey().asset().equals(picture))
                .findFirst()
                .orElseThrow()
                .getValue()
                .standing();
    }

    private FiledRequest sent() {
        FiledRequest draft = rooms.requests.draft(film, photographer, WISHES, "lan");
        return rooms.requests.move(draft.id(), State.SENT, "thư", "lan");
    }

    private Answer answer(Letter letter, Says... perLine) throws IOException {
        List<Decision> decisions = new ArrayList<>();
        for (int line = 1; line <= perLine.length; line++) {
            for (Act act : letter.lines().get(line - 1).acts()) {
                Says says = perLine[line - 1];
                decisions.add(new Decision(line, act, says, says == Says.YES_IF ? "xem bản dựng" : ""));
            }
        }
        Evidence letterFile = rooms.rights.keep(new EvidenceFile(
                "tra-loi.txt", new ByteArrayInputStream(("đồng ý " + decisions).getBytes(StandardCharsets.UTF_8))));
        return new Answer(
                letter.id(),
                rooms.requests.nextAnswer(letter.id()),
                Answer.Channel.LETTER,
                rooms.clock.instant(),
                decisions,
                Optional.empty(),
                Optional.empty(),
                true,
                Answer.Sitters.NOBODY_SHOWN,
                "Ảnh: Nguyễn Văn A",
                "",
                "Nguyễn Văn A",
                OpenRooms.TODAY,
                List.of(letterFile));
    }

    @Test
    void asksOneHolderOnceForAllTheirPicturesAndWaits() {
        AssetId one = picked(photographer);
        AssetId two = picked(photographer);
        assertThat(rooms.requests.needed(film).letters()).hasSize(1);
        FiledRequest request = sent();
        assertThat(request.letter().orElseThrow().lines()).extracting("picture").containsExactlyInAnyOrder(one, two);
        assertThat(standing(one)).isEqualTo(Standing.PENDING);
        assertThat(rooms.requests.needed(film).letters()).isEmpty();
        assertThat(rooms.requests.needed(film).waiting()).containsExactlyInAnyOrder(one, two);
        assertThatThrownBy(() -> rooms.requests.draft(film, photographer, WISHES, "lan"))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RQ_NOTHING_TO_ASK));
    }

    @Test
    void asksNobodyTwiceForAPictureOfWhichOnlyTheHolderIsKnown() {
        AssetId picture = rooms.picture();
        find(picture, Layer.PHOTOGRAPH, Finding.Presence.PRESENT, List.of(photographer));
        find(picture, Layer.DEPICTED_ARTWORK, Finding.Presence.ABSENT, List.of());
        find(picture, Layer.PEOPLE, Finding.Presence.ABSENT, List.of());
        rooms.selections.pick(film, picture, Role.STYLE, Optional.empty(), "lan");
        assertThat(rooms.requests.needed(film).letters()).hasSize(1);
        sent();
        assertThat(standing(picture)).as("asking makes nothing known").isEqualTo(Standing.UNKNOWN);
        assertThat(rooms.requests.needed(film).letters()).isEmpty();
        assertThat(rooms.requests.needed(film).waiting()).containsExactly(picture);
    }

    @Test
    void filesOneReplyForManyPicturesAndClearsThemWhenItIsCountersigned() throws IOException {
        AssetId yes = picked(photographer);
        AssetId no = picked(photographer);
        AssetId ifOnly = picked(photographer);
        FiledRequest request = sent();
        Letter letter = request.letter().orElseThrow();
        rooms.requests.answer(answer(letter, Says.YES, Says.NO, Says.YES_IF), "lan");
        assertThat(rooms.requests.get(request.id()).state()).isEqualTo(State.NEGOTIATING);
        assertThat(standing(no)).isEqualTo(Standing.BLOCKED);
        assertThat(standing(yes).allows()).isFalse();
        rooms.requests.complete(request.id(), List.of(Completion.COUNTERSIGNED), "lan");
        assertThat(standing(yes)).isEqualTo(Standing.CLEARED_WITH);
        assertThat(standing(ifOnly).allows()).isFalse();
        FiledRequest done = rooms.requests.complete(request.id(), List.of(Completion.CONDITIONS_MET), "lan");
        assertThat(done.state()).isEqualTo(State.IN_FORCE);
        assertThat(standing(ifOnly)).isEqualTo(Standing.CLEARED_WITH);
        assertThat(standing(no)).isEqualTo(Standing.BLOCKED);
    }

    @Test
    void letsASecondAnswerTakeThePlaceOfTheFirstAndKeepsBoth() throws IOException {
        AssetId picture = picked(photographer);
        FiledRequest request = sent();
        Letter letter = request.letter().orElseThrow();
        rooms.requests.answer(answer(letter, Says.YES), "lan");
        rooms.requests.complete(request.id(), List.of(Completion.COUNTERSIGNED), "lan");
        assertThat(standing(picture).allows()).isTrue();
        rooms.requests.answer(answer(letter, Says.NO), "lan");
        assertThat(standing(picture)).isEqualTo(Standing.BLOCKED);
        assertThat(rooms.requests.get(request.id()).state()).isEqualTo(State.REFUSED);
        assertThat(rooms.requests.answers(request.id())).hasSize(2);
        rooms.requests.answer(answer(letter, Says.YES), "lan");
        rooms.requests.complete(request.id(), List.of(Completion.COUNTERSIGNED), "lan");
        assertThat(standing(picture).allows()).isTrue();
        assertThat(rooms.requests.history(request.id()))
                .extracting(LedgerEntry::actor)
                .containsOnly("lan");
    }

    @Test
    void keepsOnlyTheHashOfASecretAndOpensNothingForAnother() {
        picked(photographer);
        FiledRequest request = sent();
        String secret = rooms.requests.makeLink(request.id(), Duration.ofDays(3), "lan");
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(rooms.requests.history(request.id()))
                .extracting(LedgerEntry::document)
                .noneMatch(document -> document.contains(secret));
        assertThat(rooms.requests.open(secret)).isInstanceOf(OpenedLink.Open.class);
        for (String other : List.of("", "../..", secret.substring(1) + "A", secret + "A", "x".repeat(43))) {
            assertThat(rooms.requests.open(other)).isInstanceOf(OpenedLink.Closed.class);
        }
        rooms.requests.seen(request.id());
        assertThat(rooms.requests.get(request.id()).state()).isEqualTo(State.SEEN);
        assertThat(rooms.requests.revokeLinks(request.id(), "lan")).isEqualTo(1);
        assertThat(rooms.requests.open(secret)).isInstanceOf(OpenedLink.Closed.class);
    }

    @Test
    void closesAnAddressThatIsTooOldOrWhoseRequestIsWithdrawn() {
        picked(photographer);
        FiledRequest request = sent();
        String old = rooms.requests.makeLink(request.id(), Duration.ZERO, "lan");
        String fresh = rooms.requests.makeLink(request.id(), Duration.ofDays(1), "lan");
        assertThat(rooms.requests.open(old)).isInstanceOf(OpenedLink.Closed.class);
        assertThat(rooms.requests.open(fresh)).isInstanceOf(OpenedLink.Open.class);
        rooms.requests.move(request.id(), State.WITHDRAWN, "đổi ảnh", "lan");
        assertThat(rooms.requests.open(fresh)).isInstanceOf(OpenedLink.Closed.class);
    }

    @Test
    void refusesMovesThatTheStateDoesNotAllow() {
        picked(photographer);
        FiledRequest draft = rooms.requests.draft(film, photographer, WISHES, "lan");
        assertThatThrownBy(() -> rooms.requests.move(draft.id(), State.IN_FORCE, "", "lan"))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RQ_ILLEGAL_MOVE));
        assertThatThrownBy(() -> rooms.requests.get(new RightId("nowhere")))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RQ_NOT_HERE));
    }

    @Test
    void saysWhichLettersAreDueForAReminder() {
        picked(photographer);
        FiledRequest request = sent();
        assertThat(rooms.requests.due()).isEmpty();
        LocalDate inAWeek = OpenRooms.TODAY.plusDays(7);
        Requests later = new Requests(
                rooms.catalogue,
                rooms.selections,
                rooms.rights,
                rooms.parties,
                new java.security.SecureRandom(),
                OpenRooms.at(inAWeek));
        assertThat(later.due()).singleElement().satisfies(due -> {
            assertThat(due.request().id()).isEqualTo(request.id());
            assertThat(due.due()).isEqualTo(org.nguon.schemas.request.Chase.Due.REMINDER);
        });
        later.remind(request.id(), "điện thoại", "lan");
        assertThat(later.due()).isEmpty();
    }

    @Test
    void takesAMoveBackWithTheDayOnWhichTheLetterWentOut() {
        picked(photographer);
        FiledRequest draft = rooms.requests.draft(film, photographer, WISHES, "lan");
        RightId id = draft.id();
        rooms.requests.move(id, State.SENT, "", "lan");
        rooms.requests.remind(id, "điện thoại", "lan");
        FiledRequest before = rooms.requests.get(id);
        rooms.requests.move(id, State.SILENT, "", "lan");
        FiledRequest back = rooms.requests.takeBack(before, "lan");
        assertThat(back.state()).isEqualTo(State.SENT);
        assertThat(back.sentAt()).isEqualTo(before.sentAt());
        assertThat(back.reminders()).as("it was not sent again").isEqualTo(1);
        rooms.requests.move(id, State.SILENT, "", "lan");
        assertThat(rooms.requests.move(id, State.SENT, "", "lan").reminders())
                .as("sent again")
                .isZero();
    }
}
