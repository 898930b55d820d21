package org.nguon.catalog.look;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;

/// The address that a page shows of itself.
///
/// A page that changes says so in the address. If by then the person has set off for another page, the address of that
/// page counts: Vaadin would queue the late one and lead the person back to where they came from.
public final class AddressBar {

    private AddressBar() {}

    /// The page is at another address now, and back leads to the one before.
    ///
    /// @param address of the same page, beginning with its path or with `?`
    public static void step(UI page, String address) {
        say(page, address, false);
    }

    /// The page is at another address now, which takes the place of the one before.
    ///
    /// @param address of the same page, beginning with its path or with `?`
    public static void correct(UI page, String address) {
        say(page, address, true);
    }

    private static void say(UI page, String address, boolean replace) {
        page.getPage()
                .executeJs("window.nguon.address($0, $1)", new Location(address).getPathWithQueryParameters(), replace);
    }
}
