package org.nguon.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SupplierTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Larry Burrows / The LIFE Picture Collection / Getty Images|getty",
                "Ảnh: Võ An Khánh / TTXVN|ttxvn",
                "Bản quyền thuộc Thông tấn xã Việt Nam|ttxvn",
                "© Agence vietnamienne d'information, tous droits réservés|ttxvn",
                "Crédit photo : AFP|afp",
                "Photo © RMN-Grand Palais (MNAAG, Paris) / Thierry Ollivier|rmn",
                "Source gallica.bnf.fr / Bibliothèque nationale de France|bnf",
                "Fonds EFEO|efeo",
                "Nguồn: Viện Viễn Đông Bác cổ|efeo",
                "AP Photo/Nick Ut|ap",
                "REUTERS/Kham|reuters",
                "Courtesy of the J. Paul Getty Museum|getty-museum",
                "Ảnh tư liệu Bảo tàng Lịch sử Quốc gia|bao-tang-lich-su"
            })
    void recognisesWhoSuppliesAPictureInThreeLanguages(String credit, String key) {
        assertThat(Supplier.named(credit)).extracting(Supplier::key).first().isEqualTo(key);
    }

    @Test
    void recognisesSeveralInTheirOrder() {
        assertThat(Supplier.named("Hoang Dinh Nam / AFP via Getty Images"))
                .extracting(Supplier::key)
                .containsExactly("afp", "getty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Võ An Khánh", "vna", "the afp of it", "Magnumphotos", "TRAFPA", "a state of grace", ""})
    void seesNoSupplierInOtherWords(String credit) {
        assertThat(Supplier.named(credit)).isEmpty();
    }

    @Test
    void knowsEachOnceAndWhereToAskIt() {
        assertThat(Supplier.all())
                .extracting(Supplier::key)
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(40);
        assertThat(Supplier.all()).allSatisfy(it -> assertThat(it.address()).startsWith("https://"));
    }
}
