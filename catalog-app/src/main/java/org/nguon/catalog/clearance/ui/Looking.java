package org.nguon.catalog.clearance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Looks every two seconds whether something happened in the archive, and shows the page anew only then: an answer
/// given elsewhere appears by itself.
final class Looking {

    private static final int EVERY_MILLISECONDS = 2000;
    private static final int NEVER = -1;

    private final LongSupplier revision;
    private final Runnable show;
    private final AtomicLong shown = new AtomicLong(-1);
    private Registration polls = () -> {};

    /// @param revision of the archive's last change
    /// @param show shows the page as things stand now
    Looking(Component page, LongSupplier revision, Runnable show) {
        this.revision = revision;
        this.show = show;
        page.addAttachListener(event -> begin(event.getUI()));
        page.addDetachListener(event -> end(event.getUI()));
    }

    /// Shows the page now.
    void now() {
        shown.set(revision.getAsLong());
        show.run();
    }

    private void begin(UI ui) {
        ui.setPollInterval(EVERY_MILLISECONDS);
        polls = ui.addPollListener(_ -> {
            if (revision.getAsLong() != shown.get()) {
                now();
            }
        });
    }

    private void end(UI ui) {
        polls.remove();
        ui.setPollInterval(NEVER);
    }
}
