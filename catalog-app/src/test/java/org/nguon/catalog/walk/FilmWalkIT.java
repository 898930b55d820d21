package org.nguon.catalog.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.catalog.walk.Chromium.goBack;
import static org.nguon.catalog.walk.Chromium.reload;
import static org.nguon.catalog.walk.Chromium.shoot;
import static org.nguon.catalog.walk.Chromium.shootWhole;
import static org.nguon.catalog.walk.Chromium.soundForAll;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// A director at the light table: begins a film, arranges pictures by drag, by key and by swipe, is told
/// when somebody else was faster, and is kept from what is not theirs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FilmWalkIT {

    /// This Chromium hands files to no other app. What the page would hand over is kept, with a look at the first
    /// bytes of each file.
    private static final String PHONE_THAT_SHARES = """
            navigator.canShare = ({files}) => files.length > 0;
            navigator.share = async ({files}) => {
                window.shared = await Promise.all(files.map(async file => {
                    const start = new Uint8Array(await file.slice(0, 3).arrayBuffer());
                    return `${file.name} is ${start.join() === "255,216,255" ? "a JPEG" : "something else"}`;
                }));
            };
            """;

    @TempDir
    static Path folder;

    private FilmHouse made;
    private RunningHouse house;
    private Chromium chromium;

    @BeforeAll
    void openHouseAndBrowser() throws Exception {
        chromium = Chromium.open();
        made = FilmHouse.make(folder.resolve("data"), folder.resolve("pictures"));
        house = RunningHouse.start(folder.resolve("data"), Map.of("NGUON_SIGN_IN", "required"));
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
    @Order(1)
    void beginsAFilmAndSaysBesideTheFieldWhatIsWrong() {
        try (BrowserContext context = context(Screen.DESK, ColorScheme.LIGHT)) {
            Page page = signedIn(context, FilmHouse.DIRECTOR);
            page.navigate(house.address() + "/film");
            assertThat(page.locator(".film-cards > li")).hasCount(2);
            soundForAll(page, "films");
            shoot(page, "films-desk");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Phim mới"))
                    .click();
            page.locator("#use-director").fill("Lê Quang Huy");
            page.locator("#use-territories").fill("VN, Atlantis");
            page.locator("#use-go").click();
            assertThat(page.locator("#use-title-fault")).hasText("Phim cần có tên.");
            assertThat(page.locator("#use-territories-fault")).isVisible();
            assertThat(page.locator("#use-title")).isFocused();
            assertThat(page.locator("#use-director")).hasValue("Lê Quang Huy");
            assertThat(page.locator("#use-territories")).hasValue("VN, Atlantis");
            soundForAll(page, "a form with faults");
            shoot(page, "film-use-faults-desk");
            page.locator("#use-title").fill("Mùa nước nổi");
            page.locator("#use-territories").fill("VN, FR");
            page.locator("#use-go").click();
            assertThat(page.locator(".empty h2")).hasText("Chưa chọn ảnh nào");
            assertThat(page.locator("h1")).hasText("Mùa nước nổi");
            soundForAll(page, "an empty selection");
            page.getByText("Mục đích sử dụng").click();
            assertThat(page.locator("#use-territories")).hasValue("FR, VN");
        }
    }

    @Test
    @Order(2)
    void arrangesByDragAndByKeyAndTakesItBack() {
        try (BrowserContext context = context(Screen.DESK, ColorScheme.LIGHT)) {
            Page page = signedIn(context, FilmHouse.RESEARCHER);
            page.navigate(house.address() + "/film/" + made.film());
            assertThat(page.locator(".selection-tally")).containsText("2 chưa được phép");
            assertThat(page.locator(".to-do > li")).hasCount(2);
            soundForAll(page, "the board");
            shoot(page, "film-board-desk");

            tile(page, 2).dragTo(scene(page, 0)); // both in sight, since a page that scrolls confuses the robot's hand
            assertThat(scene(page, 0).locator("[data-pick]")).hasCount(3);
            page.locator(".toast button").click();
            assertThat(scene(page, 0).locator("[data-pick]")).hasCount(2);

            tile(page, 0).locator("a").focus();
            page.keyboard().press("2");
            assertThat(scene(page, 1).locator("[data-pick]")).hasCount(3);
            assertThat(tile(page, 0).locator("a")).isFocused();
            page.keyboard().press("r");
            assertThat(tile(page, 0)).containsText("bố cục");
            page.keyboard().press("-");
            assertThat(tile(page, 0)).containsText("90%");
            page.keyboard().press("Delete");
            assertThat(tile(page, 0)).hasCount(0);
            for (String step : List.of("Đã bỏ khỏi phim", "Đã đổi trọng số", "Đã đổi vai trò", "Đã chuyển cảnh")) {
                page.keyboard().press("Control+z");
                assertThat(page.locator(".toast")).containsText("Đã hoàn tác: " + step);
            }
            assertThat(scene(page, 0).locator("[data-pick]")).hasCount(2);
            assertThat(tile(page, 0)).containsText("phong cách");

            page.getByText("Thêm cảnh").click();
            Locator added = page.locator(".scene-title").nth(2);
            assertThat(added).isFocused();
            added.fill("Chợ đêm");
            page.keyboard().press("Enter");
            assertThat(page.locator(".toast")).containsText("Đã đổi tên cảnh");
            page.locator(".remove-scene").nth(2).click();
            assertThat(page.locator(".scene-title")).hasCount(2);
            page.locator(".toast button").click();
            assertThat(page.locator(".scene-title").nth(2)).hasValue("Chợ đêm");
        }
    }

    @Test
    @Order(3)
    void tellsWhyAPictureIsNotClearedAndKeepsNoteAndCrop() {
        try (BrowserContext context = context(Screen.DESK, ColorScheme.DARK)) {
            Page page = signedIn(context, FilmHouse.DIRECTOR);
            page.navigate(house.address() + "/film/" + made.film());
            page.locator(".only-uncleared").click();
            assertThat(page.locator(".board [data-pick]")).hasCount(2);
            tile(page, 5).locator("a").click();
            page.waitForURL(url -> url.contains("show=uncleared")
                    && url.contains("pick=" + made.picks().get(5)));
            assertThat(page.locator(".fixes > li").first()).not().hasText("");
            page.locator(".sheet-rights summary").click();
            assertThat(page.locator(".reasons")).containsText("RG-");
            assertThat(page.locator(".sheet-rights .rights-link"))
                    .hasAttribute(
                            "href",
                            Pattern.compile(".*/picture/" + made.pictures().get(5) + "\\?film=" + made.film() + ".*"));
            page.locator("#pick-note").fill("Chỉ lấy màu.");
            page.locator("#pick-note").blur();
            assertThat(page.locator(".toast")).containsText("Đã lưu ghi chú");
            page.getByText("Vuông", new Page.GetByTextOptions().setExact(true)).click();
            assertThat(page.locator(".crop-frame")).isVisible();
            page.locator(".crop-numbers input").first().fill("10");
            page.locator(".crop-numbers input").nth(2).fill("50");
            page.locator(".crop-numbers input").nth(2).blur();
            assertThat(page.locator(".crop-numbers input").nth(2)).hasValue("50.0");
            soundForAll(page, "a pick in the dark");
            shoot(page, "film-pick-desk-dark");
            reload(page);
            assertThat(page.locator("#pick-note")).hasValue("Chỉ lấy màu.");
            assertThat(page.locator(".crop-numbers input").nth(2)).hasValue("50.0");
            goBack(page);
            assertThat(page.locator(".to-do > li")).hasCount(2);
        }
    }

    @Test
    @Order(4)
    void asksByCardsOnAPhone() {
        try (BrowserContext context = context(Screen.PHONE, ColorScheme.LIGHT)) {
            Page page = signedIn(context, FilmHouse.DIRECTOR);
            page.navigate(house.address() + "/film/" + made.film());
            Locator card = page.locator(".card");
            assertThat(card).hasAttribute("data-card", made.picks().get(0));
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", 390);
            soundForAll(page, "a card");
            shoot(page, "film-card-phone");
            swipe(page, -180, 0);
            assertThat(card).hasAttribute("data-card", made.picks().get(1));
            swipe(page, 0, -180);
            assertThat(card).hasAttribute("data-card", made.picks().get(2));
            swipe(page, 180, 0);
            assertThat(card).hasAttribute("data-card", made.picks().get(3));
            assertThat(page.locator(".selection-tally")).containsText("Giữ 4 ảnh");
            page.locator(".tune").click();
            assertThat(page.locator(".pick-sheet")).isVisible();
            page.locator("[data-role=PALETTE]").click();
            assertThat(page.locator("[data-role=PALETTE]")).hasAttribute("aria-pressed", "true");
            soundForAll(page, "the sheet of a pick");
            shoot(page, "film-sheet-phone");
            page.locator(".pick-sheet .close").click();
            assertThat(page.locator(".pick-sheet")).isHidden();
            page.navigate(house.address() + "/film/" + made.film() + "?pick="
                    + made.picks().get(0));
            assertThat(page.locator(".card-keep")).hasText("Không");
            page.locator(".answer.keep").click();
            assertThat(card).hasAttribute("data-card", made.picks().get(1));
            goBack(page);
            assertThat(card.locator(".answer.keep")).hasAttribute("aria-pressed", "true");
            page.navigate(house.address() + "/film");
            assertThat(page.locator(".film-cards > li").first()).isVisible();
            soundForAll(page, "films on a phone");
            shoot(page, "films-phone");
            page.navigate(house.address() + "/film/" + made.film() + "/use");
            assertThat(page.locator("#use-go")).isVisible();
            soundForAll(page, "intended use on a phone");
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", 390);
        }
    }

    @Test
    @Order(5)
    void tellsWhoComesLateAndShowsHowItStands() {
        try (BrowserContext context = context(Screen.DESK, ColorScheme.LIGHT)) {
            Page one = signedIn(context, FilmHouse.DIRECTOR);
            one.navigate(house.address() + "/film/" + made.film() + "?pick="
                    + made.picks().get(3));
            Page other = chromium.page(context);
            other.navigate(house.address() + "/film/" + made.film() + "?pick="
                    + made.picks().get(3));
            other.locator("[data-role=LOCATION]").click();
            assertThat(other.locator("[data-role=LOCATION]")).hasAttribute("aria-pressed", "true");
            one.locator("#pick-note").fill("Trời tối hơn.");
            one.locator("#pick-note").blur();
            assertThat(one.getByRole(AriaRole.ALERT).first()).containsText("Trời tối hơn.");
            assertThat(one.locator("[data-role=LOCATION]")).hasAttribute("aria-pressed", "true");
        }
    }

    @Test
    @Order(6)
    void refusesForgedAddressesForeignPicksAndWrongRoles() {
        try (BrowserContext context = context(Screen.DESK, ColorScheme.LIGHT)) {
            Page page = signedIn(context, FilmHouse.RESEARCHER);
            for (String path : List.of(
                    "/film/khong-co",
                    "/film/00000000-0000-0000-0000-000000000000",
                    "/film/" + made.film() + "?pick=" + made.foreign(),
                    "/film/" + made.film() + "?pick=x")) {
                Response answer = page.navigate(house.address() + path);
                assertThat(answer.status()).as(path).isEqualTo(404);
            }
            assertThat(page.navigate(house.address() + "/film/new").status()).isEqualTo(403);
            page.navigate(house.address() + "/film/" + made.film());
            assertThat(page.locator(".board [data-pick]").first()).isVisible();
            page.evaluate("pick => document.querySelector('.selection').$server.remove(pick)", made.foreign());
            assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
            page.navigate(house.address() + "/film/" + made.film() + "/use");
            assertThat(page.locator("#use-go")).hasCount(0);
        }
        assertThat(house.said())
                .anyMatch(line -> line.contains("refused /film/khong-co"))
                .anyMatch(line -> line.contains("PR-FOREIGN"))
                .anyMatch(line -> line.contains("refused /film/new to " + FilmHouse.RESEARCHER));
    }

    @Test
    @Order(7)
    void speaksBothLanguagesInBothThemesOnBothScreens() {
        for (Screen screen : Screen.values()) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context = context(screen, theme)) {
                    Page page = signedIn(context, FilmHouse.DIRECTOR);
                    page.locator("[data-language=en]").click();
                    assertThat(page.locator("html")).hasAttribute("lang", "en");
                    String film = "/film/" + made.film();
                    for (String path : List.of(
                            "/film",
                            film,
                            film + "?pick=" + made.picks().get(4),
                            film + "/use",
                            film + "/bundle",
                            film + "/credits")) {
                        page.navigate(house.address() + path);
                        assertThat(page.locator("h1").first()).isVisible();
                        soundForAll(page, path + " " + screen + " " + theme);
                    }
                }
            }
        }
    }

    @Test
    @Order(8)
    void handsABundleOverThatResumesAndSaysWhatStays() {
        String bundle = house.address() + "/film/" + made.film() + "/bundle";
        try (BrowserContext context = context(Screen.DESK, ColorScheme.LIGHT)) {
            Page page = signedIn(context, FilmHouse.DIRECTOR);
            page.navigate(bundle);
            assertThat(page.locator(".staying > li")).hasCount(2);
            assertThat(page.locator(".reasons").first()).containsText("RG-");
            assertThat(page.locator(".take-zip")).hasCount(0);
            soundForAll(page, "a bundle that does not go out");
            shoot(page, "bundle-blocked-desk");
            APIResponse refused = context.request().get(bundle + ".zip");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text()).contains("cau.jpg").contains("cho.jpg").contains("RG-");

            page.locator(".leave-out").click();
            assertThat(page.locator(".take-zip")).isVisible();
            soundForAll(page, "a bundle that goes out");
            shoot(page, "bundle-ready-desk");
            String zip = house.address() + page.locator(".take-zip").getAttribute("href");
            APIResponse whole = context.request().get(zip);
            assertThat(whole.status()).isEqualTo(200);
            byte[] bytes = whole.body();
            assertThat(whole.headers())
                    .containsEntry("content-type", "application/zip")
                    .containsEntry("accept-ranges", "bytes")
                    .containsEntry("content-length", Integer.toString(bytes.length));
            int half = bytes.length / 2;
            APIResponse rest = context.request()
                    .get(
                            zip,
                            RequestOptions.create()
                                    .setHeader("Range", "bytes=" + half + "-")
                                    .setHeader("If-Range", whole.headers().get("etag")));
            assertThat(rest.status()).isEqualTo(206);
            assertThat(rest.headers())
                    .containsEntry("content-range", "bytes " + half + "-" + (bytes.length - 1) + "/" + bytes.length);
            assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(bytes, half, bytes.length));
            assertThat(context.request()
                            .get(zip, RequestOptions.create().setHeader("Range", "bytes=" + bytes.length + "-"))
                            .status())
                    .isEqualTo(416);
            assertThat(namesIn(bytes))
                    .anyMatch(name -> name.endsWith("data/EXCLUDED.csv"))
                    .anyMatch(name -> name.endsWith("data/CREDITS.vi.txt"))
                    .anyMatch(name -> name.contains("data/refs/") && name.endsWith(".jpg"));
        }
        try (BrowserContext context = context(Screen.PHONE, ColorScheme.LIGHT)) {
            context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
            Page page = signedIn(context, FilmHouse.DIRECTOR);
            page.navigate(bundle + "?uncleared=left-out");
            page.locator(".take-words").click();
            assertThat(page.locator(".ways-said")).containsText("Đã chép");
            assertThat((String) page.evaluate("navigator.clipboard.readText()")).contains("@");
            page.locator(".take-share").click();
            assertThat(page.locator(".ways-said")).containsText(Pattern.compile("chạm lần nữa|\\.jpg"));
            soundForAll(page, "a bundle on a phone");
            shoot(page, "bundle-phone");
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", 390);
        }
        try (BrowserContext context = context(Screen.PHONE, ColorScheme.LIGHT)) {
            context.addInitScript(PHONE_THAT_SHARES);
            Page page = signedIn(context, FilmHouse.DIRECTOR);
            page.navigate(bundle + "?uncleared=left-out");
            page.locator(".take-share").click();
            assertThat(page.locator(".ways-said")).containsText("chạm lần nữa");
            page.locator(".take-share").click();
            page.waitForFunction("() => window.shared");
            assertThat((List<?>) page.evaluate("window.shared"))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.toString()).matches("[a-z][a-z0-9_]{2,15}\\.jpg is a JPEG"));
        }
        try (BrowserContext context = context(Screen.DESK, ColorScheme.LIGHT)) {
            Page page = signedIn(context, FilmHouse.RESEARCHER);
            page.navigate(bundle + "?uncleared=left-out");
            assertThat(page.locator(".going > li").first()).isVisible();
            assertThat(page.locator(".take-zip")).hasCount(0);
            assertThat(context.request().get(bundle + ".zip").status()).isEqualTo(403);
            assertThat(context.request().get(bundle + "/refs/x.jpg").status()).isEqualTo(403);
        }
        try (BrowserContext context = context(Screen.DESK, ColorScheme.LIGHT)) {
            signedIn(context, FilmHouse.DIRECTOR);
            String nowhere = house.address() + "/film/00000000-0000-0000-0000-000000000000/bundle.zip";
            assertThat(context.request().get(nowhere).status()).isEqualTo(404);
            assertThat(context.request()
                            .get(bundle + "/refs/..%2f..%2fbagit.jpg?uncleared=left-out")
                            .status())
                    .isBetween(400, 404);
        }
        assertThat(house.said())
                .anyMatch(line -> line.contains("bundle.zip to " + FilmHouse.RESEARCHER + ": wrong role"));
    }

    @Test
    @Order(9)
    void showsTheRollWithWhatEachLineRestsOn() {
        for (Screen screen : Screen.values()) {
            try (BrowserContext context = context(screen, ColorScheme.LIGHT)) {
                Page page = signedIn(context, FilmHouse.RESEARCHER);
                String credits = house.address() + "/film/" + made.film() + "/credits";
                page.navigate(credits);
                assertThat(page.locator(".roll")).hasCount(2);
                assertThat(page.locator(".roll[lang=vi]")).containsText("Đặng Thu Hà");
                assertThat(page.locator(".roll-place")).containsText("khi và chỉ khi");
                page.locator(".roll summary").first().click();
                assertThat(page.locator(".roll details a").first())
                        .hasAttribute("href", Pattern.compile(".*/picture/.*"));
                soundForAll(page, "the roll");
                shoot(page, "credits-" + screen.id());
                Download file = page.waitForDownload(
                        () -> page.locator("[data-save='roll.vi.txt']").click());
                assertThat(file.suggestedFilename()).isEqualTo("roll.vi.txt");

                page.navigate(credits + "?from=shots");
                page.locator("#shot-list").fill("1,0,4,ngo-mon.jpg,STYLE\n2,4,8,ngo-mon.jpg,DANCING");
                page.locator("#shot-list-go").click();
                assertThat(page.locator(".shot-faults")).containsText("Dòng 2");
                assertThat(page.locator("#shot-list")).hasValue(Pattern.compile("ngo-mon.*"));
                page.locator("#shot-list").fill("1,0,4,khong-ro.jpg,STYLE");
                page.locator("#shot-list-go").click();
                assertThat(page.locator(".shot-faults")).containsText("khong-ro.jpg");
                page.locator("#shot-list").fill("1,0,4,ngo-mon.jpg,STYLE");
                page.locator("#shot-list-go").click();
                assertThat(page.locator(".roll[lang=en]")).containsText("Đặng Thu Hà");
                soundForAll(page, "the roll of a shot list");
            }
        }
    }

    @Test
    @Order(10)
    void decidesWhatARoleAsksOfAPicture() {
        String use = house.address() + "/film/" + made.other() + "/use";
        try (BrowserContext context = context(Screen.PHONE, ColorScheme.LIGHT)) {
            Page page = signedIn(context, FilmHouse.DIRECTOR);
            page.navigate(use);
            Locator style = page.locator("[data-acts-of=STYLE]");
            assertThat(page.locator("[data-acts-of]")).hasCount(1);
            assertThat(style.locator("[data-value=DERIVE]")).isChecked();
            assertThat(style.locator("[data-value=TRAIN]")).not().isChecked();
            assertThat(style).containsText("Chưa chọn nền tảng");
            for (String act : List.of("COPY", "UPLOAD", "CONDITION", "DERIVE", "PUBLISH")) {
                style.locator("[data-value=" + act + "]").uncheck();
            }
            page.locator("#use-director").fill("Lê Quang Huy");
            page.locator("#use-go").click();
            assertThat(style.locator(".fault")).containsText("tham khảo");
            assertThat(style.locator("[data-value=COPY]")).isFocused();
            assertThat(page.locator("#use-director")).hasValue("Lê Quang Huy");
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", 390);
            soundForAll(page, "acts by role on a phone");
            shootWhole(page, "film-acts-phone");
            style.locator(".as-usual").click();
            assertThat(style.locator(".fault")).hasText("");
            assertThat(style.locator("[data-value=DERIVE]")).isChecked();
        }
        try (BrowserContext context = context(Screen.DESK, ColorScheme.DARK)) {
            Page page = signedIn(context, FilmHouse.DIRECTOR);
            page.navigate(use);
            page.locator("#use-acts-more").selectOption("SHOWN");
            Locator shown = page.locator("[data-acts-of=SHOWN]");
            assertThat(shown.locator("[data-value=COPY]")).isFocused();
            shown.locator("[data-value=UPLOAD]").check();
            page.locator("#use-go").click();
            assertThat(shown.locator(".fault")).containsText("nền tảng");
            page.locator(".platforms [data-value=runway]").check();
            assertThat(shown).containsText("Tải lên: Runway");
            page.locator("#use-go").click();
            assertThat(page.locator(".toast")).containsText("Đã lưu");
            reload(page);
            assertThat(shown.locator("[data-value=UPLOAD]")).isChecked();
            assertThat(shown).hasAttribute("data-decided", "true");
            soundForAll(page, "acts by role in the dark");
            shootWhole(page, "film-acts-desk-dark");
            shown.locator("[data-value=UPLOAD]").uncheck();
            page.locator("#use-go").click();
            page.locator(".toast button").click();
            assertThat(page.locator(".toast")).containsText("Đã hoàn tác");
            assertThat(shown.locator("[data-value=UPLOAD]")).isChecked();
        }
    }

    @Test
    @Order(11)
    void ordersScenesByDragButtonAndKeyAndKeepsTheirNotes() {
        List<String> before = List.of("Cổng thành", "Sông và đèn");
        List<String> turned = before.reversed();
        try (BrowserContext context = context(Screen.DESK, ColorScheme.LIGHT)) {
            Page page = signedIn(context, FilmHouse.RESEARCHER);
            page.navigate(house.address() + "/film/" + made.film());
            titles(page, before);
            scene(page, 1)
                    .locator(".scene-number")
                    .dragTo(
                            scene(page, 0).locator(".scene-number"),
                            new Locator.DragToOptions().setTargetPosition(14, 2));
            titles(page, turned);
            assertThat(page.locator(".toast")).containsText("“Sông và đèn” thành cảnh 1");
            page.locator(".toast button").click();
            titles(page, before);

            scene(page, 0).locator(".scene-down").click();
            titles(page, turned);
            scene(page, 0).locator(".scene-title").focus();
            page.keyboard().press("Alt+ArrowUp");
            titles(page, before);
            assertThat(scene(page, 0).locator(".scene-title")).isFocused();
            assertThat(scene(page, 0).locator(".scene-up")).isDisabled();

            Locator note = scene(page, 0).locator(".scene-note");
            note.fill("Đèn đỏ hai bên,\nngười đi bộ.");
            page.keyboard().press("Tab");
            assertThat(page.locator(".toast")).containsText("Đã lưu ghi chú của cảnh");
            page.locator(".toast button").click();
            assertThat(note).hasValue("");
            note.fill("Đèn đỏ hai bên.");
            note.blur();
            assertThat(page.locator(".toast")).containsText("Đã lưu ghi chú của cảnh");
            soundForAll(page, "scenes with notes");
            reload(page);
            assertThat(note).hasValue("Đèn đỏ hai bên.");
            shoot(page, "film-scenes-desk");
        }
        try (BrowserContext context = context(Screen.PHONE, ColorScheme.DARK)) {
            Page page = signedIn(context, FilmHouse.DIRECTOR);
            page.navigate(house.address() + "/film/" + made.film());
            scene(page, 1).locator(".scene-up").tap();
            titles(page, turned);
            assertThat(scene(page, 1).locator(".scene-down")).isFocused();
            shoot(page, "film-scenes-phone-dark");
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", 390);
            page.locator(".selection-tally .undo").tap();
            titles(page, before);
        }
    }

    @Test
    @Order(12)
    void comparesTwoToFourPicturesWithVerdictAndMaker() {
        String film = house.address() + "/film/" + made.film();
        try (BrowserContext context = context(Screen.DESK, ColorScheme.LIGHT)) {
            Page page = signedIn(context, FilmHouse.RESEARCHER);
            page.navigate(film);
            int marked = 0;
            for (int picture : List.of(0, 1, 2, 4, 3)) {
                tile(page, picture).locator("a").focus();
                page.keyboard().press("c");
                marked = Math.min(marked + 1, 4);
                // the board is made anew with each answer, and whoever stood on a tile stays there
                assertThat(page.locator(".pick-tile.marked")).hasCount(marked);
                assertThat(tile(page, picture).locator("a")).isFocused();
            }
            assertThat(page.locator(".toast")).containsText("nhiều nhất 4 ảnh");
            tile(page, 1).locator("a").focus();
            page.keyboard().press("-");
            tile(page, 2).locator("a").focus(); // before the answer comes
            assertThat(page.locator(".toast")).containsText("Đã đổi trọng số");
            assertThat(tile(page, 2).locator("a")).isFocused();
            assertThat(page.locator(".pick-tile.marked")).hasCount(4);
            soundForAll(page, "pictures marked to be compared");
            shoot(page, "film-marked-desk");
            page.keyboard().press("Shift+C");
            Locator compared = page.locator(".compared");
            assertThat(compared).hasCount(4);
            page.waitForURL(url -> url.contains("compare="));
            assertThat(compared.first()).containsText("Đặng Thu Hà");
            assertThat(compared.first().locator(".verdict")).isVisible();
            assertThat(compared.last()).containsText("Không rõ tác giả");
            assertThat(compared.last().locator(".rights-link")).isVisible();
            soundForAll(page, "pictures compared");
            page.waitForFunction("() => [...document.images].every(image => image.complete)");
            shoot(page, "film-compare-desk");
            compared.last().locator("[data-keep=MAYBE]").click();
            assertThat(compared.last().locator("[data-keep=MAYBE]")).hasAttribute("aria-pressed", "true");
            assertThat(compared.last().locator("[data-keep=MAYBE]")).isFocused();
            compared.nth(1).locator("a").first().focus();
            page.keyboard().press("r");
            assertThat(page.locator(".toast")).containsText("Đã đổi vai trò");
            assertThat(compared.nth(1).locator("a").first()).isFocused();
            page.locator(".selection-tally .undo").click();
            assertThat(page.locator(".toast")).containsText("Đã hoàn tác");
            compared.last().locator(".compared-out").click();
            assertThat(compared).hasCount(3);
            reload(page);
            assertThat(compared).hasCount(3);
            page.keyboard().press("Escape");
            assertThat(scene(page, 0)).isVisible();
            goBack(page);
            assertThat(compared).hasCount(3);
            assertThat(page.navigate(film + "?compare=" + made.picks().get(0) + "," + made.foreign())
                            .status())
                    .isEqualTo(404);
        }
        try (BrowserContext context = context(Screen.PHONE, ColorScheme.DARK)) {
            Page page = signedIn(context, FilmHouse.DIRECTOR);
            page.navigate(film);
            page.locator(".mark-card").tap();
            assertThat(page.locator(".compare-tray")).containsText("Đánh dấu thêm");
            tile(page, 2).locator(".mark").tap();
            page.locator(".compare-go").tap();
            Locator second = page.locator(".compared").last();
            assertThat(page.locator(".compared")).hasCount(2);
            soundForAll(page, "pictures compared on a phone");
            page.waitForFunction("() => [...document.images].every(image => image.complete)");
            shoot(page, "film-compare-phone-dark");
            page.locator(".compare-pictures").evaluate("it => it.scrollTo({left: 999})");
            assertThat(second).isInViewport();
            second.locator("[data-keep=MAYBE]").tap();
            assertThat(second.locator("[data-keep=MAYBE]")).hasAttribute("aria-pressed", "true");
            assertThat(second.locator("[data-keep=MAYBE]")).isInViewport();
            shoot(page, "film-compare-phone-dark-second");
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", 390);
        }
    }

    @Test
    @Order(99)
    void browserMetNoTrouble() {
        assertThat(chromium.trouble()).isEmpty();
        assertThat(house.said()).noneMatch(line -> line.contains("ERROR"));
    }

    // ---- how it is done

    private Locator tile(Page page, int picture) {
        return page.locator(".board [data-pick='" + made.picks().get(picture) + "']");
    }

    private Locator scene(Page page, int scene) {
        return page.locator("[data-scene='" + made.scenes().get(scene) + "']");
    }

    /// The first two scenes are called this.
    private static void titles(Page page, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            assertThat(page.locator(".scene-title").nth(i)).hasValue(titles.get(i));
        }
    }

    private static void swipe(Page page, int dx, int dy) {
        new Finger(page).swipe(195, 420, dx, dy);
    }

    private BrowserContext context(Screen screen, ColorScheme theme) {
        return chromium.context(screen, theme, "vi-VN");
    }

    private Page signedIn(BrowserContext context, String name) {
        return chromium.signedIn(context, house, name, FilmHouse.PASSWORD);
    }

    private static List<String> namesIn(byte[] zip) {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }
}
