package org.nguon.indexer.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.rights.EvidenceFile;
import org.nguon.indexer.rights.Look;
import org.nguon.indexer.rights.OpenRooms;
import org.nguon.indexer.rights.Watch;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.ledger.Fact;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Covered;
import org.nguon.schemas.rights.Evidence;
import org.nguon.schemas.rights.Extent;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsRecord;

/// A lapse that was put on file is told, and that nobody could look is told, too.
class AlarmTest {

    private static final String TO = "lan@example.org";

    @TempDir
    private Path folder;

    private OpenRooms rooms;
    private Watch watch;
    private GreenMail server;
    private ProductionId film;

    @BeforeEach
    void openAFilmWithAPicture() throws IOException {
        rooms = new OpenRooms(folder);
        watch = new Watch(rooms.catalogue, rooms.productions, rooms.selections, rooms.rights, rooms.requests);
        film = rooms.production();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop();
        rooms.close();
    }

    private Alarm alarm() {
        return new Alarm(
                MailServer.from(Map.of(
                        "NGUON_SMTP",
                        "smtp://127.0.0.1:" + server.getSmtp().getPort(),
                        "NGUON_MAIL_FROM",
                        "phim@example.org")),
                rooms.clock);
    }

    private List<Look> look() {
        return watch.all(rooms.clock.instant());
    }

    private void pictureUntil(LocalDate last) throws IOException {
        AssetId picture = rooms.picture(
                new RightsClaim(Layer.PHOTOGRAPH, RightsClaim.Basis.IN_COPYRIGHT, "© B", Optional.empty(), "XMP"));
        PartyId holder = rooms.party("Đặng Quốc Bình");
        for (Layer layer : List.of(Layer.DEPICTED_ARTWORK, Layer.PEOPLE)) {
            rooms.rights.find(
                    picture,
                    new Finding(layer, Finding.Presence.ABSENT, Optional.empty(), List.of(), "lan", OpenRooms.TODAY),
                    "lan");
        }
        Evidence letter = rooms.rights.keep(
                new EvidenceFile("thư.txt", new ByteArrayInputStream("Tôi đồng ý.".getBytes(StandardCharsets.UTF_8))));
        rooms.rights.file(
                new RightsRecord.Grant(
                        rooms.rights.freshId(),
                        holder,
                        Optional.of(film),
                        List.of(Covered.of(picture, Layer.PHOTOGRAPH)),
                        Stream.of(Act.COPY, Act.SHOW, Act.PUBLISH)
                                .map(act -> new Extent(
                                        act,
                                        Set.of(Medium.ALL),
                                        Set.of(Territory.WORLD),
                                        Set.of(Platform.ANY),
                                        true,
                                        Optional.empty(),
                                        Optional.of(last),
                                        false))
                                .toList(),
                        false,
                        Optional.empty(),
                        true,
                        true,
                        List.of(),
                        Optional.empty(),
                        true,
                        Optional.empty(),
                        List.of(letter)),
                "lan");
        rooms.selections.pick(film, picture, Role.SHOWN, Optional.empty(), "lan");
    }

    private String received() throws Exception {
        MimeMessage[] mails = server.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getAllRecipients()[0]).hasToString(TO);
        return mails[0].getSubject() + "\n"
                + ((MimeMultipart) mails[0].getContent()).getBodyPart(0).getContent();
    }

    @Test
    void tellsALapseWithTheBundleThatWentOut() throws Exception {
        pictureUntil(OpenRooms.TODAY.plusDays(6));
        rooms.catalogue.record(
                new Fact.Exported(film, Optional.empty(), "b3f2a", ContentHash.of(new byte[1]), rooms.clock.instant()),
                "lan");
        alarm().tell(this::look, TO);
        assertThat(received())
                .contains("1 lapse(s) will take pictures", "sắp hết hạn")
                .contains(
                        "Huế, chiều", "[7 days] In 7 days, on November 28, 2026: the permission of Đặng Quốc Bình ends")
                .contains("Còn 7 ngày", "hết hạn cho phép của Đặng Quốc Bình")
                .contains("b3f2a");
    }

    @Test
    void tellsABundleThatWentOutWithWhatWasWithdrawnSince() throws Exception {
        pictureUntil(OpenRooms.TODAY.plusYears(9));
        rooms.catalogue.record(
                new Fact.Exported(film, Optional.empty(), "b3f2a", ContentHash.of(new byte[1]), rooms.clock.instant()),
                "lan");
        rooms.rights.withdraw(
                rooms.catalogue.rights().records().getFirst().right().id(), "he changed his mind", "lan");
        alarm().tell(this::look, TO);
        assertThat(received())
                .contains("1 bundle(s) went out with what is not cleared any more")
                .contains("The bundle b3f2a of November 21, 2026: 1 of the pictures chosen for it are not cleared")
                .contains("Gói b3f2a giao ngày");
    }

    @Test
    void writesAlsoWhenNothingLapses() throws Exception {
        pictureUntil(OpenRooms.TODAY.plusYears(9));
        alarm().tell(this::look, TO);
        assertThat(received()).contains("nothing lapses within a year", "Trong một năm tới phim không mất gì.");
    }

    @Test
    void saysSoWhenItCannotLook() throws Exception {
        pictureUntil(OpenRooms.TODAY.plusDays(6));
        rooms.catalogue.close();
        assertThatThrownBy(() -> alarm().tell(this::look, TO)).isInstanceOf(RuntimeException.class);
        assertThat(received())
                .contains("THE RADAR COULD NOT LOOK", "KHÔNG KIỂM TRA ĐƯỢC HẠN QUYỀN")
                .contains("does not mean that nothing lapses");
    }

    @Test
    void saysSoWhenTheProgramFails() throws Exception {
        assertThatThrownBy(() -> alarm().tell(
                                () -> {
                                    throw new IllegalStateException("a mistake in the program");
                                },
                                TO))
                .hasMessage("a mistake in the program");
        assertThat(received()).contains("COULD NOT LOOK", "RR-RADAR-BLIND", "a mistake in the program");
    }

    @Test
    void tellsTheFilmsThatItCanLookAtBesideOneThatItCannot() {
        String text = Alarm.text(List.of(
                new Look.Seen(watch.radar(film, OpenRooms.TODAY)),
                new Look.Blind(film, "Phim khác", Code.CA_UNREACHABLE, "disk")));
        assertThat(text).contains("Huế, chiều", "COULD NOT LOOK for Phim khác: CA-UNREACHABLE", "disk");
        assertThat(Alarm.subject(List.of(new Look.Blind(film, "Phim khác", Code.CA_UNREACHABLE, "disk"))))
                .contains("THE RADAR COULD NOT LOOK");
    }

    @Test
    void fallsSilentNowhere() {
        Alarm unset = new Alarm(Optional.empty(), rooms.clock);
        assertThatThrownBy(() -> unset.tell(this::look, TO))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RQ_NO_MAIL_SERVER));
        Alarm set = alarm();
        server.stop();
        assertThatThrownBy(() -> set.tell(this::look, TO))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RQ_MAIL_NOT_SENT));
        assertThatThrownBy(() -> set.tell(this::look, "to nobody"))
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(Code.RQ_NO_ADDRESS));
    }
}
