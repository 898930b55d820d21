package org.nguon.catalog.shell;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;

/// What every page of the desks begins with: the mark in the tab, and a size that fits a phone.
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
final class Shell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("icon", "/icons/nguon.svg");
        settings.addMetaTag("color-scheme", "light dark");
    }
}
