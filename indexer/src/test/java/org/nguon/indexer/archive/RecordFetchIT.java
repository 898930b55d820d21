package org.nguon.indexer.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.fetch.FetchSettings;
import org.nguon.indexer.fetch.Fetched;
import org.nguon.indexer.fetch.Fetcher;
import org.nguon.indexer.fetch.StrangeServer;
import org.nguon.indexer.intake.TestPictures;
import org.nguon.indexer.records.Harvest;
import org.nguon.indexer.records.RecordOutcome;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.asset.Provenance;
import org.nguon.schemas.asset.RecordOrigin;

/// A manifest is fetched, changes its licence, and its picture comes after it.
class RecordFetchIT {

    @TempDir
    Path temp;

    private final List<RecordOutcome> ends = new ArrayList<>();

    @Test
    void keepsBothAnswersWhenALicenceChangesAndJoinsThePictureThatIsFetched() throws IOException {
        byte[] picture = new TestPictures(44).jpeg(300, 200);
        try (StrangeServer server = new StrangeServer();
                Archive archive = Archive.open(ArchiveSettings.from(temp.resolve("archive"), Map.of()));
                Fetcher fetcher = archive.fetcher(here(), _ -> {})) {
            server.answer(
                            "HTTP/1.1 200 OK\nETag: \"one\"",
                            manifest(server, "http://creativecommons.org/licenses/by/4.0/"))
                    .answer(
                            "HTTP/1.1 200 OK\nETag: \"two\"",
                            manifest(server, "http://creativecommons.org/licenses/by-nc/4.0/"))
                    .answer("HTTP/1.1 200 OK\nContent-Length: " + picture.length, picture);

            Harvest first = take(archive, fetcher, server.at("/manifest.json"));
            AssetId record = ends.getFirst().asset().orElseThrow();
            RecordOrigin origin = archive.catalogue().records().origin(record).orElseThrow();
            assertThat(origin.retrieval()).hasValueSatisfying(seen -> {
                assertThat(seen.address()).isEqualTo(server.at("/manifest.json"));
                assertThat(seen.etag()).contains("\"one\"");
            });
            assertThat(first.licences()).isEmpty();

            Harvest second = take(archive, fetcher, server.at("/manifest.json"));
            assertThat(second.licences())
                    .containsExactly(new Harvest.ChangedLicence(
                            record,
                            List.of("http://creativecommons.org/licenses/by/4.0/"),
                            List.of("http://creativecommons.org/licenses/by-nc/4.0/")));
            assertThat(archive.catalogue().records().files()).hasSize(2);

            String address = second.pictures().getFirst();
            try (Fetched fetched = fetcher.fetch(address, archive.settings().largestFile(), () -> false)) {
                archive.intake()
                        .admit(
                                fetched.file(),
                                new Provenance("lan", Provenance.Channel.WEB, address, java.util.Optional.empty()));
            }
            assertThat(archive.catalogue().asset(record).orElseThrow().attachedTo())
                    .isPresent();
            assertThat(archive.verifyVault((_, _, _) -> {}).isSound()).isTrue();
        }
    }

    private Harvest take(Archive archive, Fetcher fetcher, String address) throws IOException {
        return archive.recordFetch(fetcher).take(address, "lan", () -> false, (_, _, end) -> ends.add(end));
    }

    private static FetchSettings here() {
        return new FetchSettings(
                "", InetAddress::isLoopbackAddress, Duration.ZERO, Duration.ofHours(1), Duration.ofMinutes(1));
    }

    private static String manifest(StrangeServer server, String licence) {
        return """
                {"@context": "http://iiif.io/api/presentation/3/context.json", "id": "https://library.example/m", "type": "Manifest",
                 "label": {"en": ["Boats"]}, "rights": "%s", "items": [{"type": "Canvas", "items": [{"items": [{"body":
                 {"type": "Image", "id": "x", "service": [{"id": "%s", "type": "ImageService3"}]}}]}]}]}""".formatted(licence, server.at("/boats-7"));
    }
}
