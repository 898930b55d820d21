package org.nguon.indexer.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.catalogue.FiledRequest;
import org.nguon.indexer.ledger.LedgerHead;
import org.nguon.indexer.rights.LetterWishes;
import org.nguon.indexer.rights.OpenRooms;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.ContentHash;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.RightsClaim;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.request.Answer;
import org.nguon.schemas.request.Answer.Decision;
import org.nguon.schemas.request.Chase;
import org.nguon.schemas.request.Letter;
import org.nguon.schemas.request.Money;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;
import org.nguon.schemas.rights.RightsRecord.Request.State;

class LettersTest {

    private static final Optional<URI> ADDRESS = Optional.of(URI.create("http://localhost:8420/answer/x-y_z"));
    private static final String VIETNAMESE = "Ễ Ự Đ ợ ặ ẩ ỹ Ẵ ộ ử";

    @TempDir
    private Path folder;

    private OpenRooms rooms;
    private Letters letters;
    private FiledRequest draft;
    private Letter letter;

    @BeforeEach
    void writeALetter() throws IOException {
        rooms = new OpenRooms(folder);
        ProductionId film = rooms.production();
        PartyId photographer = rooms.parties
                .add(
                        Party.Kind.PERSON,
                        "Đặng Quốc Bình",
                        List.of(),
                        "NSƯT",
                        List.of("vi"),
                        "ĐT 0903 000 000, thư: binh@example.org",
                        "lan")
                .value()
                .id();
        for (int i = 0; i < 3; i++) {
            AssetId picture = rooms.picture(
                    new RightsClaim(Layer.PHOTOGRAPH, RightsClaim.Basis.IN_COPYRIGHT, "© B", Optional.empty(), "XMP"));
            for (Layer layer : List.of(Layer.DEPICTED_ARTWORK, Layer.PEOPLE)) {
                find(picture, layer, Finding.Presence.ABSENT, List.of());
            }
            find(picture, Layer.PHOTOGRAPH, Finding.Presence.PRESENT, List.of(photographer));
            rooms.selections.pick(film, picture, Role.STYLE, Optional.empty(), "lan");
        }
        draft = rooms.requests.draft(
                film,
                photographer,
                new LetterWishes(
                        Optional.of(new Money(5_000_000, "VND")),
                        true,
                        "Trần Thị Lan",
                        "lan@example.org",
                        VIETNAMESE + " <b>&\"'",
                        Chase.USUAL),
                "lan");
        letter = draft.letter().orElseThrow();
        Path thumbnail = folder.resolve("thumbnail.jpg");
        BufferedImage drawn = new BufferedImage(300, 200, BufferedImage.TYPE_INT_RGB);
        drawn.createGraphics().setBackground(Color.ORANGE);
        ImageIO.write(drawn, "jpg", thumbnail.toFile());
        letters =
                new Letters(rooms.requests, rooms.parties, _ -> Optional.of(thumbnail), Optional.empty(), rooms.clock);
    }

