package org.nguon.indexer.metadata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcRecord;
import org.apache.commons.imaging.formats.jpeg.iptc.IptcTypes;
import org.apache.commons.imaging.formats.jpeg.iptc.PhotoshopApp13Data;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;

/// Lays statements out as IIM data sets in UTF-8, which 1:90 says. IIM 4.2 gives each data set a greatest length in
/// bytes; a longer text is cut between two characters, and readers know a cut text by being the start of the XMP one.
final class IimWriter {

    /// A data set and the most bytes it may have.
    private record DataSet(IptcTypes type, int longest) {}

    private static final Map<String, DataSet> DATA_SETS = Map.ofEntries(
            Map.entry("IPTC:ObjectName", new DataSet(IptcTypes.OBJECT_NAME, 64)),
            Map.entry("IPTC:Keywords", new DataSet(IptcTypes.KEYWORDS, 64)),
            Map.entry("IPTC:SpecialInstructions", new DataSet(IptcTypes.SPECIAL_INSTRUCTIONS, 256)),
            Map.entry("IPTC:DateCreated", new DataSet(IptcTypes.DATE_CREATED, 8)),
            Map.entry("IPTC:By-line", new DataSet(IptcTypes.BYLINE, 32)),
            Map.entry("IPTC:City", new DataSet(IptcTypes.CITY, 32)),
            Map.entry("IPTC:Sub-location", new DataSet(IptcTypes.SUBLOCATION, 32)),
            Map.entry("IPTC:Country-PrimaryLocationCode", new DataSet(IptcTypes.COUNTRY_PRIMARY_LOCATION_CODE, 3)),
            Map.entry("IPTC:Country-PrimaryLocationName", new DataSet(IptcTypes.COUNTRY_PRIMARY_LOCATION_NAME, 64)),
            Map.entry("IPTC:Credit", new DataSet(IptcTypes.CREDIT, 32)),
            Map.entry("IPTC:Source", new DataSet(IptcTypes.SOURCE, 32)),
            Map.entry("IPTC:CopyrightNotice", new DataSet(IptcTypes.COPYRIGHT_NOTICE, 128)),
            Map.entry("IPTC:Caption-Abstract", new DataSet(IptcTypes.CAPTION_ABSTRACT, 2000)));

    private IimWriter() {}

    static boolean holds(String source) {
        return DATA_SETS.containsKey(source);
    }

    static PhotoshopApp13Data photoshop(List<Statement> statements) {
        List<IptcRecord> records = new ArrayList<>();
        for (Statement statement : statements) {
            DataSet dataSet = DATA_SETS.get(statement.source());
            if (dataSet != null) {
                for (StatementValue value : statement.value() instanceof StatementValue.Many(List<StatementValue> all)
                        ? all
                        : List.of(statement.value())) {
                    records.add(new IptcRecord(dataSet.type(), cut(value.text(), dataSet.longest())));
                }
            }
        }
        return new PhotoshopApp13Data(records, List.of(), true);
    }

    /// The longest start of a text that has at most so many bytes in UTF-8.
    static String cut(String text, int bytes) {
        int end = text.length();
        while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }
}
