package org.nguon.indexer.metadata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.imaging.formats.tiff.constants.ExifTagConstants;
import org.apache.commons.imaging.formats.tiff.constants.TiffTagConstants;
import org.apache.commons.imaging.formats.tiff.fieldtypes.AbstractFieldType;
import org.apache.commons.imaging.formats.tiff.fieldtypes.FieldTypeAscii;
import org.apache.commons.imaging.formats.tiff.taginfos.TagInfo;
import org.apache.commons.imaging.formats.tiff.write.TiffImageWriterLossy;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputDirectory;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputField;
import org.apache.commons.imaging.formats.tiff.write.TiffOutputSet;
import org.nguon.schemas.asset.Statement;

/// Lays statements out as Exif directories. A text in ASCII gets the type ASCII, any other the type UTF-8
/// of Exif 3.0: UTF-8 under the type ASCII is common, but each reader has to guess it.
final class ExifWriter {

    private static final AbstractFieldType UTF_8 = new FieldTypeAscii(129, "UTF-8");

    private static final Map<String, TagInfo> MAIN = Map.of(
            "IFD0:ImageDescription", TiffTagConstants.TIFF_TAG_IMAGE_DESCRIPTION,
            "IFD0:Make", TiffTagConstants.TIFF_TAG_MAKE,
            "IFD0:Model", TiffTagConstants.TIFF_TAG_MODEL,
            "IFD0:Artist", TiffTagConstants.TIFF_TAG_ARTIST,
            "IFD0:Copyright", TiffTagConstants.TIFF_TAG_COPYRIGHT);

    private static final Map<String, TagInfo> EXIF =
            Map.of("ExifIFD:DateTimeOriginal", ExifTagConstants.EXIF_TAG_DATE_TIME_ORIGINAL);

    private static final String LATITUDE = "GPS:GPSLatitude";
    private static final String LONGITUDE = "GPS:GPSLongitude";

    private ExifWriter() {}

    static boolean holds(String source) {
        return MAIN.containsKey(source)
                || EXIF.containsKey(source)
                || source.equals(LATITUDE)
                || source.equals(LONGITUDE);
    }

    static TiffOutputSet directories(List<Statement> statements) throws IOException {
        TiffOutputSet set = new TiffOutputSet(ByteOrder.BIG_ENDIAN);
        for (Statement statement : statements) {
            TagInfo main = MAIN.get(statement.source());
            if (main != null) {
                add(set.getOrCreateRootDirectory(), main, statement);
            }
            TagInfo exif = EXIF.get(statement.source());
            if (exif != null) {
                add(set.getOrCreateExifDirectory(), exif, statement);
            }
        }
        Optional<Double> latitude = degrees(statements, LATITUDE);
        Optional<Double> longitude = degrees(statements, LONGITUDE);
        if (latitude.isPresent() != longitude.isPresent()) {
            throw new IllegalArgumentException("a place needs both angles");
        }
        if (latitude.isPresent()) {
            set.setGpsInDegrees(longitude.orElseThrow(), latitude.orElseThrow());
        }
        return set;
    }

    /// The directories alone, as they stand in a PNG.
    static byte[] tiff(List<Statement> statements) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new TiffImageWriterLossy(ByteOrder.BIG_ENDIAN).write(out, directories(statements));
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private static void add(TiffOutputDirectory directory, TagInfo tag, Statement statement) {
        byte[] text = (statement.value().text() + "\0").getBytes(StandardCharsets.UTF_8);
        directory.add(
                new TiffOutputField(tag, Charsets.isAscii(text) ? AbstractFieldType.ASCII : UTF_8, text.length, text));
    }

    private static Optional<Double> degrees(List<Statement> statements, String source) {
        return statements.stream()
                .filter(it -> it.source().equals(source))
                .map(it -> Double.valueOf(it.value().text()))
                .findFirst();
    }
}
