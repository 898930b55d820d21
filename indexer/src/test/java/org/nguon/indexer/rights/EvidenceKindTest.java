package org.nguon.indexer.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvidenceKindTest {

    @Test
    void knowsADocumentAndAPictureByTheirFirstBytes() {
        assertThat(EvidenceKind.of(bytes("%PDF-1.7\n"), "contract")).contains(EvidenceKind.PDF);
        assertThat(EvidenceKind.of(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}, "letter.txt"))
                .contains(EvidenceKind.JPEG);
        assertThat(EvidenceKind.of(bytes("RIFF....WEBPVP8 "), "screen.webp")).contains(EvidenceKind.WEBP);
        assertThat(EvidenceKind.of(bytes("....ftypheic...."), "IMG_1.HEIC")).contains(EvidenceKind.HEIF);
    }

    @Test
    void knowsALetterByItsHeaders() {
        String letter = "Return-Path: <lan@example.org>\r\nSubject: =?utf-8?q?Cho_ph=C3=A9p?=\r\n\r\nVâng.";
        assertThat(EvidenceKind.of(bytes(letter), "cho phép.eml")).contains(EvidenceKind.MAIL);
        assertThat(EvidenceKind.of(bytes("Subject: x\nFrom: lan@example.org\n\nyes"), "a.EML"))
                .contains(EvidenceKind.MAIL);
    }

    @Test
    void takesWordsThatAreNothingButWords() {
        assertThat(EvidenceKind.of(bytes("Chị Lan: được, em cứ dùng."), "zalo.TXT"))
                .contains(EvidenceKind.TEXT);
        byte[] cutInALetter = Arrays.copyOf(bytes("ữ".repeat(2_000)), EvidenceKind.HEAD);
        assertThat(EvidenceKind.of(cutInALetter, "zalo.txt")).contains(EvidenceKind.TEXT);
        for (String none : List.of("\u0000MZ", "#!/bin/sh\nrm", "  <html>", "\u001b[31m")) {
            assertThat(EvidenceKind.of(bytes(none), "zalo.txt")).isEmpty();
        }
        assertThat(EvidenceKind.of(new byte[] {'a', (byte) 0xC3, 'b', 'c', 'd'}, "zalo.txt"))
                .isEmpty();
        assertThat(EvidenceKind.of(bytes("words"), "zalo.html")).isEmpty();
    }

    @Test
    void takesNeitherPagesNorProgramsWhateverTheyAreCalled() {
        assertThat(EvidenceKind.of(bytes("<!doctype html><script>alert(1)</script>"), "contract.pdf"))
                .isEmpty();
        assertThat(EvidenceKind.of(bytes("<html>\nFrom: me"), "page.eml")).isEmpty();
        assertThat(EvidenceKind.of(bytes("<svg xmlns='http://www.w3.org/2000/svg'/>"), "scan.svg"))
                .isEmpty();
        assertThat(EvidenceKind.of(bytes("MZ......"), "letter.msg")).isEmpty();
        assertThat(EvidenceKind.of(new byte[0], "empty.pdf")).isEmpty();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