    private void find(AssetId picture, Layer layer, Finding.Presence presence, List<PartyId> holders) {
        rooms.rights.find(
                picture, new Finding(layer, presence, Optional.empty(), holders, "lan", OpenRooms.TODAY), "lan");
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void saysEverythingThatALetterMustSayInBothLanguages() {
        String text = letters.text(letter, ADDRESS);
        assertThat(text)
                .contains("NSƯT Đặng Quốc Bình", "Huế, chiều", "Lê Minh", VIETNAMESE)
                .contains("Huấn luyện mô hình AI: KHÔNG", "Training of AI models: NO")
                .contains("5.000.000 VND", "5,000,000 VND")
                .contains("lan@example.org", ADDRESS.get().toString())
                .contains("Không trả lời nghĩa là không cho phép", "No answer means no permission")
                .contains("ghi nhãn là AI", "labelled as AI")
                .contains("mẫu thư số 1", "template 1");
        letter.lines()
                .forEach(line -> assertThat(text).contains(line.contentHash().hex()));
        for (Act act : letter.lines().getFirst().acts()) {
            assertThat(text).contains(LetterWords.of(1, Locale.ENGLISH).say("act." + act));
        }
    }

    @Test
    void standsByItselfAsAPageAndEscapesWhatPeopleWrote() {
        String page = letters.page(letter, ADDRESS);
        assertThat(page)
                .contains("&lt;b&gt;&amp;&quot;&#39;")
                .doesNotContain("<b>&")
                .contains("data:image/jpeg;base64,")
                .doesNotContain("src=\"http", "<script", "<link");
    }

    @Test
    void setsVietnameseInAPdfWithItsTypefaceInside() throws IOException {
        byte[] pdf = letters.pdf(letter, ADDRESS);
        assertThat(textOf(pdf)).contains(VIETNAMESE, "Thư xin phép sử dụng hình ảnh", "Request for permission");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
            Path shots = Files.createDirectories(Path.of("target/screenshots"));
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(
                        new PDFRenderer(document).renderImageWithDPI(page, 60),
                        "png",
                        shots.resolve("letter-" + (page + 1) + ".png").toFile());
            }
        }
    }

    @Test
    void neverStopsAtASignThatItCannotDraw() throws IOException {
        byte[] pdf = PdfSheet.of(
                "x",
                List.of(
                        new Block.Paragraph("cười 😀 漢字 \u0000 e\u0302\u0301 " + "dài".repeat(200)),
                        new Block.Pair("a\nb", "c".repeat(400))),
                _ -> Optional.empty());
        assertThat(textOf(pdf)).contains("cười ? ??", "ế");
    }

    private Answer answer() {
        List<Decision> decisions = new ArrayList<>();
        letter.lines().getFirst().acts().forEach(act -> decisions.add(new Decision(1, act, Answer.Says.YES, "")));
        letter.lines()
                .getFirst()
                .acts()
                .forEach(act -> decisions.add(new Decision(2, act, Answer.Says.YES_IF, "cho tôi xem bản dựng")));
        decisions.add(new Decision(3, Act.CONDITION, Answer.Says.NO, ""));
        return new Answer(
                letter.id(),
                1,
                Answer.Channel.PAGE,
                Instant.parse("2026-11-21T05:00:00Z"),
                decisions,
                Optional.of(new Money(8_000_000, "VND")),
                Optional.of(LocalDate.of(2031, 12, 31)),
                true,
                Answer.Sitters.NOBODY_SHOWN,
                "Ảnh: Đặng Quốc Bình",
                "",
                "Đặng Quốc Bình",
                OpenRooms.TODAY,
                List.of());
    }

    @Test
    void givesAReceiptThatHoldsTheHeadOfTheLedger() throws IOException {
        var head = rooms.catalogue.head();
        String receipt = textOf(letters.receipt(letter, answer(), head)).replace(" ", "");
        assertThat(receipt).contains(head.hash().hex(), "chotôixembảndựng", "8.000.000VND", "Ảnh:ĐặngQuốcBình");
        assertThat(textOf(letters.answered(letter, answer())).replace(" ", ""))
                .doesNotContain(head.hash().hex());
    }

    @Test
    void readsItsReceiptsAgain(@TempDir Path home) throws IOException {
        LedgerHead head = rooms.catalogue.head();
        Path pdf = Files.write(home.resolve("biên nhận.pdf"), letters.receipt(letter, answer(), head));
        assertThat(Receipts.read(pdf)).isEqualTo(head);
        Path noted = Files.writeString(
                home.resolve("ghi.txt"), "Sound to revision " + head.revision() + ", head " + head.hash());
        assertThat(Receipts.read(noted)).isEqualTo(head);
        for (String none : List.of("", "%PDF-1.7 nothing", "revision 3, head abc")) {
            Path file = Files.writeString(home.resolve("không.txt"), none);
            assertThatThrownBy(() -> Receipts.read(file)).isInstanceOf(ArchiveException.class);
        }
    }

    @Test
    void setsTheWidestHashOnOneLine() throws IOException {
        String widest = "8".repeat(64);
        var head = new LedgerHead(rooms.catalogue.head().revision(), new ContentHash(widest));
        assertThat(textOf(letters.receipt(letter, answer(), head))).contains(widest);
    }

    @Test
    void givesAMailToARealServerAndMarksTheLetterAsSent() throws Exception {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            int port = server.getSmtp().getPort();
            Letters sending = new Letters(
                    rooms.requests,
                    rooms.parties,
                    _ -> Optional.empty(),
                    MailServer.from(
                            Map.of("NGUON_SMTP", "smtp://127.0.0.1:" + port, "NGUON_MAIL_FROM", "phim@example.org")),
                    rooms.clock);
            FiledRequest sent = sending.send(draft.id(), ADDRESS, "lan");
            assertThat(sent.state()).isEqualTo(State.SENT);
            MimeMessage mail = server.getReceivedMessages()[0];
            assertThat(mail.getAllRecipients()[0]).hasToString("binh@example.org");
            assertThat(mail.getFrom()[0]).hasToString("phim@example.org");
            assertThat(mail.getSubject()).contains("Huế, chiều");
            MimeMultipart parts = (MimeMultipart) mail.getContent();
            assertThat(parts.getBodyPart(0).getContent().toString())
                    .contains(VIETNAMESE, ADDRESS.get().toString());
            assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
            sending.remind(draft.id(), ADDRESS, "lan");
            assertThat(server.getReceivedMessages()).hasSize(2);
            assertThat(rooms.requests.get(draft.id()).reminders()).isEqualTo(1);
        } finally {
            server.stop();
        }
        Letters nobodyThere = new Letters(
                rooms.requests,
                rooms.parties,
                _ -> Optional.empty(),
                Optional.of(new MailServer("127.0.0.1", 1, false, "", "", "phim@example.org")),
                rooms.clock);
        refuses(() -> nobodyThere.remind(draft.id(), ADDRESS, "lan"), Code.RQ_MAIL_NOT_SENT);
        assertThat(rooms.requests.get(draft.id()).reminders()).isEqualTo(1);
    }

    @Test
    void doesNotCountAsSentWhatNoServerTook() {
        refuses(() -> letters.send(draft.id(), ADDRESS, "lan"), Code.RQ_NO_MAIL_SERVER);
        assertThat(rooms.requests.get(draft.id()).state()).isEqualTo(State.DRAFT);
        byte[] file = letters.mailFile(letter, ADDRESS);
        assertThat(new String(file, java.nio.charset.StandardCharsets.US_ASCII))
                .contains("To: binh@example.org", "Content-Type: application/pdf");
    }

    private static void refuses(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Code code) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        ArchiveException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void readsWhereMailIsHandedOver() {
        assertThat(MailServer.from(Map.of())).isEmpty();
        assertThat(MailServer.from(Map.of(
                        "NGUON_SMTP", "smtp://lan:p%40ss+1@mail.example.org", "NGUON_MAIL_FROM", "lan@example.org")))
                .contains(new MailServer("mail.example.org", 587, false, "lan", "p@ss+1", "lan@example.org"));
        assertThat(MailServer.from(
                        Map.of("NGUON_SMTP", "smtps://mail.example.org", "NGUON_MAIL_FROM", "lan@example.org")))
                .map(MailServer::port)
                .contains(465);
        for (Map<String, String> wrong : List.of(
                Map.of("NGUON_SMTP", "http://mail.example.org", "NGUON_MAIL_FROM", "lan@example.org"),
                Map.of("NGUON_SMTP", "smtp://mail.example.org"),
                Map.of("NGUON_SMTP", "smtp://mail.example.org", "NGUON_MAIL_FROM", "lan"))) {
            assertThatThrownBy(() -> MailServer.from(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void hasBothLanguagesOfEachVersionOfTheTemplate() throws IOException {
        for (int version = 1; version <= Letter.CURRENT_TEMPLATE; version++) {
            assertThat(keys("letter-" + version + "_vi.properties"))
                    .isEqualTo(keys("letter-" + version + "_en.properties"));
        }
    }

    private static Set<String> keys(String name) throws IOException {
        java.util.Properties texts = new java.util.Properties();
        try (var stream = LetterWords.class.getResourceAsStream(name)) {
            texts.load(stream);
        }
        return texts.stringPropertyNames();
    }
}
