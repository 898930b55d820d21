package org.nguon.catalog.walk;

import java.util.Locale;

/// The screens on which people work.
enum Screen {
    DESK(1440, 900),
    PHONE(390, 844);

    final int width;
    final int height;

    Screen(int width, int height) {
        this.width = width;
        this.height = height;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
