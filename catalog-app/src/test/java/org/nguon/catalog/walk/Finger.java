package org.nguon.catalog.walk;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/// A finger on the glass, as the browser itself feels it.
final class Finger {

    private static final int LONG_IN_MILLISECONDS = 650;
    private static final int STEPS = 4;

    private final Page page;

    Finger(Page page) {
        this.page = page;
    }

    /// From a place of the screen, so many pixels to the right and down.
    void swipe(int x, int y, int dx, int dy) {
        CDPSession browser = page.context().newCDPSession(page);
        touch(browser, "touchStart", x, y);
        for (int step = 1; step <= STEPS; step++) {
            touch(browser, "touchMove", x + dx * step / STEPS, y + dy * step / STEPS);
        }
        lift(browser);
        browser.detach();
    }

    /// Rests on something for longer than a tap.
    void rest(Locator on) {
        on.scrollIntoViewIfNeeded();
        BoundingBox box = on.boundingBox();
        CDPSession browser = page.context().newCDPSession(page);
        touch(browser, "touchStart", (int) (box.x + box.width / 2), (int) (box.y + box.height / 2));
        page.waitForTimeout(LONG_IN_MILLISECONDS);
        lift(browser);
        browser.detach();
    }

    private static void touch(CDPSession browser, String kind, int x, int y) {
        JsonObject point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        JsonArray points = new JsonArray();
        points.add(point);
        send(browser, kind, points);
    }

    private static void lift(CDPSession browser) {
        send(browser, "touchEnd", new JsonArray());
    }

    private static void send(CDPSession browser, String kind, JsonArray points) {
        JsonObject event = new JsonObject();
        event.addProperty("type", kind);
        event.add("touchPoints", points);
        browser.send("Input.dispatchTouchEvent", event);
    }
}
