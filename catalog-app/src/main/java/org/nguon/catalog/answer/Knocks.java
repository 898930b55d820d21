package org.nguon.catalog.answer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often somebody may knock within a while. Safe for many threads; remembers a bounded number of names.
public final class Knocks {

    private static final int MOST_NAMES = 10_000;

    private final int most;
    private final Duration within;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > MOST_NAMES;
        }
    };

    private record Window(Instant begun, int knocks) {}

    /// @param most knocks that are answered within the time
    public Knocks(int most, Duration within, Clock clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    /// Counts a knock.
    ///
    /// @return whether it is answered
    public synchronized boolean mayKnock(String name) {
        Instant now = clock.instant();
        Window window = windows.get(name);
        if (window == null || !now.isBefore(window.begun().plus(within))) {
            window = new Window(now, 0);
        }
        Window counted = new Window(window.begun(), window.knocks() + 1);
        windows.put(name, counted);
        return counted.knocks() <= most;
    }

    /// Whether the next knock would be answered, without counting one.
    public synchronized boolean isWelcome(String name) {
        Window window = windows.get(name);
        return window == null || !clock.instant().isBefore(window.begun().plus(within)) || window.knocks() < most;
    }
}
