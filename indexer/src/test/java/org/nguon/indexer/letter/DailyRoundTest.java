package org.nguon.indexer.letter;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.rights.LetterWishes;
import org.nguon.indexer.rights.Look;
import org.nguon.indexer.rights.OpenRooms;
import org.nguon.indexer.rights.Requests;
import org.nguon.indexer.rights.Watch;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.request.Chase;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightId;
import org.nguon.schemas.rights.RightsRecord.Request.State;

/// The alarm clock of the archive: with a clock that the test turns and a mail server that it switches
/// off.
class DailyRoundTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DailyRound.Schedule AT_SEVEN = new DailyRound.Schedule(LocalTime.of(7, 0), HANOI);
    private static final String LAN = "lan@example.org";
    private static final String MINH = "minh@example.org";
    private static final String HOLDER = "binh@example.org";

    @TempDir
    private Path folder;

    private final Turned clock = new Turned();
    private final List<RightId> answerable = new ArrayList<>();
    private OpenRooms rooms;
    private Requests requests;
    private Watch watch;
    private GreenMail server;
    private List<String> to = List.of(LAN);
    private RightId letter = new RightId("none");

    @BeforeEach
    void sendALetter() {
        rooms = new OpenRooms(folder);
        clock.at(OpenRooms.TODAY, "12:00");
        requests =
                new Requests(rooms.catalogue, rooms.selections, rooms.rights, rooms.parties, new SecureRandom(), clock);
        watch = new Watch(rooms.catalogue, rooms.productions, rooms.selections, rooms.rights, requests);
        letter = letterTo("Đặng Quốc Bình", HOLDER);
        requests.move(letter, State.SENT, "", "lan");
        server = started();
    }

    @AfterEach
    void close() {
        server.stop();
        rooms.close();
    }

    private static GreenMail started() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return server;
    }

    private RightId letterTo(String name, String contact) {
        ProductionId film = rooms.production();
        PartyId holder = rooms.parties
                .add(Party.Kind.PERSON, name, List.of(), "", List.of("vi"), contact, "lan")
                .value()
                .id();
        AssetId picture = rooms.picture(
                new RightsClaim(Layer.PHOTOGRAPH, RightsClaim.Basis.IN_COPYRIGHT, "© B", Optional.empty(), "XMP"));
        for (Layer layer : List.of(Layer.DEPICTED_ARTWORK, Layer.PEOPLE)) {
            find(picture, layer, Finding.Presence.ABSENT, List.of());
        }
        find(picture, Layer.PHOTOGRAPH, Finding.Presence.PRESENT, List.of(holder));
        rooms.selections.pick(film, picture, Role.STYLE, Optional.empty(), "lan");
        LetterWishes wishes =
                new LetterWishes(Optional.empty(), true, "Trần Thị Lan", LAN, "", new Chase(List.of(7), 10));
        return requests.draft(film, holder, wishes, "lan").id();
    }

    private void find(AssetId picture, Layer layer, Finding.Presence presence, List<PartyId> holders) {
        rooms.rights.find(
                picture, new Finding(layer, presence, Optional.empty(), holders, "lan", OpenRooms.TODAY), "lan");
    }

    /// As after a start of the program: nothing is known but what is in the archive's folder.
    private DailyRound restarted() {
        return restarted(() -> watch.all(clock.instant()));
    }

    private DailyRound restarted(Supplier<List<Look>> looking) {
        Optional<MailServer> mail = MailServer.from(Map.of(
                "NGUON_SMTP", "smtp://127.0.0.1:" + server.getSmtp().getPort(), "NGUON_MAIL_FROM", "phim@example.org"));
        return new DailyRound(
                requests,
                new Letters(requests, rooms.parties, _ -> Optional.empty(), mail, clock),
                new Alarm(mail, clock),
                looking,
                folder.resolve("daily-round.json"),
                clock);
    }

    private Optional<Round> tick(DailyRound round) {
        return round.goIfDue(AT_SEVEN, () -> to, id -> {
            answerable.add(id);
            return Optional.of(URI.create("https://example.org/answer/secret"));
        });
    }

    private List<String> addressees() {
        return Arrays.stream(server.getReceivedMessages())
                .map(mail -> {
                    try {
                        return mail.getAllRecipients()[0].toString();
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void tellsOnceADayAcrossStarts() {
        clock.at(OpenRooms.TODAY.plusDays(1), "06:59");
        assertThat(tick(restarted())).as("before its time").isEmpty();
        clock.at(OpenRooms.TODAY.plusDays(1), "07:00");
        Round made = tick(restarted()).orElseThrow();
        assertThat(made.isDone()).isTrue();
        assertThat(addressees()).containsExactly(LAN);

        assertThat(tick(restarted())).as("the same day, after a start").isEmpty();
        clock.at(OpenRooms.TODAY.plusDays(1), "23:59");
        assertThat(tick(restarted())).isEmpty();
        clock.at(OpenRooms.TODAY.plusDays(2), "15:00");
        assertThat(tick(restarted())).as("the house was closed at seven").isPresent();
        assertThat(addressees()).containsExactly(LAN, LAN);
    }

    @Test
    void remindsWhenItIsDueAndGivesUpAfterwards() {
        clock.at(OpenRooms.TODAY.plusDays(6), "07:00");
        assertThat(tick(restarted()).orElseThrow().reminded()).isZero();
        clock.at(OpenRooms.TODAY.plusDays(7), "07:00");
        assertThat(tick(restarted()).orElseThrow().reminded()).isEqualTo(1);
        assertThat(addressees()).containsExactly(LAN, LAN, HOLDER);
        assertThat(answerable).containsExactly(letter);
        clock.at(OpenRooms.TODAY.plusDays(8), "07:00");
        assertThat(tick(restarted()).orElseThrow().reminded()).isZero();
        clock.at(OpenRooms.TODAY.plusDays(10), "07:00");
        assertThat(tick(restarted()).orElseThrow().givenUp()).isEqualTo(1);
        assertThat(requests.get(letter).state()).isEqualTo(State.SILENT);
        assertThat(requests.history(letter).getLast().actor()).isEqualTo(DailyRound.ACTOR);
    }

    @Test
    void triesAgainWhatFailedAndOnlyThat() {
        DailyRound round = restarted();
        server.stop();
        clock.at(OpenRooms.TODAY.plusDays(7), "07:00");
        Round failed = tick(round).orElseThrow();
        assertThat(failed.failures())
                .extracting(Round.Failure::what, Round.Failure::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LAN, Code.RQ_MAIL_NOT_SENT),
                        org.assertj.core.groups.Tuple.tuple(letter.value(), Code.RQ_MAIL_NOT_SENT));
        assertThat(answerable).as("no address is made for what cannot go out").isEmpty();
        assertThat(round.next(AT_SEVEN)).isEqualTo(clock.instant().plus(Duration.ofMinutes(10)));
        clock.at(OpenRooms.TODAY.plusDays(7), "07:09");
        assertThat(tick(round)).isEmpty();

        server = started();
        clock.at(OpenRooms.TODAY.plusDays(7), "07:10");
        Round done = tick(restarted()).orElseThrow();
        assertThat(done.isDone()).isTrue();
        assertThat(done.tries()).isEqualTo(2);
        assertThat(addressees()).containsExactly(LAN, HOLDER);
    }

    @Test
    void tellsNobodyTwiceBecauseAnotherCouldNotBeTold() {
        to = List.of(LAN, "to nobody", MINH);
        clock.at(OpenRooms.TODAY.plusDays(1), "07:00");
        assertThat(tick(restarted()).orElseThrow().failures())
                .extracting(Round.Failure::what)
                .containsExactly("to nobody");
        assertThat(addressees()).containsExactly(LAN, MINH);
        clock.at(OpenRooms.TODAY.plusDays(1), "07:10");
        assertThat(tick(restarted()).orElseThrow().isDone()).isFalse();
        assertThat(addressees()).containsExactly(LAN, MINH);
    }

    @Test
    void saysThatNobodyIsToBeTold() {
        to = List.of();
        clock.at(OpenRooms.TODAY.plusDays(1), "07:00");
        assertThat(tick(restarted()).orElseThrow().failures())
                .extracting(Round.Failure::code)
                .containsExactly(Code.RQ_NO_ADDRESS);
    }

    @Test
    void goesOnWhenTheRadarFailsAndSaysSoByMail() throws Exception {
        clock.at(OpenRooms.TODAY.plusDays(7), "07:00");
        Round made = tick(restarted(() -> {
                    throw new IllegalStateException("a mistake in the program");
                }))
                .orElseThrow();
        assertThat(made.failures()).extracting(Round.Failure::code).containsExactly(Code.RQ_ROUND_FAILED);
        assertThat(made.reminded()).isEqualTo(1);
        assertThat(server.getReceivedMessages()[0].getSubject()).contains("THE RADAR COULD NOT LOOK");
    }

    @Test
    void countsWhatMustBeRemindedByHand() {
        RightId byPost = letterTo("Cụ Trần", "12 Hàng Bạc");
        requests.move(byPost, State.SENT, "", "lan");
        clock.at(OpenRooms.TODAY.plusDays(7), "07:00");
        Round made = tick(restarted()).orElseThrow();
        assertThat(made.isDone()).isTrue();
        assertThat(made.reminded()).isEqualTo(1);
        assertThat(made.byHand()).isEqualTo(1);
    }

    /// Stands still until the test turns it.
    private static final class Turned extends Clock {
        private Instant now = Instant.EPOCH;

        void at(LocalDate day, String time) {
            now = day.atTime(LocalTime.parse(time)).atZone(HANOI).toInstant();
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
