package org.nguon.catalog.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.nguon.catalog.walk.Chromium.goBack;
import static org.nguon.catalog.walk.Chromium.reload;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nguon.indexer.archive.Archive;
import org.nguon.indexer.archive.ArchiveSettings;
import org.nguon.schemas.asset.Custody;

/// A researcher scrolls far down, looks at a picture and comes back: everything stands where it stood.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongResultIT {

    private static final int PICTURES = 400;
    private static final int FAR_DOWN = 250;

    @TempDir
    static Path folder;

    private RunningHouse house;
    private Chromium chromium;

    @BeforeAll
    void openHouseAndBrowser() throws Exception {
        chromium = Chromium.open();
        Path data = folder.resolve("data");
        bringIn(data);
        house = RunningHouse.start(data, Map.of());
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

    private static void bringIn(Path data) throws IOException {
        Path from = Files.createDirectories(folder.resolve("material"));
        for (int i = 0; i < PICTURES; i++) {
            new DrawnPicture("picture-%03d.jpg".formatted(i), 90 + i * 37 % 120, 90 + i * 23 % 70, i)
                    .titled("Picture " + i)
                    .by("Photographer " + i % 40)
                    .in("Place " + i % 30)
                    .write(from);
        }
        try (Archive archive = Archive.open(ArchiveSettings.from(data, Map.of()))) {
            archive.folderIntake().admit(List.of(from), Custody.VAULT, "test", () -> false, (_, _, _) -> {});
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void standsWhereItStoodWhenOneComesBackFromAPicture(Screen screen) {
        try (BrowserContext context = chromium.context(screen, ColorScheme.LIGHT, "en-GB")) {
            Page page = opened(context);
            Locator tile = scrolledTo(page, FAR_DOWN);
            String picture = tile.getAttribute("data-picture");
            double top = top(tile);
            int height = height(page);

            open(tile);
            goBack(page);
            assertThat(tile.locator("a")).isFocused();
            assertThat(tile).hasAttribute("data-picture", picture);
            assertThat(top(tile)).isCloseTo(top, within(2.0));
            assertThat(height(page)).isCloseTo(height, within(200));

            open(tile);
            page.locator("[data-key=back]").click();
            assertThat(tile.locator("a")).isFocused();
            assertThat(top(tile)).isCloseTo(top, within(2.0));

            reload(page);
            assertThat(tile).isInViewport();
            assertThat(top(tile)).isCloseTo(top, within(2.0));

            page.evaluate("scrollTo(0, 0)");
            assertThat(tile(page, 1)).isInViewport();
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void addressOfAPictureKnowsItsPlaceInTheResult(Screen screen) {
        try (BrowserContext context = chromium.context(screen, ColorScheme.LIGHT, "en-GB")) {
            Page page = opened(context);
            open(scrolledTo(page, FAR_DOWN));
            reload(page);
            assertThat(page.locator(".place")).hasText(FAR_DOWN + " of " + PICTURES);
            page.locator("[data-key=next]").click();
            assertThat(page.locator(".place")).hasText(FAR_DOWN + 1 + " of " + PICTURES);
            page.locator("[data-key=previous]").click();
            page.locator("[data-key=previous]").click();
            assertThat(page.locator(".place")).hasText(FAR_DOWN - 1 + " of " + PICTURES);
            reload(page);
            assertThat(page.locator(".place")).hasText(FAR_DOWN - 1 + " of " + PICTURES);
        }
    }

    @Test
    void followsWhoWentFarThroughTheResultByKeys() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = opened(context);
            tile(page, 3).locator("a").click();
            assertThat(page.locator(".place")).hasText("3 of " + PICTURES);
            for (int i = 0; i < 200; i++) {
                page.keyboard().press("ArrowRight");
            }
            assertThat(page.locator(".place")).hasText("203 of " + PICTURES);
            page.keyboard().press("Escape");
            assertThat(tile(page, 203).locator("a")).isFocused();
            assertThat(tile(page, 203)).isInViewport();
        }
    }

    @Test
    void keepsTheFacetsInSightAtADesk() {
        try (BrowserContext context = chromium.context(Screen.DESK, ColorScheme.LIGHT, "en-GB")) {
            Page page = opened(context);
            Locator facets = page.locator(".facets");
            scrolledTo(page, FAR_DOWN);
            double top = top(facets);
            assertThat(top).isBetween(100.0, 200.0);
            assertThat(facets.locator("summary").first()).isInViewport();
            double gone = number(page, "scrollY");
            facets.evaluate("column => column.scrollTop = column.scrollHeight");
            assertThat(facets.locator("summary").last()).isInViewport();
            assertThat(number(page, "scrollY")).isEqualTo(gone);
            assertThat(top(facets)).isEqualTo(top);
        }
    }

    private Page opened(BrowserContext context) {
        Page page = chromium.page(context);
        page.navigate(house.address() + "/");
        assertThat(page.locator(".results-head h1")).hasText(PICTURES + " pictures");
        return page;
    }

    private static void open(Locator tile) {
        tile.locator("a").click();
        tile.page().waitForURL("**/picture/*at=" + FAR_DOWN);
        assertThat(tile.page().locator(".place")).hasText(FAR_DOWN + " of " + PICTURES);
    }

    /// The tile at a place of the result, from 1.
    private static Locator tile(Page page, int place) {
        return page.locator(".tile:has(a[href$='at=" + place + "'])");
    }

    private static Locator scrolledTo(Page page, int place) {
        Locator tile = tile(page, place);
        for (int i = 0; i < 200 && tile.count() == 0; i++) {
            page.evaluate("scrollBy(0, 1200)");
            page.waitForTimeout(50);
        }
        tile.evaluate("tile => tile.scrollIntoView({block: 'center'})");
        page.waitForTimeout(500);
        assertThat(tile).isInViewport();
        return tile;
    }

    private static double top(Locator place) {
        return ((Number) place.evaluate("place => place.getBoundingClientRect().top")).doubleValue();
    }

    private static int height(Page page) {
        return (int) number(page, "document.documentElement.scrollHeight");
    }

    private static double number(Page page, String what) {
        return ((Number) page.evaluate(what)).doubleValue();
    }
}
