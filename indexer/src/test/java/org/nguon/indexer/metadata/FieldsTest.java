package org.nguon.indexer.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldsTest {

    @ParameterizedTest
    @CsvSource({
        "IPTC:By-line, creator",
        "XMP-dc:Rights, copyrightNotice",
        "XMP-iptcExt:RegistryID, registryId",
        "XMP-iptcExt:IPTCLastEdited, iptcLastEdited",
        "XMP-iptcExt:AISystemUsed, aiSystemUsed",
        "XMP-plus:PLUSVersion, plusVersion",
        "XMP-cc:AttributionName, attributionName",
        "ExifIFD:LensModel, ExifIFD:LensModel"
    })
    void givesASourceItsField(String source, String field) {
        assertThat(Fields.of(source)).isEqualTo(field);
    }

    @Test
    void standsInTheDocumentation() throws IOException {
        String page = Files.readString(Path.of("../docs/metadata.md"));
        Fields.bySource()
                .forEach((source, field) -> assertThat(
                                page.lines().filter(line -> line.startsWith("| `" + field + "` |")))
                        .as("docs/metadata.md, row of " + field)
                        .singleElement()
                        .asString()
                        .contains("`" + source + "`"));
    }
}
