package org.nguon.indexer.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r\n=1", "\uFF1D1"})
    void letsNoCellBecomeAFormula(String cell) {
        String line = new Sheet("x").row(cell, "plain").text().lines().toList().get(1);
        assertThat(line).startsWith("'").doesNotContain("\t", "\n", "\r");
    }
}
