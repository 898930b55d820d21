package org.nguon.catalog.production;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nguon.schemas.production.Platform;

/// The platforms that a film can name, from the dated list `platforms.csv`. Where nobody read the terms of one, its
/// answers are unknown, and nothing rests on them.
public final class Platforms {

    private static final List<Platform> LISTED = read();

    private Platforms() {}

    /// Those that the list knows, in its order.
    public static List<Platform> listed() {
        return LISTED;
    }

    /// What a film can choose from: what it names already, as it was read then, and those of the list beside.
    public static List<Platform> choosable(List<Platform> named) {
        List<Platform> all = new ArrayList<>();
        for (Platform listed : LISTED) {
            all.add(named.stream()
                    .filter(one -> one.id().equals(listed.id()))
                    .findFirst()
                    .orElse(listed));
        }
        named.stream()
                .filter(one -> LISTED.stream().noneMatch(listed -> listed.id().equals(one.id())))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static List<Platform> read() {
        try (InputStream stream = Platforms.class.getResourceAsStream("platforms.csv")) {
            if (stream == null) {
                throw new IllegalStateException("platforms.csv is missing from the build");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Platforms::platform)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("platforms.csv", e);
        }
    }

    private static Platform platform(String line) {
        String[] cells = line.split(",", -1);
        return new Platform(
                cells[0],
                cells[1],
                Platform.Kind.valueOf(cells[2]),
                Platform.Answer.valueOf(cells[3]),
                Platform.Answer.valueOf(cells[4]),
                Optional.of(cells[5]).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                Optional.of(cells[6]).filter(address -> !address.isEmpty()));
    }
}
