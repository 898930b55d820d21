package org.nguon.catalog.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// The browser of the machine; nothing is downloaded. It keeps what went wrong in its pages. Screenshots go
/// to `target/screenshots`.
final class Chromium implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final int PATIENCE_IN_MILLISECONDS = 20_000;
    private static final int MOST_PLACES_TOLD = 5;
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> trouble = new ArrayList<>();

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(FLAGS));
    }

    /// Where the machine has no Chromium, the walk is left out, and says so.
    static Chromium open() {
        setDefaultAssertionTimeout(PATIENCE_IN_MILLISECONDS);
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new)
                .orElseThrow(() -> new TestAbortedException("there is no Chromium on this machine, so the walk in"
                        + " a browser was left out; apt-get install chromium"));
    }

    /// A visitor of their own, with this screen before them.
    BrowserContext context(Screen screen, ColorScheme theme, String language) {
        boolean phone = screen == Screen.PHONE;
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(phone)
                .setIsMobile(phone)
                .setDeviceScaleFactor(phone ? 2 : 1)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language));
    }

    /// A page whose trouble is kept.
    Page page(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE_IN_MILLISECONDS);
        page.onPageError(error -> trouble.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("status of 4")) {
                trouble.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /// A page of someone who has signed in, at the search.
    Page signedIn(BrowserContext context, RunningHouse house, String name, String password) {
        Page page = page(context);
        page.navigate(house.address() + "/");
        signIn(page, name, password);
        page.waitForURL(house.address() + "/");
        assertThat(page.locator(".results-head h1")).not().hasText("");
        return page;
    }

    static void signIn(Page page, String name, String password) {
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
    }

    /// What went wrong in the pages so far: exceptions and errors on the console, refusals aside.
    List<String> trouble() {
        return List.copyOf(trouble);
    }

    /// Waits until the page has heard all that it asked of the server, and its address says what it shows.
    static void settled(Page page) {
        page.waitForFunction("() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(it => !it.isActive?.())");
        page.evaluate("() => new Promise(done => setTimeout(done))"); // an address is pushed after the answer is done
    }

    static void reload(Page page) {
        settled(page);
        page.reload();
    }

    static void goBack(Page page) {
        settled(page);
        page.goBack();
    }

    static void goForward(Page page) {
        settled(page);
        page.goForward();
    }

    static void shoot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    static void shootWhole(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /// Nothing that axe calls serious or critical.
    static void soundForAll(Page page, String what) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        // in the page itself: it has no frames, and axe would open a second page for each question
        AxeBuilder axe = new AxeBuilder(page).options(violations).setLegacyMode(true);
        List<String> serious = axe.analyze().getViolations().stream()
                .filter(rule -> Set.of("serious", "critical").contains(rule.getImpact()))
                .map(Chromium::told)
                .toList();
        assertThat(serious).as("what axe says of: %s", what).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + "\n    "
                + String.join(
                        "\n    ",
                        rule.getNodes().stream()
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .limit(MOST_PLACES_TOLD)
                                .toList());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
