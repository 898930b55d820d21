package org.nguon.schemas.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoticeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 1998 Nguyễn Văn A",
                "(c) 2001 X",
                "(C)1999",
                "Copyright 1998",
                "all rights reserved",
                "Some rights reserved",
                "Mọi quyền được bảo lưu",
                "Giữ bản quyền",
                "Bản quyền thuộc về báo Nhân Dân",
                "Cấm sao chép",
                "tous droits réservés",
                "Droits d’auteur : X",
                "Reproduction interdite",
                "Alle Rechte vorbehalten"
            })
    void hearsAClaimOfCopyright(String text) {
        assertThat(Notice.read(text)).isEqualTo(new Notice.InCopyright());
        assertThat(Notice.read(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(new Notice.InCopyright());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Public domain",
                "public  domain (PD-US)",
                "Copyright: public domain",
                "Domaine public",
                "gemeinfrei",
                "thuộc phạm vi công cộng",
                "Tác phẩm thuộc về công chúng"
            })
    void hearsThatAWorkIsFree(String text) {
        assertThat(Notice.read(text)).isEqualTo(new Notice.PublicDomain());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "hello", "This is not in the public domain", "không thuộc phạm vi công cộng",
                "n'est pas dans le domaine public", "libre de droits", "CC BY", "a) b) (c) third item"
            })
    void makesNothingOfOtherWords(String text) {
        assertThat(Notice.read(text)).isEqualTo(new Notice.Unknown());
    }

    @ParameterizedTest
    @CsvSource({
        "No known copyright restrictions, NKC",
        "No Copyright - United States, NoC-US",
        "In Copyright – EU Orphan Work, InC-OW-EU",
        "CNE, CNE",
        "inc-edu, InC-EDU",
        "http://rightsstatements.org/vocab/UND/1.0/, UND"
    })
    void knowsStatementsByTheirNames(String text, String id) {
        assertThat(Notice.read(text))
                .isInstanceOfSatisfying(
                        Notice.Stated.class,
                        it -> assertThat(it.statement().id()).isEqualTo(id));
    }

    @Test
    void putsANamedLicenceBeforeTheNoticeAroundIt() {
        assertThat(Notice.read("© 2019 Trần B, CC BY-SA 4.0")).isInstanceOf(Notice.Licensed.class);
        assertThat(Notice.read("http://ns.useplus.org/ldf/vocab/DMI-PROHIBITED"))
                .isInstanceOf(Notice.Termed.class);
    }

    @Test
    void endsQuicklyOnHostileTexts() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            for (String bit : new String[] {
                "CC ",
                "CC BY-",
                "Attribution ",
                "Attribution-",
                "(c) ",
                "creativecommons.org/licenses/by-",
                "not ",
                "rightsstatements.org/vocab/inc-",
                "DMI-",
                "a"
            }) {
                Notice.read(bit.repeat(1_000_000 / bit.length()));
                Notice.read(bit + " ".repeat(1_000_000));
            }
        });
    }
}
