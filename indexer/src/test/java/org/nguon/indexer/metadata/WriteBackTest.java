package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// What people said goes out with the picture, and comes back as it was said.
class WriteBackTest {

    private static final String FOREIGN = """
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:my="http://example.org/my/" my:Shelf="K 12">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Old</rdf:li><rdf:li xml:lang="vi">Cũ</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>Nobody</rdf:li></rdf:Seq></dc:creator>
            <my:Box><rdf:Bag><rdf:li>7</rdf:li><rdf:li>8</rdf:li></rdf:Bag></my:Box>
            </rdf:Description></rdf:RDF></x:xmpmeta>""";

    private static final List<Statement> CORRECTED = List.of(
            Statement.of("title", "Phố cổ, sớm mai", "person:lan"),
            Statement.of("creator", "Võ An Khánh", "person:lan"),
            new Statement(
                    "artworkOrObject",
                    new StatementValue.Structure(Map.of("AOTitle", new StatementValue.Text("Bến đò"))),
                    "museum-tate:record",
                    Optional.empty()),
            Statement.of("make", "Nikon", "IFD0:Make"));

    @TempDir
    Path folder;

    @Test
    void writesWhatPersonsAndMuseumsSaidAndNothingElse() {
        assertThat(WriteBack.wanted(CORRECTED))
                .extracting(Statement::source)
                .containsExactlyInAnyOrder("XMP-dc:Title", "XMP-dc:Creator", "XMP-iptcExt:ArtworkOrObject");
        assertThat(codeOf(() -> WriteBack.wanted(List.of(Statement.of("title", "Old", "XMP-dc:Title")))))
                .isEqualTo(Code.MD_NOTHING_TO_WRITE);
    }

    @Test
    void makesASidecarThatIsReadAsItWasMeant() throws IOException {
        byte[] sidecar = WriteBack.sidecar(Optional.empty(), WriteBack.wanted(CORRECTED));
        assertThat(shown(read(sidecar, "a.xmp")))
                .containsEntry("title", "Phố cổ, sớm mai")
                .containsEntry("creator", "Võ An Khánh")
                .containsEntry("artworkOrObject", "Bến đò");
    }

    @Test
    void keepsTheForeignFieldsAndOtherLanguagesOfASidecar() throws IOException {
        byte[] sidecar =
                WriteBack.sidecar(Optional.of(FOREIGN.getBytes(StandardCharsets.UTF_8)), WriteBack.wanted(CORRECTED));
        List<Statement> read = read(sidecar, "a.xmp");
        assertThat(read.stream().map(it -> it.source() + " " + it.value().text()))
                .contains(
                        "XMP-my:Shelf K 12",
                        "XMP-my:Box 7; 8",
                        "XMP-dc:Title Phố cổ, sớm mai",
                        "XMP-dc:Title-vi Cũ",
                        "XMP-dc:Creator Võ An Khánh")
                .noneMatch(it -> it.contains("Nobody") || it.endsWith(" Old"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png"})
    void embedsInACopyThatDiffersInItsPacketOnly(String format) throws IOException {
        byte[] bare = picture(format);
        byte[] before = XmpPlace.in(bare).orElseThrow().with(FOREIGN);
        byte[] after = WriteBack.embedded(before, read(before, "a." + format), WriteBack.wanted(CORRECTED));
        List<Statement> read = read(after, "a." + format);
        assertThat(shown(read))
                .containsEntry("title", "Phố cổ, sớm mai")
                .containsEntry("creator", "Võ An Khánh")
                .containsEntry("artworkOrObject", "Bến đò")
                .containsEntry("XMP-my:Shelf", "K 12");
        XmpPlace place = XmpPlace.in(after).orElseThrow();
        ByteArrayOutputStream rest = new ByteArrayOutputStream();
        rest.write(after, 0, place.from());
        rest.write(after, place.to(), after.length - place.to());
        assertThat(rest.toByteArray()).isEqualTo(bare);
    }

    @Test
    void refusesToEmbedWhereExifWouldGoOnSayingSomethingElse() throws IOException {
        byte[] picture = Embedding.into(picture("jpg"), Inscription.BLANK.creators("Nobody"));
        List<Statement> said = read(picture, "a.jpg");
        assertThat(codeOf(() -> WriteBack.embedded(picture, said, WriteBack.wanted(CORRECTED))))
                .isEqualTo(Code.MD_CANNOT_EMBED);
    }

    @Test
    void refusesToEmbedInAnotherKindOfFileAndInOneThatIsCutOff() throws IOException {
        List<Statement> wanted = WriteBack.wanted(CORRECTED);
        assertThat(codeOf(() -> WriteBack.embedded("GIF89a".getBytes(StandardCharsets.US_ASCII), List.of(), wanted)))
                .isEqualTo(Code.MD_CANNOT_EMBED);
        byte[] whole = picture("jpg");
        byte[] cut = java.util.Arrays.copyOf(whole, 30);
        assertThat(codeOf(() -> WriteBack.embedded(cut, List.of(), wanted))).isEqualTo(Code.MD_CANNOT_EMBED);
    }

    @Test
    void readsNoDocumentTypeOfASidecar() {
        String hostile = "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/hostname\">]>" + FOREIGN;
        assertThat(codeOf(() -> WriteBack.sidecar(
                        Optional.of(hostile.getBytes(StandardCharsets.UTF_8)), WriteBack.wanted(CORRECTED))))
                .isEqualTo(Code.MD_CANNOT_EMBED);
    }

    private List<Statement> read(byte[] bytes, String name) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return new MetadataReader().read(file).statements();
    }

    private static Map<String, String> shown(List<Statement> statements) {
        Map<String, String> shown = new java.util.HashMap<>();
        Precedence.shown(statements)
                .forEach((field, value) -> shown.put(field, value.value().text()));
        return shown;
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(16, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        return bytes.toByteArray();
    }

    private static Code codeOf(Runnable act) {
        List<Code> codes = new ArrayList<>();
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(ArchiveException.class, trouble -> codes.add(trouble.code()));
        return codes.getFirst();
    }
}
