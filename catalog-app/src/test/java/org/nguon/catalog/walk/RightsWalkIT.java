package org.nguon.catalog.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.catalog.walk.Chromium.goBack;
import static org.nguon.catalog.walk.Chromium.goForward;
import static org.nguon.catalog.walk.Chromium.shoot;
import static org.nguon.catalog.walk.Chromium.shootWhole;
import static org.nguon.catalog.walk.Chromium.signIn;
import static org.nguon.catalog.walk.Chromium.soundForAll;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.asset.Custody;
import org.nguon.schemas.production.IntendedUse;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.ProductionId;
import org.nguon.schemas.production.Territory;

/// A clearance coordinator works for a film: chooses it, meets a picture that may not be used, reads why,
/// says what is in it, puts a permission with its evidence on record, and sees the badge turn. Someone who
/// only looks is refused.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RightsWalkIT {

    private static final String PASSWORD = "trống đồng Đông Sơn vang";
    private static final Pattern FIRST_PASSWORD = Pattern.compile("name (\\S+) +password (\\S+)");
    private static final String FILM = "Hơi thở Đại Việt";
    private static final byte[] LETTER = "%PDF-1.7\n% a letter\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    static Path folder;

    private RunningHouse house;
    private Chromium chromium;
    private String film = "";
    private String researcher = "";

    @BeforeAll
    void openHouseAndBrowser() throws Exception {
        chromium = Chromium.open();
        Path data = folder.resolve("data");
        prepare(data);
        house = RunningHouse.start(data, Map.of("NGUON_SIGN_IN", "required"));
        Matcher first = house.said().stream()
                .map(FIRST_PASSWORD::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow();
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.page(context);
            page.navigate(house.address() + "/");
            signIn(page, first.group(1), first.group(2));
            takePassword(page);
            page.navigate(house.address() + "/people");
            page.locator("#people-name").fill("nghien.cuu");
            page.locator("#people-shown").fill("Nghiên cứu viên Hà");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Thêm").setExact(true))
                    .click();
            researcher = page.locator(".password").textContent();
        }
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.page(context);
            page.navigate(house.address() + "/");
            signIn(page, "nghien.cuu", researcher);
            takePassword(page);
        }
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

    private void prepare(Path data) throws IOException {
        Path from = Files.createDirectories(folder.resolve("material"));
        new DrawnPicture("hoa-lu.jpg", 1500, 1000, 31)
                .titled("Cố đô Hoa Lư, kinh đô Đại Việt")
                .by("Nguyễn Thị Lan")
                .licensed("© Nguyễn Thị Lan. All rights reserved.", "https://example.org/terms")
                .write(from);
        new DrawnPicture("thang-long.jpg", 1200, 1400, 32)
                .titled("Hoàng thành Thăng Long, Đại Việt")
                .by("Trần Văn Minh")
                .licensed("© Trần Văn Minh. Bảo lưu mọi quyền.", "https://example.org/terms")
                .write(from);
        new DrawnPicture("lam-kinh.jpg", 1700, 1000, 33)
                .titled("Lam Kinh, Đại Việt")
                .by("Lê Quang Huy")
                .licensed("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/")
                .write(from);
        new DrawnPicture("bach-dang.jpg", 1900, 1000, 34)
                .titled("Sông Bạch Đằng, Đại Việt")
                .by("Phạm Gia Bảo")
                .licensed("CC0", "https://creativecommons.org/publicdomain/zero/1.0/")
                .write(from);
        new DrawnPicture("ham-rong.jpg", 1000, 1300, 35)
                .titled("Hàm Rồng, Đại Việt")
                .write(from);
        new DrawnPicture("tay-do.jpg", 1400, 1000, 36)
                .titled("Thành Tây Đô, Đại Việt")
                .by("Lê Quang Huy")
                .licensed("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/")
                .write(from);
        try (Archive archive = Archive.open(ArchiveSettings.from(data, Map.of()))) {
            archive.folderIntake().admit(List.of(from), Custody.VAULT, "test", () -> false, (_, _, _) -> {});
            film = begin(archive, FILM).toString();
            begin(archive, "Đèn lồng trôi sông");
        }
    }

    private static ProductionId begin(Archive archive, String title) {
        IntendedUse use = new IntendedUse(
                Map.of(),
                List.of(
                        new Platform(
                                "runway",
                                "Runway",
                                Platform.Kind.GENERATION,
                                Platform.Answer.NO,
                                Platform.Answer.NO,
                                Optional.empty(),
                                Optional.empty()),
                        new Platform(
                                "youtube",
                                "YouTube",
                                Platform.Kind.PUBLISHING,
                                Platform.Answer.NO,
                                Platform.Answer.NO,
                                Optional.empty(),
                                Optional.empty())),
                true,
                Set.of(Medium.ONLINE),
                Set.of(new Territory("VN")),
                LocalDate.of(2030, 1, 1),
                Optional.of(LocalDate.of(2035, 12, 31)),
                ZoneId.of("Asia/Ho_Chi_Minh"),
                List.of("vi", "en"),
                Policy.ONLINE_MUSIC_VIDEO);
        return archive.productions()
                .begin(title, "Phan Thị Mai", use, "test")
                .value()
                .id();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @Order(0)
    void seesHowEachPictureStandsForTheFilmAndPicks(Screen screen) {
        try (BrowserContext context = chromium.context(screen, ColorScheme.LIGHT, "vi-VN")) {
            Page page = signedIn(context, "admin");
            assertThat(page.locator(".tile .verdict, .tile .pick")).hasCount(0);
            page.locator("input[type=search]").fill("dai viet");
            page.waitForURL(url -> url.contains("q=")); // all six are found, so the count says nothing
            assertThat(page.locator(".results-head h1")).hasText("6 ảnh");
            page.locator(".for-film .film").selectOption(film);
            assertThat(page.locator(".tile .verdict")).hasCount(6);
            page.waitForURL(url -> url.contains("film=" + film));
            soundForAll(page, "search for a film on " + screen);
            shoot(page, "search-for-film-" + screen.id());
            page.locator(".for-film .role").selectOption("CONSULTED");
            assertThat(page.locator(".tile .verdict.cleared")).hasCount(6);
            page.locator(".usable").click();
            assertThat(page.locator(".usable")).hasAttribute("aria-pressed", "true");
            assertThat(page.locator(".results-head h1")).hasText("6 ảnh");
            page.locator(".for-film .role").selectOption("STYLE");
            assertThat(page.locator(".results-head h1")).hasText("Không có ảnh nào");
            shoot(page, "search-none-usable-" + screen.id());
            page.locator(".usable").click();
            assertThat(page.locator(".results-head h1")).hasText("6 ảnh");

            Locator first = page.locator(".tile").first();
            if (screen == Screen.DESK) {
                page.locator("input[type=search]").press("ArrowDown");
                assertThat(first.locator("a")).isFocused();
                page.keyboard().press("p");
                assertThat(first).hasClass(Pattern.compile(".*picked.*"));
                page.keyboard().press("ArrowRight");
                assertThat(page.locator(".tile").nth(1).locator("a")).isFocused();
                page.keyboard().press("ArrowRight");
                page.keyboard().press("Shift+P");
                assertThat(page.locator(".tile.picked")).hasCount(3);
                assertThat(page.locator(".toast")).containsText("Đã chọn 2 ảnh cho " + FILM);
                shoot(page, "search-picked-" + screen.id());
                soundForAll(page, "picked on " + screen);
                page.locator(".toast button").click();
                assertThat(page.locator(".tile.picked")).hasCount(1);
                choosesTheRoleFromAMenu(page);
            } else {
                String picture = first.getAttribute("data-picture");
                first.locator("a").dispatchEvent("pointerdown", touch());
                assertThat(page.locator(".toast button")).isVisible();
                first.locator("a").dispatchEvent("pointerup", touch());
                assertThat(first).not().hasClass(Pattern.compile(".*picked.*"));
                page.locator(".toast button").click();
                assertThat(first).hasClass(Pattern.compile(".*picked.*"));
                shoot(page, "search-picked-" + screen.id());
                assertThat(page.url()).doesNotContain(picture);
                page.waitForTimeout(100);
                page.locator(".tile").nth(1).locator("a").click();
                page.waitForURL("**/picture/**");
                page.locator(".pick-here").click();
                assertThat(page.locator(".pick-here")).hasAttribute("aria-pressed", "true");
                shoot(page, "picture-picked-" + screen.id());
                page.locator("[data-key=back]").click();
                assertThat(page.locator(".tile.picked")).hasCount(2);
            }
            page.navigate(house.address() + "/");
            page.waitForURL(url -> url.contains("film=" + film));
            assertThat(page.locator(".tile .verdict")).hasCount(6);
        }
    }

    private static void choosesTheRoleFromAMenu(Page page) {
        Locator second = page.locator(".tile").nth(1);
        second.locator("a").focus();
        page.keyboard().press("?");
        assertThat(page.locator(".key-card")).containsText("chọn vai trò");
        soundForAll(page, "the card of keys");
        shoot(page, "search-keys-desk");
        page.keyboard().press("?");
        assertThat(page.locator(".key-card")).isHidden();
        page.keyboard().press("r");
        Locator menu = page.locator(".pick-menu");
        assertThat(menu.locator("[data-role=STYLE]")).isFocused();
        soundForAll(page, "the menu of roles");
        shoot(page, "search-pick-menu-desk");
        page.keyboard().press("Escape");
        assertThat(menu).isHidden();
        assertThat(second.locator("a")).isFocused();
        page.keyboard().press("r");
        assertThat(menu.locator("[data-role=STYLE]")).isFocused();
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(page.locator(".toast")).containsText("làm bảng màu");
        assertThat(second.locator("a")).isFocused();
        page.keyboard().press("r");
        assertThat(menu.locator("[data-role=PALETTE]")).hasAttribute("aria-checked", "true");
        page.keyboard().press("End");
        assertThat(menu.locator("[data-role=CONSULTED]")).isFocused();
        page.keyboard().press("Escape");
        page.locator(".toast button").click();
        assertThat(page.locator(".toast.shown")).hasCount(0);
        second.locator("a").focus();
        page.keyboard().press("r");
        assertThat(menu.locator("[data-role=PALETTE]")).hasAttribute("aria-checked", "false");
        page.keyboard().press("Escape");
    }

    private static Map<String, Object> touch() {
        return Map.of("pointerType", "touch", "clientX", 90, "clientY", 300, "bubbles", true, "isPrimary", true);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @Order(1)
    void readsWhyAPictureMayNotBeUsedAndClearsItWithAPermission(Screen screen) throws IOException {
        String title = screen == Screen.DESK ? "Hoa Lư" : "Thăng Long";
        String holder = screen == Screen.DESK ? "Nguyễn Thị Lan" : "Trần Văn Minh";
        try (BrowserContext context = chromium.context(screen, ColorScheme.LIGHT, "vi-VN")) {
            Page page = signedIn(context, "admin");
            openPicture(page, title);
            page.locator("#tab-rights").click();
            assertThat(page.locator("#tab-rights")).hasAttribute("aria-selected", "true");
            page.locator(".rights-tab .purpose .film").selectOption(film);
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "UNKNOWN");
            assertThat(page.locator(".proof")).containsText("RG-IN-COPYRIGHT");
            assertThat(page.locator(".proof details").first()).hasAttribute("open", "");
            soundForAll(page, "rights on " + screen);
            shoot(page, "rights-why-" + screen.id());

            touch(page, "DEPICTED_ARTWORK", "Không có tác phẩm");
            touch(page, "PEOPLE", "Không có người");
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "NEEDS_GRANT");
            assertThat(page.locator(".fixes").first()).containsText("Runway");
            shootWhole(page, "rights-findings-" + screen.id());

            page.locator("[data-opens='records.add.grant']").click();
            Locator form = page.locator(".record-form");
            assertThat(form.locator("#grant-acts label", hasText("huấn luyện AI"))
                            .locator("input"))
                    .not()
                    .isChecked();
            form.locator("#grant-credit").fill("Ảnh: " + holder);
            form.locator("#grant-to").fill("2020-01-01");
            form.locator(".save").click();
            assertThat(form.locator(".wrong", hasText("Hãy ghi tên"))).isVisible();
            assertThat(form.locator(".wrong", hasText("trước ngày đầu"))).isVisible();
            assertThat(form.locator("#grant-credit")).hasValue("Ảnh: " + holder);
            assertThat(form.locator("#grant-licensor")).isFocused();
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("the form is as wide as the screen")
                    .isEqualTo(screen.width);
            soundForAll(page, "the form of a permission on " + screen);
            shootWhole(page, "rights-form-wrong-" + screen.id());

            form.locator("#grant-licensor").fill(holder);
            form.locator("#grant-to").fill("2036-01-01");
            form.locator("#grant-signed input").check();
            form.locator("#grant-evidence input[type=file]")
                    .setInputFiles(new FilePayload(
                            "thư.html", "text/html", "<script>1</script>".getBytes(StandardCharsets.UTF_8)));
            assertThat(form.locator(".evidence-field .wrong")).containsText("không làm bằng chứng được");
            form.locator("#grant-evidence input[type=file]")
                    .setInputFiles(new FilePayload("rỗng.pdf", "application/pdf", new byte[0]));
            assertThat(form.locator(".evidence-field .wrong")).containsText("rỗng");
            form.locator("#grant-evidence input[type=file]").setInputFiles(tooLarge());
            assertThat(form.locator(".evidence-field .wrong")).containsText("268");
            assertThat(form.locator("#grant-licensor")).hasValue(holder);
            shootWhole(page, "rights-form-too-large-" + screen.id());
            form.locator("#grant-evidence input[type=file]")
                    .setInputFiles(new FilePayload("thư cho phép.pdf", "application/pdf", LETTER));
            assertThat(form.locator(".evidence-list li")).containsText("thư cho phép.pdf");
            shootWhole(page, "rights-form-" + screen.id());
            form.locator(".save").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "CLEARED_WITH");
            assertThat(page.locator(".records li").first()).containsText("Có hiệu lực");
            assertThat(page.locator(".fixes").first()).containsText("Ảnh: " + holder);
            page.waitForTimeout(200);
            assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
                    .as("nothing stands out at the side")
                    .isEqualTo(screen.width);
            soundForAll(page, "a cleared picture on " + screen);
            shoot(page, "rights-cleared-" + screen.id());
            if (screen == Screen.DESK) {
                page.locator("#tab-rights").press("Escape");
            } else {
                page.locator("[data-key=back]").click();
            }
            assertThat(page.locator(".tile", hasTextOn(title)).locator(".verdict"))
                    .hasAttribute("data-standing", "CLEARED_WITH");
            shootWhole(page, "rights-cleared-whole-" + screen.id());

            goBack(page);
            assertThat(page.locator("h1")).containsText(title);
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "CLEARED_WITH");
            assertThat(page.locator("#tab-rights")).hasAttribute("aria-selected", "true");
            assertThat(page).hasURL(Pattern.compile(".*/picture/.*tab=rights.*"));
            goForward(page);
            assertThat(page.locator(".tile", hasTextOn(title)).locator(".verdict"))
                    .hasAttribute("data-standing", "CLEARED_WITH");
            goBack(page);
            goBack(page);
            assertThat(page.locator(".tile", hasTextOn(title)).locator(".verdict"))
                    .hasAttribute("data-standing", "CLEARED_WITH");
        }
    }

    @Test
    @Order(2)
    void withdrawsAPermissionWithAReasonAndFilesItAgain() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.DARK, "en-GB")) {
            Page page = signedIn(context, "admin");
            openPicture(page, "Hoa Lư");
            page.navigate(page.url().replaceAll("[?].*", "") + "?film=" + film + "&tab=rights");
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "CLEARED_WITH");
            shoot(page, "rights-dark-desk");
            soundForAll(page, "rights in the dark");
            page.locator(".withdrawal button").click();
            page.locator(".withdrawal .button").click();
            assertThat(page.locator(".withdrawal .wrong")).hasText("Say why.");
            page.locator(".withdrawal input").fill("sent by mistake");
            page.locator(".withdrawal .button").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "NEEDS_GRANT");
            page.locator(".toast button").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "CLEARED_WITH");
            Download letter =
                    page.waitForDownload(() -> page.locator(".evidence").click());
            assertThat(letter.suggestedFilename()).isEqualTo("thư cho phép.pdf");
            APIResponse answer = context.request()
                    .get(house.address() + page.locator(".evidence").getAttribute("href"));
            assertThat(answer.body()).isEqualTo(LETTER);
            assertThat(answer.headers())
                    .containsEntry("content-type", "application/pdf")
                    .containsEntry("x-content-type-options", "nosniff");
            assertThat(answer.headers().get("content-disposition")).startsWith("attachment");
            assertThat(answer.headers().get("content-security-policy")).contains("sandbox");
            assertThat(answer.headers().get("cache-control")).contains("no-store");
        }
    }

    @Test
    @Order(3)
    void saysThatAPictureIsOwnWorkInOneTouchAndTakesItBack() {
        try (BrowserContext context = chromium.context(Screen.PHONE, ColorScheme.LIGHT, "en-GB")) {
            Page page = signedIn(context, "admin");
            openPicture(page, "Hàm Rồng");
            page.navigate(page.url().replaceAll("[?].*", "") + "?film=" + film + "&tab=rights");
            touch(page, "DEPICTED_ARTWORK", "No artwork in it");
            touch(page, "PEOPLE", "No people");
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "UNKNOWN");
            page.locator(".own-go").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "CLEARED");
            page.locator(".toast button").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "UNKNOWN");
        }
    }

    @Test
    @Order(4)
    void takesAPictureDownAndDecidesNothingAgainstIt() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = signedIn(context, "admin");
            openPicture(page, "Bạch Đằng");
            page.navigate(page.url().replaceAll("[?].*", "") + "?film=" + film + "&tab=rights");
            page.locator("[data-opens='records.add.takedown']").click();
            page.locator(".record-form .save").click();
            assertThat(page.locator(".record-form .wrong", hasTextOn("Say why.")))
                    .isVisible();
            page.locator("#takedown-by").fill("Làng Yên Giang");
            page.locator("#takedown-reason").fill("The village asks that it is not shown.");
            page.locator(".record-form .save").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "BLOCKED");
            assertThat(page.locator(".proof details").first()).containsText("RG-TAKEN-DOWN");
            page.waitForTimeout(200);
            shoot(page, "rights-blocked-desk");
            soundForAll(page, "a blocked picture");
        }
    }

    @Test
    @Order(5)
    void saysWhichWorkALayerShowsAndTheVerdictTurnsWhenItsTermIsOver() {
        try (BrowserContext context = chromium.context(Screen.PHONE, ColorScheme.LIGHT, "vi-VN")) {
            Page page = signedIn(context, "admin");
            openPicture(page, "Hàm Rồng");
            page.navigate(page.url().replaceAll("[?].*", "") + "?film=" + film + "&tab=rights");
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "UNKNOWN");
            Locator photograph = page.locator(".findings [data-layer=PHOTOGRAPH]");
            photograph.locator(".work-ask").click();
            Locator form = page.locator(".work-form");
            assertThat(form.locator("#work-title")).isFocused();
            form.locator("#work-maker").fill("Hiệu ảnh Thuận Hóa");
            form.locator("#work-published").fill("thời Pháp");
            form.locator("#work-inventory").fill("HR 12");
            form.locator(".save").click();
            assertThat(form.locator("#work-title-wrong")).containsText("Hãy đặt tên");
            assertThat(form.locator("#work-published-wrong")).containsText("192X");
            assertThat(form.locator("#work-title")).isFocused();
            assertThat(form.locator("#work-published")).hasValue("thời Pháp");
            assertThat(form.locator("#work-maker")).hasValue("Hiệu ảnh Thuận Hóa");
            soundForAll(page, "the form of a work on a phone");
            shootWhole(page, "work-form-wrong-phone");
            assertThat(page.locator("html")).hasJSProperty("scrollWidth", 390);
            form.locator("#work-title").fill("Cầu Hàm Rồng");
            form.locator("#work-published").fill("192X");
            form.locator(".save").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "CLEARED");
            assertThat(page.locator(".proof")).containsText("RG-TERM-EXPIRED");
            assertThat(photograph).containsText("công bố 1929");
            page.locator(".toast button").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "UNKNOWN");
        }
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.DARK, "en-GB")) {
            Page page = signedIn(context, "admin");
            openPicture(page, "Hàm Rồng");
            page.navigate(page.url().replaceAll("[?].*", "") + "?film=" + film + "&tab=rights");
            Locator photograph = page.locator(".findings [data-layer=PHOTOGRAPH]");
            photograph.locator(".work-ask").click();
            Locator form = page.locator(".work-form");
            form.locator("#work-title").fill("Cầu Hàm Rồng · Hiệu ảnh Thuận Hóa · HR 12");
            assertThat(form.locator(".work-which")).containsText("The archive knows it");
            assertThat(form.locator("#work-title")).hasValue("Cầu Hàm Rồng");
            assertThat(form.locator("#work-published")).hasValue("1929");
            assertThat(form.locator("#work-maker")).hasValue("Hiệu ảnh Thuận Hóa");
            soundForAll(page, "a known work in the dark");
            shootWhole(page, "work-form-known-desk-dark");
            form.locator(".save").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "CLEARED");
            photograph.locator(".work-change").click();
            form.locator("#work-published").fill("1961");
            form.locator(".save").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "NEEDS_GRANT");
            page.locator(".toast button").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "CLEARED");
            shoot(page, "work-cleared-desk-dark");
            photograph.locator(".work-not").click();
            assertThat(page.locator(".standing .verdict")).hasAttribute("data-standing", "UNKNOWN");
        }
    }

    @Test
    @Order(8)
    void whoOnlyLooksSeesWhyAndChangesNothing() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = signedIn(context, "admin");
            openPicture(page, "Hoa Lư");
            page.navigate(page.url().replaceAll("[?].*", "") + "?film=" + film + "&tab=rights");
            String evidence = page.locator(".evidence").getAttribute("href");
            String picture = page.url();
            try (BrowserContext other = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
                Page looking = signedIn(other, "nghien.cuu");
                looking.navigate(picture);
                assertThat(looking.locator(".standing .verdict")).isVisible();
                assertThat(looking.locator(".proof")).isVisible();
                assertThat(looking.locator(".record-adds, .finding-acts, .own-work, .withdrawal, .evidence"))
                        .hasCount(0);
                APIResponse answer = other.request().get(house.address() + evidence);
                assertThat(answer.status()).isEqualTo(403);
                assertThat(answer.text()).contains("không sửa hồ sơ");
            }
            assertThat(house.said()).anyMatch(line -> line.contains("refused evidence") && line.contains("nghien.cuu"));
        }
    }

    @Test
    @Order(8)
    void knowsNeitherForgedPicturesNorForgedEvidence() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = signedIn(context, "admin");
            for (String path : List.of(
                    "/evidence/no-such-record/" + "0".repeat(64),
                    "/evidence/%3Cscript%3E/x",
                    "/evidence/x/..%2f..%2f")) {
                assertThat(context.request().get(house.address() + path).status())
                        .as(path)
                        .isBetween(400, 404);
            }
            page.navigate(house.address() + "/picture/00000000-0000-0000-0000-000000000000?film=" + film);
            assertThat(page.locator(".empty h2")).isVisible();
            page.navigate(house.address() + "/?film=00000000-0000-0000-0000-000000000000&role=king");
            assertThat(page.locator(".results-head h1")).containsText("pictures");
            assertThat(page.locator(".tile .verdict")).hasCount(0);
        }
    }

    @Test
    @Order(9)
    void browserMetNoTrouble() {
        assertThat(chromium.trouble()).isEmpty();
        assertThat(house.said()).noneMatch(line -> line.contains("ERROR"));
    }

    // ---- how it is done

    /// A file with a byte more than evidence may have; the disk holds none of it.
    private static Path tooLarge() throws IOException {
        Path file = folder.resolve("quá lớn.pdf");
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(Rights.LARGEST_EVIDENCE + 1);
        }
        return file;
    }

    private void openPicture(Page page, String title) {
        page.locator("input[type=search]").fill(title);
        Locator tile = page.locator(".tile", hasTextOn(title));
        tile.locator("a").first().click();
        page.waitForURL("**/picture/**");
        assertThat(page.locator("h1")).containsText(title);
    }

    private static Page.LocatorOptions hasTextOn(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.LocatorOptions hasText(String text) {
        return new Locator.LocatorOptions().setHasText(text);
    }

    private static void touch(Page page, String layer, String words) {
        page.locator(".findings [data-layer=" + layer + "]")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(words))
                .click();
        assertThat(page.locator(".findings [data-layer=" + layer + "] .finding-state .source"))
                .isVisible();
    }

    private Page signedIn(BrowserContext context, String name) {
        return chromium.signedIn(context, house, name, PASSWORD);
    }

    private void takePassword(Page page) {
        page.waitForURL("**/new-password");
        page.locator("#password").fill(PASSWORD);
        page.locator("#again").fill(PASSWORD);
        page.locator("button[type=submit]").click();
        page.waitForURL(house.address() + "/");
    }
}
