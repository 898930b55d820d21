package org.nguon.catalog.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.nguon.catalog.walk.Chromium.goBack;
import static org.nguon.catalog.walk.Chromium.reload;
import static org.nguon.catalog.walk.Chromium.shoot;
import static org.nguon.catalog.walk.Chromium.shootWhole;
import static org.nguon.catalog.walk.Chromium.signIn;
import static org.nguon.catalog.walk.Chromium.soundForAll;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

/// A director's first day: sign in, bring pictures, find Hà Nội however one types it, narrow down, look at a picture
/// and at what it says of itself and where. Every page is photographed.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkIT {

    private static final String PASSWORD = "đèn lồng bên sông Hoài";
    private static final Pattern FIRST_PASSWORD = Pattern.compile("name (\\S+) +password (\\S+)");

    @TempDir
    static Path folder;

    private RunningHouse house;
    private Chromium chromium;

    @BeforeAll
    void openHouseAndBrowser() throws Exception {
        chromium = Chromium.open();
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
    void answersNobodyWhoIsNotSignedIn() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.page(context);
            assertThat(page.navigate(house.address() + "/health").text()).contains("UP");
            for (String path : List.of("/", "/intake", "/people", "/thumbnail/00000000-0000-0000-0000-000000000000")) {
                page.navigate(house.address() + path);
                assertThat(page.url()).as("where %s leads", path).endsWith("/sign-in");
            }
            assertThat(page.title()).contains("Đăng nhập");
        }
    }

    @Test
    @Order(2)
    void firstSignInWorksOnceAndAsksForAPasswordOfOnesOwn() throws IOException {
        Path file = folder.resolve("data/first-sign-in.txt");
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        Matcher first = house.said().stream()
                .map(FIRST_PASSWORD::matcher)
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow();
        try (BrowserContext context = chromium.context(Screen.PHONE, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.page(context);
            page.navigate(house.address() + "/");
            shoot(page, "sign-in-phone-light");
            signIn(page, first.group(1), "không phải mật khẩu này");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("không đúng");
            signIn(page, first.group(1), first.group(2));
            page.waitForURL("**/new-password");
            soundForAll(page, "new password");
            shoot(page, "new-password-phone-light");
            page.locator("#password").fill(PASSWORD);
            page.locator("#again").fill(PASSWORD);
            page.locator("button[type=submit]").click();
            page.waitForURL(house.address() + "/");
            assertThat(page.locator(".empty h2")).containsText("Kho ảnh còn trống");
            assertThat(page.locator(".empty code")).hasText("./nguon start --demo");
            soundForAll(page, "empty archive");
            shoot(page, "empty-archive-phone-light");
        }
        assertThat(file).doesNotExist();
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.DARK, "en-GB")) {
            Page page = chromium.page(context);
            page.navigate(house.address() + "/");
            soundForAll(page, "sign in");
            shoot(page, "sign-in-desk-dark");
            signIn(page, first.group(1), first.group(2));
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("wrong");
        }
    }

    @Test
    @Order(3)
    void takesManyFilesAndSaysWhatBecameOfEach() throws IOException {
        List<Path> files = material();
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Nhập ảnh"))
                    .first()
                    .click();
            page.waitForURL("**/intake");
            shoot(page, "intake-before-desk-light");
            Path[] all = files.toArray(Path[]::new);
            page.onFileChooser(chooser -> chooser.setFiles(all));
            page.getByText("Chọn tệp").first().click();
            Locator outcomes = page.locator(".panel .outcomes").first().locator("> li");
            assertThat(outcomes)
                    .hasCount(
                            files.size(),
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                    .setTimeout(120_000));
            assertThat(page.locator(".tally")).containsText("Đã nhận: " + (files.size() - 3));
            assertThat(outcome(page, "trùng lặp.jpg")).containsText("Đã có sẵn");
            assertThat(outcome(page, "ghi chú.txt")).containsText("Bỏ qua");
            assertThat(outcome(page, "hỏng.jpg")).containsText("Cách ly");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Đang cách ly")))
                    .isVisible();
            soundForAll(page, "intake");
            shoot(page, "intake-desk-light");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @Order(4)
    void findsHàNộiHoweverItIsTyped(Screen screen) {
        try (BrowserContext context = chromium.context(screen, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            String composed = Normalizer.normalize("Hà Nội", Normalizer.Form.NFC);
            String taken = Normalizer.normalize("Hà Nội", Normalizer.Form.NFD);
            List<Set<String>> found = new ArrayList<>();
            for (String words : List.of("ha noi", composed, taken)) {
                page.locator("input[type=search]").fill(words);
                assertThat(page.locator(".results-head h1")).hasText("4 ảnh");
                found.add(Set.copyOf(page.locator(".tile .title").allTextContents()));
            }
            assertThat(found.get(0)).hasSize(4).anyMatch(title -> title.contains("Long Biên"));
            assertThat(found.get(1)).isEqualTo(found.get(0));
            assertThat(found.get(2)).isEqualTo(found.get(0));
            page.waitForURL(
                    url -> URLDecoder.decode(url, StandardCharsets.UTF_8).endsWith("?q=" + composed));
            soundForAll(page, "search on " + screen);
            shoot(page, "search-ha-noi-" + screen.id() + "-light");

            goBack(page);
            assertThat(page.locator(".results-head h1")).hasText((PICTURES) + " ảnh");
            assertThat(page.locator("input[type=search]")).hasValue("");
            shoot(page, "search-all-" + screen.id() + "-light");
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @Order(5)
    void narrowsDownByAFacetAndBackAgain(Screen screen) {
        try (BrowserContext context = chromium.context(screen, ColorScheme.DARK, "vi-VN")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            if (screen == Screen.PHONE) {
                page.locator(".open-facets").click();
            }
            Locator value = page.locator(".facets label", new Page.LocatorOptions().setHasText("Nguyễn Thị Lan"));
            value.locator("input").check();
            assertThat(page.locator(".results-head h1")).hasText("3 ảnh");
            assertThat(value.locator("input")).isChecked();
            page.waitForTimeout(250); // the sheet slides in
            soundForAll(page, "facets on " + screen);
            shoot(page, "facets-" + screen.id() + "-dark");
            if (screen == Screen.PHONE) {
                page.locator(".facets-head button").click();
            }
            assertThat(page.locator(".chip").first()).containsText("Nguyễn Thị Lan");
            page.waitForURL(url -> url.contains("creator="));
            shoot(page, "filtered-" + screen.id() + "-dark");
            reload(page);
            assertThat(page.locator(".results-head h1")).hasText("3 ảnh");
            page.locator(".chip").first().click();
            assertThat(page.locator(".results-head h1")).hasText(PICTURES + " ảnh");
        }
    }

    @Test
    @Order(5)
    void leadsToThePictureThatWasClickedBeforeTheAnswerToTheWordsCame() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            Locator tile = page.locator(".tile", new Page.LocatorOptions().setHasText("Cầu Long Biên buổi sớm"));
            assertThat(tile).isVisible();
            List<Route> held = new ArrayList<>();
            Predicate<String> question = url -> url.contains("v-r=uidl");
            page.route(question, held::add);
            page.locator("input[type=search]").fill("long bien");
            page.waitForCondition(() -> !held.isEmpty());
            page.unroute(question);
            tile.locator("a").first().click();
            held.forEach(Route::resume);
            page.waitForURL("**/picture/**");
            assertThat(page.locator("h1")).hasText("Cầu Long Biên buổi sớm");
            Chromium.settled(page);
            assertThat(page.url()).contains("/picture/");
            goBack(page);
            assertThat(tile).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @Order(6)
    void opensAPictureAndShowsWhatItSaysAndWhere(Screen screen) {
        try (BrowserContext context = chromium.context(screen, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            page.navigate(house.address() + "/?q=long%20bien");
            page.locator(".tile a").first().click();
            page.waitForURL("**/picture/**");
            assertThat(page.locator("h1")).hasText("Cầu Long Biên buổi sớm");
            assertThat(page.locator(".about")).containsText("XMP-dc:Creator");
            shoot(page, "picture-" + screen.id() + "-light");
            assertThat(page.locator(".conflict").first()).containsText("Trần Văn Minh");
            assertThat(page.locator(".conflict").first()).containsText("Nguyễn Thị Lan");
            assertThat(page.locator(".claims")).containsText("Giấy phép");
            assertThat(page.locator(".claims a").first())
                    .hasAttribute("href", Pattern.compile("https?://creativecommons.org/.*"));
            assertThat(page.locator(".sources")).containsText("By-line");
            assertThat(page.locator(".history")).containsText("Được nhận vào kho");
            assertThat(page.locator(".values").last()).containsText("image/jpeg");
            page.waitForFunction("() => [...document.images].every(image => image.complete && image.naturalWidth > 0)");
            soundForAll(page, "picture on " + screen);
            shoot(page, "picture-" + screen.id() + "-light");
            shootWhole(page, "picture-whole-" + screen.id() + "-light");
            page.locator("[data-turn-theme]").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            soundForAll(page, "picture in the dark on " + screen);
            shoot(page, "picture-" + screen.id() + "-dark");
            page.locator("[data-key=back]").click();
            assertThat(page.locator(".tile a").first()).isVisible();
        }
    }

    @Test
    @Order(7)
    void walksThroughAResultByKeysAsFastAsTheyArePressed() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            page.locator(".tile a").nth(1).click();
            page.waitForURL("**/picture/**");
            String second = page.url();
            Locator place = page.locator(".place");
            assertThat(place).hasText("2 of " + PICTURES);
            slowDown(page);
            press(page, "ArrowRight", 7);
            assertThat(place).hasText("9 of " + PICTURES);
            press(page, "ArrowRight", 30);
            press(page, "ArrowLeft", 4);
            assertThat(place).hasText(PICTURES - 4 + " of " + PICTURES);
            page.locator("[data-key=next]").click();
            page.locator("[data-key=next]").click();
            assertThat(place).hasText(PICTURES - 2 + " of " + PICTURES);
            assertThat(page.locator("[data-key=next]")).isFocused();
            press(page, "ArrowLeft", PICTURES - 4);
            assertThat(place).hasText("2 of " + PICTURES);
            assertThat(page).hasURL(second);
            press(page, "ArrowRight", 3);
            assertThat(place).hasText("5 of " + PICTURES);
            String title = page.locator("h1").textContent();
            assertThat(page).hasTitle(title + " · Nguồn");
            reload(page);
            assertThat(place).hasText("5 of " + PICTURES);
            assertThat(page.locator("h1")).hasText(title);
            press(page, "ArrowRight", 2);
            page.keyboard().press("Escape");
            assertThat(page.locator(".results-head h1")).hasText(PICTURES + " pictures");
            assertThat(page.locator(".tile a").nth(6)).isFocused();
        }
    }

    /// Answers take longer than a finger, as on a busy machine or a far one.
    private static void slowDown(Page page) {
        page.route("**/*v-r=uidl*", route -> {
            page.waitForTimeout(150);
            route.resume();
        });
    }

    private static void press(Page page, String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    @Test
    @Order(8)
    void nothingMovesWhileTheGridLoads() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            page.addInitScript("""
                window.shift = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => {
                    if (!entry.hadRecentInput) window.shift += entry.value;
                })).observe({type: "layout-shift", buffered: true});
                """);
            reload(page);
            assertThat(page.locator(".tile").first()).isVisible();
            page.waitForFunction("() => [...document.images].every(image => image.complete)");
            assertThat(((Number) page.evaluate("window.shift")).doubleValue()).isLessThan(0.05);
        }
    }

    @Test
    @Order(9)
    void handsOutOriginalsSafely() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            String thumbnail = page.locator(".tile img").first().getAttribute("src");
            Response small = page.navigate(house.address() + thumbnail);
            assertThat(small.headers())
                    .containsEntry("content-type", "image/jpeg")
                    .containsEntry("x-content-type-options", "nosniff");
            assertThat(small.headers().get("cache-control")).contains("private").contains("immutable");
            var original = context.request().get(house.address() + thumbnail.replace("thumbnail", "original"));
            assertThat(original.headers().get("content-disposition")).startsWith("attachment");
            assertThat(original.headers().get("content-security-policy")).contains("sandbox");
            assertThat(original.headers().get("etag")).matches("\"[0-9a-f]{64}\"");
        }
    }

    @Test
    @Order(9)
    void showsAScanAsLargeAsAScreen() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            page.navigate(house.address() + "/?q=ban-quet");
            page.locator(".tile a").first().click();
            page.waitForURL("**/picture/**");
            assertThat(page.locator("h1")).hasText("ban-quet.tif");
            page.waitForFunction(
                    "() => document.querySelector('.stage-picture img:nth-child(2)')?.naturalWidth === 2048");
            String large = page.locator(".stage-picture img").nth(1).getAttribute("src");
            var answer = context.request().get(house.address() + large);
            assertThat(answer.headers())
                    .containsEntry("content-type", "image/jpeg")
                    .containsEntry("x-content-type-options", "nosniff");
            assertThat(answer.headers().get("cache-control"))
                    .contains("private")
                    .contains("immutable");
            shoot(page, "picture-scan-desk-light");
        }
    }

    @Test
    @Order(9)
    void showsTheThumbnailWhereTheLargePictureCannotBeHad() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            page.route("**/view/*", route -> route.fulfill(new Route.FulfillOptions().setStatus(404)));
            page.navigate(house.address() + "/?q=long%20bien");
            page.locator(".tile a").first().click();
            page.waitForURL("**/picture/**");
            Locator images = page.locator(".stage-picture img");
            assertThat(images.nth(1)).isHidden();
            assertThat(images.first()).isVisible();
            assertThat(images.first()).hasAttribute("alt", "Cầu Long Biên buổi sớm");
        }
    }

    @Test
    @Order(10)
    void administratorTakesSomeoneInWhoSeesOnlyTheirDesks() {
        String password;
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            page.navigate(house.address() + "/people");
            page.locator("#people-name").fill("dao.dien");
            page.locator("#people-shown").fill("Đạo diễn Phan");
            page.locator("#people-role").selectOption("DIRECTOR");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Thêm").setExact(true))
                    .click();
            password = page.locator(".password").textContent();
            soundForAll(page, "people");
            shoot(page, "people-desk-light");
            page.navigate(house.address() + "/care");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kiểm tra ngay"))
                    .click();
            assertThat(page.locator("table tbody tr"))
                    .hasCount(
                            1,
                            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                                    .setTimeout(60_000));
            soundForAll(page, "care");
            shoot(page, "care-desk-light");
        }
        try (BrowserContext context = chromium.context(Screen.PHONE, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            page.navigate(house.address() + "/care");
            Locator value = page.locator("[role=cell][data-label='Bắt đầu'] > *");
            assertThat(value).isVisible();
            assertThat(number(value, "value => value.getBoundingClientRect().width"))
                    .as("a moment stands on one line")
                    .isGreaterThan(150);
            assertThat(number(page.locator("html"), "page => page.scrollWidth")).isEqualTo(Screen.PHONE.width);
            soundForAll(page, "care on a phone");
            shoot(page, "care-phone-light");
        }
        try (BrowserContext context = chromium.context(Screen.PHONE, ColorScheme.DARK, "vi-VN")) {
            Page page = chromium.page(context);
            page.navigate(house.address() + "/");
            signIn(page, "Dao.Dien", password);
            page.waitForURL("**/new-password");
            page.navigate(house.address() + "/intake");
            assertThat(page.url()).endsWith("/new-password");
            page.locator("#password").fill(PASSWORD);
            page.locator("#again").fill(PASSWORD);
            page.locator("button[type=submit]").click();
            page.waitForURL(house.address() + "/");
            assertThat(page.locator(".tile").first()).isVisible();
            shoot(page, "search-all-phone-dark");
            assertThat(page.locator(".frame-nav a")).hasCount(4);
            page.navigate(house.address() + "/people");
            assertThat(page.locator(".empty h2")).containsText("không dành cho vai trò");
            shoot(page, "refused-phone-dark");
        }
        assertThat(house.said()).anyMatch(line -> line.contains("refused /people to dao.dien"));
    }

    @Test
    @Order(11)
    void speaksBothLanguagesAndShowsEveryPageInBothThemesOnBothScreens() {
        for (Screen screen : Screen.values()) {
            for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                String themeName = theme.name().toLowerCase(java.util.Locale.ROOT);
                try (BrowserContext context = chromium.context(screen, theme, "vi-VN")) {
                    Page page = chromium.signedIn(context, house, "admin", PASSWORD);
                    assertThat(page.locator("html")).hasAttribute("lang", "vi");
                    page.locator("[data-language=en]").click();
                    assertThat(page.locator(".results-head h1")).hasText(PICTURES + " pictures");
                    assertThat(page.locator("html")).hasAttribute("lang", "en");
                    for (String path :
                            List.of("/", "/?q=zzzz", "/intake", "/intake/records", "/people", "/care", "/nowhere")) {
                        page.navigate(house.address() + path);
                        assertThat(page.locator(".results-head h1, .page h1, .empty h2")
                                        .first())
                                .isVisible();
                        String name = path.replaceAll("[^a-z]", "");
                        soundForAll(page, name + " " + screen + " " + themeName);
                        shoot(page, "en-" + (name.isEmpty() ? "home" : name) + "-" + screen.id() + "-" + themeName);
                    }
                    page.navigate(house.address() + "/?q=long%20bien");
                    page.locator(".tile a").first().click();
                    page.waitForURL("**/picture/**");
                    assertThat(page.locator(".about h1")).isVisible();
                    page.locator(".sources details").first().locator("summary").click();
                    soundForAll(page, "picture " + screen + " " + themeName);
                    shoot(page, "en-picture-" + screen.id() + "-" + themeName);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    @Order(12)
    void showsHowATableWouldBeReadAndBringsItsRecordsIn(Screen screen) throws IOException {
        Path table = Files.writeString(folder.resolve("hiện vật.csv"), """
                Số kiểm kê,Tên hiện vật,Tác giả,Niên đại,Giấy phép,Kho
                %1$s.1,Bình gốm men lam,Lê A,khoảng 1890,https://creativecommons.org/licenses/by/4.0/,A2
                %1$s.2,Tranh lụa,,1954,© Bảo tàng,A3
                ,Không có số,,1955,,A3
                """.formatted(screen));
        try (BrowserContext context = chromium.context(screen, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.signedIn(context, house, "admin", PASSWORD);
            if (screen == Screen.PHONE) {
                page.setViewportSize(360, 740);
            }
            page.navigate(house.address() + "/intake/records");
            assertThat(page.locator(".page h1")).hasText("Nhập bản ghi");
            shoot(page, "records-before-" + screen.id());
            page.onFileChooser(chooser -> chooser.setFiles(table));
            page.getByText("Chọn tệp").first().click();
            assertThat(page.locator(".columns > li")).hasCount(6);
            assertThat(page.locator(".columns select").nth(1)).hasValue("TITLE");
            assertThat(page.locator(".preview-records > li")).hasCount(3);
            assertThat(page.locator(".preview-records > li").first()).containsText("1890~");
            page.locator("#holder").fill("Bảo tàng Làng nghề");
            assertThat(page.locator("#profile-name")).hasValue("bao-tang-lang-nghe");
            assertThat(page.getByText("Lưu hồ sơ")).isVisible();
            soundForAll(page, "records " + screen);
            shoot(page, "records-preview-" + screen.id());
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(page.viewportSize().width);
            page.getByText("Đưa các bản ghi này vào").click();
            assertThat(page.locator(".records-page .tally").last()).containsText("Đã thêm: 2");
            assertThat(page.getByText("Xem các bản ghi")).isVisible();
            shoot(page, "records-done-" + screen.id());
        }
    }

    @Test
    @Order(13)
    void slowsDownWhoGuesses() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = chromium.page(context);
            page.navigate(house.address() + "/sign-in");
            for (int i = 0; i < 6; i++) {
                signIn(page, "somebody", "guess " + i);
            }
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("Too many tries");
        }
    }

    @Test
    @Order(14)
    void browserMetNoTroubleAndTheHouseEndsOrderly() throws Exception {
        assertThat(chromium.trouble()).isEmpty();
        assertThat(house.said()).noneMatch(line -> line.contains("ERROR"));
        assertThat(house.stop()).isIn(0, 143);
    }

    // ---- how it is done

    private static double number(Locator place, String what) {
        return ((Number) place.evaluate(what)).doubleValue();
    }

    private static Locator outcome(Page page, String name) {
        return page.locator(".outcomes").first().locator("> li", new Locator.LocatorOptions().setHasText(name));
    }

    // ---- what is brought in

    private static final int PICTURES = 15;

    private List<Path> material() throws IOException {
        Path from = Files.createDirectories(folder.resolve("material"));
        List<Path> files = new ArrayList<>(Stream.of(
                        new DrawnPicture("long-bien.jpg", 1600, 1067, 11)
                                .titled("Cầu Long Biên buổi sớm")
                                .describedAs("Cây cầu thép bắc qua sông Hồng, người đi chợ sớm gánh rau vào phố.")
                                .by("Nguyễn Thị Lan")
                                .iim(80, "Trần Văn Minh")
                                .in("Hà Nội")
                                .on("1998-10-02")
                                .licensed(
                                        "© Nguyễn Thị Lan, CC BY-SA 4.0",
                                        "https://creativecommons.org/licenses/by-sa/4.0/"),
                        new DrawnPicture("hoan-kiem.jpg", 1200, 1500, 12)
                                .titled("Hồ Hoàn Kiếm mùa đông")
                                .by("Nguyễn Thị Lan")
                                .in(Normalizer.normalize("Hà Nội", Normalizer.Form.NFD))
                                .on("2003-01-14"),
                        new DrawnPicture("pho-co.jpg", 1500, 1000, 13)
                                .titled("Phố cổ sau mưa")
                                .by("Trần Văn Minh")
                                .in("Hà Nội")
                                .on("2011-07-30"),
                        new DrawnPicture("van-mieu.jpg", 1000, 1000, 14)
                                .titled("Văn Miếu, ngày hội")
                                .describedAs("Sân Đại Thành trong ngày hội đầu xuân.")
                                .by("Lê Quang Huy")
                                .in("Hà Nội")
                                .on("1998-02-05"),
                        new DrawnPicture("hoi-an.jpg", 1800, 900, 15)
                                .titled("Đèn lồng bên sông Hoài")
                                .by("Nguyễn Thị Lan")
                                .in("Hội An")
                                .on("2015-09-12"),
                        new DrawnPicture("hue.jpg", 1300, 1000, 16)
                                .titled("Cửa Ngọ Môn, Huế")
                                .by("Lê Quang Huy")
                                .in("Huế")
                                .on("1926-05-08")
                                .licensed("Phạm vi công cộng", "https://creativecommons.org/publicdomain/mark/1.0/"),
                        new DrawnPicture("ha-long.jpg", 2000, 1000, 17)
                                .titled("Vịnh Hạ Long lúc bình minh")
                                .by("Trần Văn Minh")
                                .in("Hạ Long")
                                .on("2019-04-21"),
                        new DrawnPicture("sa-pa.jpg", 900, 1350, 18)
                                .titled("Ruộng bậc thang Sa Pa")
                                .by("Giàng A Páo")
                                .in("Sa Pa")
                                .on("2020-09-18"),
                        new DrawnPicture("da-lat.jpg", 1400, 1050, 19)
                                .titled("Đà Lạt trong sương")
                                .by("Trần Văn Minh")
                                .in("Đà Lạt"),
                        new DrawnPicture("sai-gon.jpg", 1500, 1000, 20)
                                .titled("Chợ Bến Thành, Sài Gòn")
                                .by("Phạm Gia Bảo")
                                .in("Sài Gòn")
                                .on("1967-03-01"),
                        new DrawnPicture("can-tho.jpg", 1600, 1000, 21)
                                .titled("Chợ nổi Cái Răng")
                                .by("Phạm Gia Bảo")
                                .in("Cần Thơ"),
                        new DrawnPicture("ninh-binh.jpg", 1100, 1400, 22)
                                .titled("Tràng An")
                                .by("Lê Quang Huy")
                                .in("Ninh Bình"),
                        new DrawnPicture("phu-quoc.jpg", 1920, 1080, 23)
                                .titled("Phú Quốc, mùa gió")
                                .in("Phú Quốc"),
                        new DrawnPicture("IMG_2044.jpg", 1200, 900, 24))
                .map(picture -> picture.write(from))
                .toList());
        files.add(new DrawnPicture("ban-quet.tif", 2600, 1700, 25).write(from, "tiff"));
        files.add(Files.copy(files.getFirst(), from.resolve("trùng lặp.jpg")));
        files.add(Files.writeString(from.resolve("ghi chú.txt"), "Không phải ảnh."));
        byte[] whole = Files.readAllBytes(files.get(1));
        files.add(Files.write(from.resolve("hỏng.jpg"), java.util.Arrays.copyOf(whole, 900)));
        return files;
    }
}
