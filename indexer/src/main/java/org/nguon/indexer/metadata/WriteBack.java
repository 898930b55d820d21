package org.nguon.indexer.metadata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.nguon.schemas.asset.Precedence;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// What persons and museums said of a picture, put into words that travel with it: an XMP sidecar, or XMP inside a
/// copy.
/// Only fields whose shown value comes from a person or a museum's record are written; whatever else stands in the
/// packet stays there. The picture in the vault is never touched.
public final class WriteBack {

    /// The XMP property that each field is written to.
    private static final Map<String, String> PLACES = Fields.bySource().entrySet().stream()
            .filter(it -> it.getKey().startsWith("XMP-") && XmpWriter.holds(it.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey, (one, _) -> one));

    private static final String WORKS = "artworkOrObject";

    private WriteBack() {}

    /// The statements to write, each with the XMP property that will hold it as its source.
    ///
    /// @param said all statements of a picture
    /// @throws ArchiveException `MD-NOTHING-TO-WRITE` when nobody said anything that the file does not say
    public static List<Statement> wanted(List<Statement> said) {
        List<Statement> wanted = new ArrayList<>();
        SequencedMap<String, ShownValue> shown = Precedence.shown(said);
        shown.forEach((field, value) -> {
            String place = field.equals(WORKS) ? "XMP-iptcExt:ArtworkOrObject" : PLACES.get(field);
            if (place != null && isOfPeople(value.source())) {
                StatementValue written = XmpWriter.isList(place) ? listed(value.value()) : value.value();
                wanted.add(new Statement(field, written, place, Optional.empty()));
            }
        });
        if (wanted.isEmpty()) {
            throw new ArchiveException(Code.MD_NOTHING_TO_WRITE, "");
        }
        return wanted;
    }

    private static boolean isOfPeople(String source) {
        return source.startsWith("person:") || source.startsWith("museum-");
    }

    private static StatementValue listed(StatementValue value) {
        return value instanceof StatementValue.Many ? value : new StatementValue.Many(List.of(value));
    }

    /// A sidecar that says these statements.
    ///
    /// @param before the sidecar that the picture has; what it says beside stays in it
    /// @throws ArchiveException `MD-CANNOT-EMBED` when the sidecar that is there cannot be read as XMP
    public static byte[] sidecar(Optional<byte[]> before, List<Statement> wanted) {
        Optional<String> packet = before.map(bytes -> new String(bytes, StandardCharsets.UTF_8));
        return XmpWriter.changed(packet, wanted).getBytes(StandardCharsets.UTF_8);
    }

    /// A copy of a picture that says these statements in its XMP. Every other byte of it stays as it is.
    ///
    /// @param picture a JPEG or PNG
    /// @param said what the picture says by itself, in all places
    /// @throws ArchiveException `MD-CANNOT-EMBED` for another kind of file, and where Exif or IIM say something
    ///     else about the same field, since readers would go on showing that
    public static byte[] embedded(byte[] picture, List<Statement> said, List<Statement> wanted) {
        for (Statement one : wanted) {
            said.stream()
                    .filter(other -> other.field().equals(one.field()) && isElsewhere(other.source()))
                    .filter(other -> !other.value().text().equals(one.value().text()))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new ArchiveException(Code.MD_CANNOT_EMBED, other.source());
                    });
        }
        XmpPlace place = XmpPlace.in(picture)
                .orElseThrow(() -> new ArchiveException(Code.MD_CANNOT_EMBED, "neither a whole JPEG nor a PNG"));
        return place.with(XmpWriter.changed(place.packet(), wanted));
    }

    private static boolean isElsewhere(String source) {
        return !source.startsWith("XMP-") && !isOfPeople(source) && !source.startsWith("sidecar:");
    }
}
