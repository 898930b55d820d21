package org.nguon.indexer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nguon.indexer.json.Json;
import tools.jackson.databind.JsonNode;

class DescribeCommandTest {

    private static final String SIDECAR = """
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
          xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmpRights:Marked="True">
        <dc:creator><rdf:Seq><rdf:li>Võ An Khánh</rdf:li></rdf:Seq></dc:creator>
        <plus:DataMining>http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED</plus:DataMining>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        """;

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        return Commands.run(new Surroundings(
                List.of(arguments), folder, Locale.ENGLISH, false, Map.of(), () -> false, out, err, Optional.empty()));
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void proposesHowAGarbledTextWasMeantAndLeavesItAsItIs() throws IOException {
        String misread = new String("Võ An Khánh".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        Files.writeString(folder.resolve("a.xmp"), SIDECAR.replace("Võ An Khánh", misread), StandardCharsets.UTF_8);
        assertThat(run("describe", "--json", "a.xmp")).isEqualTo(ExitCode.OK);
        JsonNode line = Json.mapper().readTree(printed());
        assertThat(line.get("values").get("creator").get(0).asString()).isEqualTo(misread);
        assertThat(line.get("repairs")).hasSize(1);
        JsonNode repair = line.get("repairs").get(0);
        assertThat(repair.get("source").asString()).isEqualTo("XMP-dc:Creator");
        assertThat(repair.get("proposal").asString()).isEqualTo("Võ An Khánh");
        assertThat(repair.get("confidence").asDouble()).isGreaterThan(0.9);
    }

    @Test
    void printsOneLineAFileWithPathsInsideTheFolder() throws IOException {
        Files.createDirectories(folder.resolve("con"));
        ImageIO.write(
                new BufferedImage(12, 8, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("b.png").toFile());
        Files.writeString(folder.resolve("con/a.xmp"), SIDECAR, StandardCharsets.UTF_8);
        assertThat(run("describe", "--json", folder.toString())).isEqualTo(ExitCode.OK);
        List<JsonNode> lines =
                printed().lines().map(line -> Json.mapper().readTree(line)).toList();
        assertThat(lines).hasSize(2);
        JsonNode png = lines.getFirst();
        assertThat(png.get("file").asString()).isEqualTo("b.png");
        assertThat(png.get("sha256").asString()).hasSize(64);
        assertThat(png.get("mime").asString()).isEqualTo("image/png");
        assertThat(png.get("width").asInt()).isEqualTo(12);
        assertThat(png.get("height").asInt()).isEqualTo(8);
        assertThat(png.get("faults")).isEmpty();

        JsonNode sidecar = lines.getLast();
        assertThat(sidecar.get("file").asString()).isEqualTo("con/a.xmp");
        assertThat(sidecar.get("width").isNull()).isTrue();
        assertThat(sidecar.get("values").get("creator").get(0).asString()).isEqualTo("Võ An Khánh");
        assertThat(sidecar.get("values").get("marked").asBoolean()).isTrue();
        assertThat(sidecar.get("values").get("plus").get("XMP-plus:DataMining").asString())
                .isEqualTo("DMI-PROHIBITED");
        JsonNode statement = sidecar.get("statements").get(1);
        assertThat(statement.get("field").asString()).isEqualTo("creator");
        assertThat(statement.get("source").asString()).isEqualTo("XMP-dc:Creator");
        assertThat(sidecar.get("claims")).hasSize(2);
    }

    @Test
    void goesOnWhenAFileIsMissingAndSaysSo() throws IOException {
        Path there = Files.writeString(folder.resolve("a.xmp"), SIDECAR);
        assertThat(run("describe", "--json", folder.resolve("gone.jpg").toString(), there.toString()))
                .isEqualTo(ExitCode.TROUBLE);
        assertThat(printed().lines()).hasSize(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("gone.jpg");
    }

    @Test
    void tellsPeopleInLines() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xmp"), SIDECAR);
        assertThat(run("describe", file.getFileName().toString())).isEqualTo(ExitCode.OK);
        assertThat(printed()).contains("creator: Võ An Khánh  [XMP-dc:Creator]").contains("AI_SIGNAL");
    }

    @Test
    void understandsTheDatesOfThePictureAndOfTheWorkInIt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xmp"), """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
              xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" photoshop:DateCreated="2019-06-07">
            <Iptc4xmpExt:ArtworkOrObject><rdf:Bag><rdf:li rdf:parseType="Resource">
            <Iptc4xmpExt:AOCircaDateCreated>khoảng 1890</Iptc4xmpExt:AOCircaDateCreated>
            </rdf:li></rdf:Bag></Iptc4xmpExt:ArtworkOrObject>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            """);
        assertThat(run("describe", "--json", file.toString())).isEqualTo(ExitCode.OK);
        JsonNode dates = Json.mapper().readTree(printed()).get("dates");
        assertThat(dates).hasSize(2);
        assertThat(dates.get(0).get("edtf").asString()).isEqualTo("2019-06-07");
        assertThat(dates.get(1).get("text").asString()).isEqualTo("khoảng 1890");
        assertThat(dates.get(1).get("edtf").asString()).isEqualTo("1890~");
        assertThat(dates.get(1).get("earliest").asString()).isEqualTo("1885-01-01");
        assertThat(dates.get(1).get("certainty").asString()).isEqualTo("approximate");
        assertThat(run("describe", file.toString())).isEqualTo(ExitCode.OK);
        assertThat(printed()).contains("1890~, 1885-01-01 to 1895-12-31, approximate");
    }

    @Test
    void readsNextDoor() throws Exception {
        Path wait = Files.writeString(folder.resolve("a.xmp"), SIDECAR);
        Set<Long> children = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        Thread watch = Thread.ofPlatform().start(() -> {
            while (!over.get()) {
                ProcessHandle.current().children().map(ProcessHandle::pid).forEach(children::add);
            }
        });
        Set<Long> before =
                ProcessHandle.current().children().map(ProcessHandle::pid).collect(Collectors.toSet());
        assertThat(run("describe", wait.toString())).isEqualTo(ExitCode.OK);
        over.set(true);
        watch.join();
        assertThat(children).anyMatch(pid -> !before.contains(pid));
    }

    @Test
    void passesOverWhatIsNoFile() throws Exception {
        Path pipe = folder.resolve("pipe.jpg");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
        assertThat(run("describe", "--json", pipe.toString())).isEqualTo(ExitCode.TROUBLE);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("pipe.jpg: IN-NOT-A-FILE");
        assertThat(run("describe", "--json", folder.toString())).isEqualTo(ExitCode.OK);
        assertThat(printed()).isEmpty();
    }
}
