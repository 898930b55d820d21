package org.nguon.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicencesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://creativecommons.org/licenses/by-sa/4.0/",
                "https://creativecommons.org/licenses/by-sa/4.0/",
                "https://creativecommons.org/licenses/by-sa/4.0",
                "HTTPS://www.creativecommons.org/licenses/BY-SA/4.0/deed.vi",
                "//creativecommons.org/licenses/by-sa/4.0/legalcode",
                "creativecommons.org/licenses/by-sa/4.0/legalcode.fr#s3",
                "https://creativecommons.org/licenses/by-sa/4.0/deed.zh_TW",
                "https://creativecommons.org/licenses/by-sa/4.0/?ref=chooser-v1",
                "See <a href=\"https://creativecommons.org/licences/by-sa/4.0/\">here</a>.",
                "Ảnh: Nguyễn Văn A, CC BY-SA 4.0",
                "CC-BY-SA-4.0",
                "http%3A%2F%2Fcreativecommons.org%2Flicenses%2Fby-sa%2F4.0%2F",
                "https://licensebuttons.net/l/by-sa/4.0/88x31.png",
                "Creative Commons Attribution - Partage dans les Mêmes Conditions 4.0 International",
                "Giấy phép Creative Commons Ghi công-Chia sẻ tương tự 4.0 Quốc tế",
                "cc by sa v4.0",
                "Creative Commons Attribution-ShareAlike 4.0 International",
                "Creative Commons Attribution-Share Alike License, Version 4.0"
            })
    void knowsOneLicenceInEverySpelling(String text) {
        assertThat(Licences.recognise(text).map(Licence::uri))
                .contains("http://creativecommons.org/licenses/by-sa/4.0/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://creativecommons.org/licenses/by/1.0/|by|1.0||DerivativeWorks Distribution Reproduction|Attribution Notice|",
                "https://creativecommons.org/licenses/by-nc/2.0/jp/deed.ja|by-nc|2.0|jp|DerivativeWorks Distribution Reproduction|Attribution Notice|CommercialUse",
                "http://creativecommons.org/licenses/by-nd/2.1/es/|by-nd|2.1|es|Distribution Reproduction|Attribution Notice|",
                "http://creativecommons.org/licenses/by-nc-sa/2.5/|by-nc-sa|2.5||DerivativeWorks Distribution Reproduction|Attribution Notice ShareAlike|CommercialUse",
                "http://creativecommons.org/licenses/by-nc-nd/3.0/vn/|by-nc-nd|3.0|vn|Distribution Reproduction|Attribution Notice|CommercialUse",
                "http://creativecommons.org/licenses/by/3.0/igo/|by|3.0|igo|DerivativeWorks Distribution Reproduction|Attribution Notice|",
                "http://creativecommons.org/licenses/by-nd-nc/1.0/|by-nd-nc|1.0||Distribution Reproduction|Attribution Notice|CommercialUse",
                "http://creativecommons.org/licenses/by-nc-nd/1.0/|by-nd-nc|1.0||Distribution Reproduction|Attribution Notice|CommercialUse",
                "http://creativecommons.org/licenses/sa/1.0/|sa|1.0||DerivativeWorks Distribution Reproduction|Notice ShareAlike|",
                "http://creativecommons.org/licenses/nc/2.0/jp/|nc|2.0|jp|DerivativeWorks Distribution Reproduction|Notice|CommercialUse",
                "http://creativecommons.org/licenses/nd-nc/1.0/|nd-nc|1.0||Distribution Reproduction|Notice|CommercialUse",
                "http://creativecommons.org/licenses/by/2.5/scotland/|by|2.5|scotland|Distribution Reproduction|Attribution Notice|",
                "http://creativecommons.org/licenses/sampling%2B/1.0/|sampling+|1.0||DerivativeWorks Reproduction Sharing|Attribution Notice|",
                "http://creativecommons.org/licenses/nc-sampling+/1.0/|nc-sampling+|1.0||DerivativeWorks Distribution Reproduction|Attribution Notice|CommercialUse",
                "http://creativecommons.org/licenses/devnations/2.0/|devnations|2.0||DerivativeWorks Distribution Reproduction|Notice|HighIncomeNationUse",
                "http://creativecommons.org/licenses/GPL/2.0/|GPL|2.0||DerivativeWorks Distribution Reproduction|Notice ShareAlike SourceCode|",
                "https://creativecommons.org/publicdomain/zero/1.0/legalcode|zero|1.0||DerivativeWorks Distribution Reproduction||",
                "https://creativecommons.org/publicdomain/mark/1.0/deed.fr|mark|1.0||DerivativeWorks Distribution Reproduction||",
                "CC BY-NC-ND 3.0 IGO|by-nc-nd|3.0|igo|Distribution Reproduction|Attribution Notice|CommercialUse",
                "CC BY-SA 3.0 Germany|by-sa|3.0|de|DerivativeWorks Distribution Reproduction|Attribution Notice ShareAlike|",
                "Attribution-NonCommercial 3.0 Vietnam|by-nc|3.0|vn|DerivativeWorks Distribution Reproduction|Attribution Notice|CommercialUse",
                "Attribution – Pas d'Utilisation Commerciale – Pas de Modification 3.0 France|by-nc-nd|3.0|fr|Distribution Reproduction|Attribution Notice|CommercialUse",
                "CC0|zero|1.0||DerivativeWorks Distribution Reproduction||",
                "Public Domain Mark 1.0|mark|1.0||DerivativeWorks Distribution Reproduction||"
            })
    void saysWhatALicencePermitsRequiresAndProhibits(
            String text,
            String family,
            String version,
            String jurisdiction,
            String permits,
            String requires,
            String prohibits) {
        Licence licence = Licences.recognise(text).orElseThrow();
        assertThat(licence.family()).isEqualTo(family);
        assertThat(licence.version()).contains(version);
        assertThat(licence.jurisdiction().orElse(null)).isEqualTo(jurisdiction);
        assertThat(licence.permits().stream()
                        .map(Licence.Permission::term)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(permits);
        assertThat(licence.requires().stream()
                        .map(Licence.Requirement::term)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(requires == null ? "" : requires);
        assertThat(licence.prohibits().stream()
                        .map(Licence.Prohibition::term)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(prohibits == null ? "" : prohibits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CC BY",
                "https://creativecommons.org/",
                "https://creativecommons.org/licenses/by/5.0/",
                "https://creativecommons.org/licenses/sa/4.0/",
                "https://creativecommons.org/licenses/by-nd-sa/4.0/",
                "https://creativecommons.org/licenses/by/",
                "ACC BY 4.00",
                "Attribution: J. Doe, 4.0 stars"
            })
    void namesNoLicenceWhereNoneIsCertain(String text) {
        assertThat(Licences.recognise(text)).isEmpty();
    }

    @Test
    void hasNoPortsOfVersionFour() {
        assertThat(Licences.recognise("https://creativecommons.org/licenses/by/4.0/us/")
                        .orElseThrow()
                        .uri())
                .isEqualTo("http://creativecommons.org/licenses/by/4.0/");
    }

    @Test
    void takesTheFirstOfSeveral() {
        assertThat(Licences.recognise(
                                "http://creativecommons.org/nothing http://creativecommons.org/licenses/by/3.0/ CC BY 4.0")
                        .orElseThrow()
                        .uri())
                .isEqualTo("http://creativecommons.org/licenses/by/3.0/");
    }

    @Test
    void staysQuickOnLongTextsMadeToHurt() {
        String text = "creativecommons.org/licenses/" + "by-".repeat(50_000) + "Attribution-".repeat(20_000);
        assertThat(Licences.recognise(text)).isEmpty();
    }
}
