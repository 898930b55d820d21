package org.nguon.catalog.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.indexer.bundle.BundleVerification;
import org.nguon.indexer.demo.DemoArchive;
import org.nguon.indexer.rights.Rights;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Pick;
import org.nguon.schemas.production.Production;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.rights.Verdict;

/// The main job from end to end, on the demo archive, as its first user does it: search, filter to what may
/// be used, pick, meet a picture that may not, read why, add a permission with its evidence, see the badge
/// turn, export, verify, credits.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {

    private static final String FILM = "Hào khí Đại Việt";
    private static final byte[] LETTER = "%PDF-1.7\n% a letter\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private static Path folder;

    private final Map<Screen, Pick> inNeed = new EnumMap<>(Screen.class);
    private RunningHouse house;
    private Chromium chromium;
    private String film = "";

    @BeforeAll
    void openTheDemo() throws Exception {
        chromium = Chromium.open();
        Path data = folder.resolve("demo");
        try (Archive archive = Archive.open(ArchiveSettings.from(data, Map.of()))) {
            new DemoArchive(archive).fill((_, _) -> {}, () -> false);
            Production production = archive.productions().all().stream()
                    .map(it -> it.value())
                    .filter(it -> it.title().equals(FILM))
                    .findFirst()
                    .orElseThrow();
            film = production.id().toString();
            chooseInNeed(archive.rights(), production);
        }
        house = RunningHouse.start(data, Map.of());
    }

    /// One picture a screen that nothing but the photographer's permission keeps from being used.
    private void chooseInNeed(Rights rights, Production production) {
        LocalDate today = LocalDate.ofInstant(
                Clock.systemUTC().instant(), production.use().zone());
        List<Pick> lacking = rights.assess(production.id(), today).entrySet().stream()
                .filter(entry -> lacksOnlyThePhotographer(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(lacking).as("pictures of the demo that a letter would clear").hasSizeGreaterThanOrEqualTo(2);
        inNeed.put(Screen.DESK, lacking.get(0));
        inNeed.put(Screen.PHONE, lacking.get(1));
    }

    private static boolean lacksOnlyThePhotographer(Verdict verdict) {
        List<ProofStep> obstacles = verdict.obstacles();
        return (verdict.standing() == Standing.NEEDS_GRANT || verdict.standing() == Standing.PENDING)
                && obstacles.stream().allMatch(step -> step.layer() == Layer.PHOTOGRAPH);
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

    @ParameterizedTest
    @EnumSource(Screen.class)
    void isDoneFromTheSearchToTheCredits(Screen screen) throws IOException {
        try (BrowserContext context = chromium.context(screen, ColorScheme.LIGHT, "vi-VN")) {
            Page page = chromium.page(context);
            page.navigate(house.address() + "/");

            page.locator("input[type=search]").fill("dai viet");
            page.waitForURL(url -> url.contains("q="));
            page.locator(".for-film .film").selectOption(film);
            assertThat(page.locator(".tile .verdict").first()).isVisible();
            int all = page.locator(".tile").count();
            assertThat(all).as("pictures found without accents").isGreaterThanOrEqualTo(12);
            shoot(page, "1-search", screen);

            page.locator(".for-film .role").selectOption("SHOWN");
            page.locator(".usable").click();
            assertThat(page.locator(".usable")).hasAttribute("aria-pressed", "true");
            assertThat(page.locator(".tile .verdict[data-standing^=CLEARED]").first())
                    .isVisible();
            assertThat(page.locator(".tile").count()).as("usable ones").isBetween(1, all - 1);
            shoot(page, "2-usable", screen);

            String picked = pickOne(page, screen);
            Pick pick = inNeed.get(screen);
            readWhyAndAddAPermission(page, pick.asset(), pick.role().name(), screen);

            page.navigate(house.address() + "/film/" + film);
            assertThat(page.locator("main h1, h1").first()).containsText(FILM);
            assertThat(page.locator(
                            ".on-table [data-pick]:has(img[src='/thumbnail/" + picked + "'])",
                            new Page.LocatorOptions().setHasText("xuất hiện trong phim")))
                    .hasCount(1);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            shoot(page, "6-selection", screen);

            page.navigate(house.address() + "/film/" + film + "/bundle?uncleared=left-out");
            assertThat(page.locator(".take-zip")).isVisible();
            shoot(page, "7-bundle", screen);
            Path zip = folder.resolve("bundle-" + screen + ".zip");
            Files.write(
                    zip,
                    context.request()
                            .get(house.address() + page.locator(".take-zip").getAttribute("href"))
                            .body());
            assertThat(new BundleVerification(Clock.systemUTC()).of(zip).isSound())
                    .as("the bundle proves itself")
                    .isTrue();

            page.navigate(house.address() + "/film/" + film + "/credits");
            assertThat(page.locator(".roll[lang=vi]")).isVisible();
            assertThat(page.locator(".roll-place")).containsText("khi và chỉ khi");
            shoot(page, "8-credits", screen);
        }
    }

    /// Picks a picture that may be used: at a desk by keyboard, on a phone by a long touch.
    ///
    /// @return its identity
    private static String pickOne(Page page, Screen screen) {
        int before = page.locator(".tile.picked").count();
        Locator tile = page.locator(".tile:not(.picked)").first();
        String picture = tile.getAttribute("data-picture");
        Locator chosen = page.locator(".tile[data-picture='" + picture + "']");
        switch (screen) {
            case DESK -> {
                page.locator("input[type=search]").press("ArrowDown");
                while (!picture.equals(page.evaluate("document.activeElement.closest('.tile').dataset.picture"))) {
                    page.keyboard().press("ArrowRight");
                }
                page.keyboard().press("p");
            }
            case PHONE -> new Finger(page).rest(chosen);
        }
        assertThat(page.locator(".toast")).containsText("Đã chọn cho " + FILM);
        assertThat(page.locator(".tile.picked")).hasCount(before + 1);
        assertThat(chosen).hasClass(Pattern.compile(".*picked.*"));
        assertThat(page.url()).as("a long touch opens nothing").doesNotContain("/picture/");
        shoot(page, "2b-picked", screen);
        return picture;
    }

    private void readWhyAndAddAPermission(Page page, AssetId picture, String role, Screen screen) {
        page.navigate(house.address() + "/picture/" + picture + "?film=" + film + "&role=" + role);
        page.locator("#tab-rights").click();
        Locator verdict = page.locator(".standing .verdict");
        assertThat(verdict).not().hasAttribute("data-standing", "CLEARED_WITH");
        assertThat(page.locator(".proof")).containsText("RG-");
        shoot(page, "3-why-not", screen);

        page.locator("[data-opens='records.add.grant']").click();
        Locator form = page.locator(".record-form");
        form.locator("#grant-licensor").fill("Người chụp ảnh");
        form.locator("#grant-signed input").check();
        form.locator("#grant-evidence input[type=file]")
                .setInputFiles(new FilePayload("thư cho phép.pdf", "application/pdf", LETTER));
        assertThat(form.locator(".evidence-list li")).containsText("thư cho phép.pdf");
        shoot(page, "4-permission", screen);
        form.locator(".save").click();
        assertThat(verdict).hasAttribute("data-standing", "CLEARED_WITH");
        shoot(page, "5-cleared", screen);
    }

    private static void shoot(Page page, String step, Screen screen) {
        page.waitForTimeout(400);
        Chromium.shoot(page, "main-job-" + step + "-" + screen.id());
    }
}
