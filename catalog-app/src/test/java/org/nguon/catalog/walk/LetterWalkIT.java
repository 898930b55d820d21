package org.nguon.catalog.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.intake.Admission;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;
import org.nguon.schemas.rights.Finding;
import org.nguon.schemas.rights.Party;
import org.nguon.schemas.rights.PartyId;

/// Two devices at once: a coordinator at a desk writes to a photographer, who answers on a phone with one no, one yes
/// with a condition and one yes; the desk sees it without a touch, and the verdicts change.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LetterWalkIT {

    private static final int LARGEST_PAGE = 100_000;
    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String CALENDAR = "lich_het_han_0123456789-0123456789";
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @TempDir
    private static Path folder;

    private final List<AssetId> pictures = new ArrayList<>();
    private RunningHouse house;
    private Chromium chromium;
    private ProductionId film;
    private LocalDate lastDay = LocalDate.EPOCH;

    @BeforeAll
    void open() throws Exception {
        chromium = Chromium.open();
        Path data = folder.resolve("data");
        try (Archive archive = Archive.open(ArchiveSettings.from(data, Map.of()))) {
            lastDay = LocalDate.ofInstant(archive.clock().instant(), HANOI).plusDays(100);
            film = archive.productions()
                    .begin("Huế lúc hoàng hôn", "Lê Minh", use(), "test")
                    .value()
                    .id();
            PartyId photographer = archive.parties()
                    .add(Party.Kind.PERSON, "Đặng Quốc Bình", List.of(), "", List.of("vi"), "", "test")
                    .value()
                    .id();
            Path drawn = Files.createDirectories(folder.resolve("pictures"));
            for (DrawnPicture picture : List.of(
                    new DrawnPicture("ngo-mon.jpg", 1300, 1000, 1).titled("Cửa Ngọ Môn"),
                    new DrawnPicture("song-huong.jpg", 900, 1350, 2).titled("Sông Hương"),
                    new DrawnPicture("den-long.jpg", 1200, 900, 3).titled("Đèn lồng"))) {
                Path file = picture.write(drawn);
                Provenance from = new Provenance("test", Provenance.Channel.FOLDER, file.toString(), Optional.empty());
                if (archive.intake().admit(file, from) instanceof Admission.Admitted(AssetId id, var _)) {
                    pictures.add(id);
                    hold(archive, id, photographer);
                    archive.selections().pick(film, id, Role.STYLE, Optional.empty(), "test");
                }
            }
        }
        house = RunningHouse.start(
                data,
                Map.of("NGUON_CALENDAR_SECRET", CALENDAR, "NGUON_DAILY", "00:00", "NGUON_DAILY_TO", "lan@example.org"));
    }

    private static void hold(Archive archive, AssetId picture, PartyId photographer) {
        LocalDate today = LocalDate.ofInstant(archive.clock().instant(), HANOI);
        archive.rights()
                .find(
                        picture,
                        new Finding(
                                Layer.PHOTOGRAPH,
                                Finding.Presence.PRESENT,
                                Optional.empty(),
                                List.of(photographer),
                                "test",
                                today),
                        "test");
        for (Layer layer : List.of(Layer.DEPICTED_ARTWORK, Layer.PEOPLE)) {
            archive.rights()
                    .find(
                            picture,
                            new Finding(layer, Finding.Presence.ABSENT, Optional.empty(), List.of(), "test", today),
                            "test");
        }
    }

    private static IntendedUse use() {
        return new IntendedUse(
                Map.of(),
                List.of(),
                true,
                Set.of(Medium.ONLINE),
                Set.of(Territory.WORLD),
                LocalDate.of(2030, 2, 6),
                Optional.empty(),
                HANOI,
                List.of("vi", "en"),
                Policy.ONLINE_MUSIC_VIDEO);
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (house != null) {
            house.close();
        }
    }

    @Test
    void isWrittenAtADeskAnsweredOnAPhoneAndSeenAtTheDeskByItself() throws Exception {
        try (BrowserContext desk = chromium.context(Screen.DESK, ColorScheme.LIGHT, "vi-VN");
                BrowserContext phone = chromium.context(Screen.PHONE, ColorScheme.LIGHT, "vi-VN")) {
            Page coordinator = chromium.page(desk);
            String address = writeTheLetter(coordinator);
            Locator card = coordinator.locator("[data-request]");

            countsAsSilentAndTakesItBack(desk);

            Page photographer = chromium.page(phone);
            photographer.navigate(address);
            assertThat(photographer.locator("fieldset.picture")).hasCount(3);
            assertThat(card).hasAttribute("data-state", "SEEN");
            Chromium.soundForAll(photographer, "the answer page");
            answer(photographer);

            assertThat(card).hasAttribute("data-state", "NEGOTIATING");
            assertThat(verdict(coordinator, 0)).hasAttribute("data-standing", "BLOCKED");
            coordinator.locator("[data-act=countersign]").click();
            assertThat(verdict(coordinator, 2)).hasAttribute("data-standing", "CLEARED_WITH");
            assertThat(verdict(coordinator, 1)).not().hasAttribute("data-standing", "CLEARED_WITH");
            coordinator.locator("[data-act=conditions-met]").click();
            assertThat(card).hasAttribute("data-state", "IN_FORCE");
            assertThat(verdict(coordinator, 1)).hasAttribute("data-standing", "CLEARED_WITH");
            coordinator.locator("details:has(.request-log) > summary").click();
            assertThat(coordinator.locator(".request-log"))
                    .containsText(Pattern.compile("Đặng Quốc Bình · Trả lời lần 1"));
            Chromium.soundForAll(coordinator, "the letters of a film");
            Chromium.shootWhole(coordinator, "letters-desk-answered");

            entersWhatCameByPost(coordinator);
            goesOutAndIsAboutToLapse(desk);
            changeTheMindWithoutAScript(address);
            assertThat(card).hasAttribute("data-state", "REFUSED");
            assertThat(verdict(coordinator, 2)).hasAttribute("data-standing", "BLOCKED");
            saysWhatWentOut(desk);
            assertThat(phone.cookies())
                    .as("cookies of the photographer's phone")
                    .isEmpty();
        }
        leaksNothing();
        assertThat(chromium.trouble()).isEmpty();
    }

    private Locator verdict(Page page, int picture) {
        return page.locator("[data-request] [data-picture='" + pictures.get(picture) + "'] .verdict");
    }

    private String writeTheLetter(Page page) {
        page.navigate(house.address() + "/film/" + film + "/letters");
        assertThat(page.locator("[data-holder]")).hasCount(1);
        page.locator("#contact").fill("phim@example.org");
        page.waitForFunction("() => [...document.images].every(image => image.complete)");
        Chromium.shootWhole(page, "letters-desk-needed");
        page.locator("[data-act=write]").click();
        assertThat(page.locator("[data-request]")).hasAttribute("data-state", "DRAFT");
        page.locator("[data-act=copy-link]").click();
        assertThat(page.locator("input.answer-link")).hasValue(Pattern.compile(".*/answer/.{43}"));
        String address = page.locator("input.answer-link").inputValue();
        page.locator("[data-act=mark-sent]").click();
        assertThat(page.locator("[data-request]")).hasAttribute("data-state", "SENT");
        assertThat(page.locator("[data-holder]")).hasCount(0);
        return address;
    }

    /// At the clearing desk, for all letters that are ticked.
    private void countsAsSilentAndTakesItBack(BrowserContext desk) {
        Page page = chromium.page(desk);
        page.navigate(house.address() + "/clearing");
        Locator card = page.locator(".lane:has-text('Chờ trả lời') [data-request]");
        assertThat(card).containsText("Đặng Quốc Bình");
        assertThat(card).containsText("gửi hôm nay");
        card.locator("input").check();
        assertThat(page.locator(".clearing-bulk")).containsText("Đã đánh dấu 1");
        page.waitForFunction("() => [...document.images].every(image => image.complete)");
        Chromium.soundForAll(page, "the clearing desk");
        Chromium.shootWhole(page, "clearing-desk");
        page.locator("[data-act=mark-silent]").click();
        Locator over = page.locator(".lane:has-text('Đã khép lại') [data-request]");
        assertThat(over).hasAttribute("data-state", "SILENT");
        page.locator(".toast button").click();
        assertThat(card).hasAttribute("data-state", "SENT");
        page.locator(".clearing-ways a").nth(1).click();
        assertThat(page.locator(".lane")).hasCount(1);
        assertThat(page.locator(".lane h2")).hasText("Đặng Quốc Bình · 1");
        page.setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", Screen.PHONE.width);
        Chromium.shootWhole(page, "clearing-phone");
        page.navigate(house.address() + "/film/" + film + "/letters");
        assertThat(page.locator("[data-request]")).isVisible();
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", Screen.PHONE.width);
        Chromium.shootWhole(page, "letters-phone");
        page.close();
    }

    private void answer(Page page) throws Exception {
        Chromium.shoot(page, "answer-phone");
        assertThat(page.content().getBytes(StandardCharsets.UTF_8).length).isLessThan(LARGEST_PAGE);
        page.locator("input[name=name]").fill("Đặng Quốc Bình");
        page.locator("button[type=submit]").last().click();
        assertThat(page.locator("#p-1 .bad")).isVisible();
        assertThat(page.locator("input[name=name]")).hasValue("Đặng Quốc Bình");
        page.locator("button[name=turn]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("input[name=name]")).hasValue("Đặng Quốc Bình");
        page.locator("button[name=turn]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "vi");
        page.locator("input[name=p-1][value=NO]").check();
        page.locator("input[name=p-2][value=YES_IF]").check();
        page.locator("textarea[name=c-2]").fill("cho tôi xem bản dựng trước khi phát hành");
        page.locator("input[name=p-3][value=YES]").check();
        page.locator("input[name=owns][value=yes]").check();
        page.locator("input[name=sitters][value=NOBODY_SHOWN]").check();
        page.locator("input[name=credit]").fill("Ảnh: Đặng Quốc Bình");
        page.locator("input[name=sign]").check();
        // what was typed is kept on the device until it is sent
        Chromium.reload(page);
        assertThat(page.locator("textarea[name=c-2]")).hasValue("cho tôi xem bản dựng trước khi phát hành");
        Chromium.shootWhole(page, "answer-phone-filled");
        page.locator("button[type=submit]").last().click();
        assertThat(page.locator("[data-given]")).containsText("Đặng Quốc Bình");
        Chromium.shoot(page, "answer-phone-given");
        Download receipt = page.waitForDownload(() -> page.locator("a.button").click());
        try (PDDocument document = Loader.loadPDF(receipt.path().toFile())) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Biên nhận", "Ảnh: Đặng Quốc Bình");
            assertThat(HASH.matcher(text).results().count())
                    .as("hashes of three pictures and the head of the ledger, in two languages")
                    .isGreaterThanOrEqualTo(8);
        }
    }

    /// A second answer, on paper: it takes the place of the first.
    private void entersWhatCameByPost(Page page) throws Exception {
        page.locator("[data-act=reply]").click();
        assertThat(page.locator("h1")).containsText("Đặng Quốc Bình");
        page.locator("#reply-go").click();
        assertThat(page.locator(".said-now")).isVisible();
        assertThat(page.locator("#p-1-wrong")).not().hasText("");
        for (int line = 1; line <= 3; line++) {
            page.locator("#p-" + line).selectOption("YES");
        }
        page.locator("#name").fill("Đặng Quốc Bình");
        page.locator("#name").blur();
        page.locator("#until").fill(lastDay.toString());
        page.locator("#until").blur();
        page.locator("#reply-go").click();
        assertThat(page.locator(".said-now")).containsText("Hãy kèm tệp chứa câu trả lời.");
        Path paper = Files.writeString(folder.resolve("trả lời.txt"), "Tôi đồng ý cho cả ba ảnh. Đặng Quốc Bình");
        page.locator(".evidence-field input[type=file]").setInputFiles(paper);
        assertThat(page.locator(".evidence-list")).containsText("trả lời.txt");
        Chromium.soundForAll(page, "an answer entered here");
        Chromium.shootWhole(page, "reply-desk");
        page.locator("#reply-go").click();
        assertThat(page.locator("[data-request]")).hasAttribute("data-state", "SIGNED");
        page.locator("[data-act=countersign]").click();
        assertThat(verdict(page, 0)).hasAttribute("data-standing", "CLEARED_WITH");
    }

    private void goesOutAndIsAboutToLapse(BrowserContext desk) {
        Page page = chromium.page(desk);
        page.navigate(house.address() + "/film/" + film + "/bundle");
        page.waitForDownload(() -> page.locator(".take-zip").click()).path();
        assertThat(page.locator(".gone-out")).hasCount(0);
        page.navigate(house.address() + "/clearing");
        Locator lapse = page.locator(".lapse");
        assertThat(lapse).hasCount(1);
        assertThat(lapse).containsText("Huế lúc hoàng hôn");
        assertThat(lapse).containsText("Đặng Quốc Bình");
        assertThat(lapse.locator("ul li")).hasCount(3);
        assertThat(lapse).containsText("Cửa Ngọ Môn, vai trò");
        assertThat(lapse).containsText("Đã giao cùng gói:");
        page.close();
    }

    private void saysWhatWentOut(BrowserContext desk) {
        Page page = chromium.page(desk);
        page.navigate(house.address() + "/film/" + film + "/bundle");
        assertThat(page.locator(".gone-out li")).hasCount(3);
        assertThat(page.locator(".gone-out")).containsText("nay không được phép dùng");
        Chromium.soundForAll(page, "what went out");
        page.setViewportSize(Screen.PHONE.width, Screen.PHONE.height);
        assertThat(page.locator("html")).hasJSProperty("scrollWidth", Screen.PHONE.width);
        Chromium.shootWhole(page, "bundle-gone-out-phone");
        page.navigate(house.address() + "/care");
        page.locator(".round-go").click();
        assertThat(page.locator(".daily-round")).containsText("lan@example.org · ");
        Chromium.shootWhole(page, "care-round-phone");
        page.navigate(house.address() + "/clearing");
        assertThat(page.locator(".clearing-lapsing .gone-out li")).hasCount(3);
        Chromium.shootWhole(page, "clearing-gone-out-phone");
        page.close();
    }

    private void changeTheMindWithoutAScript(String address) throws Exception {
        String form = "lang=vi&p-1=NO&p-2=NO&p-3=NO&owns=yes&sitters=NOBODY_SHOWN&sign=yes&name=%C4%90%E1%BA%B7ng";
        HttpResponse<String> filed = send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(filed.statusCode()).isEqualTo(303);
    }

    /// What a stranger, a cache, a search engine and the next site learn: nothing.
    private void leaksNothing() throws Exception {
        HttpResponse<String> wrong =
                send(HttpRequest.newBuilder(URI.create(house.address() + "/answer/" + "A".repeat(43))));
        assertThat(wrong.statusCode()).isEqualTo(404);
        assertThat(wrong.body()).doesNotContain("Huế", "Bình");
        assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(wrong.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(wrong.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(wrong.headers().firstValue("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(wrong.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'");
        HttpResponse<String> calendar =
                send(HttpRequest.newBuilder(URI.create(house.address() + "/calendar/" + CALENDAR + ".ics")));
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR").contains("END:VCALENDAR");
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(send(HttpRequest.newBuilder(URI.create(house.address() + "/calendar/" + "A".repeat(34) + ".ics")))
                        .statusCode())
                .isEqualTo(404);
        for (int knock = 0; knock < 25; knock++) {
            wrong = send(HttpRequest.newBuilder(URI.create(house.address() + "/answer/" + "B".repeat(43))));
        }
        assertThat(wrong.statusCode()).as("after many guesses").isEqualTo(429);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }
}
