package org.nguon.indexer.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final String ASSET = "\"asset\":\"0b6f2a5e-3f0f-4c5e-9c55-6d1c1f1f7a01\"";

    @Test
    void takesAListThatWasLeftOutForEmpty() throws DocumentException {
        assertThat(Documents.facts("{\"schemaVersion\":1," + ASSET + "}").records())
                .isEmpty();
    }

    @Test
    void namesThePlaceOfAnError() {
        assertThatThrownBy(
                        () -> Documents.facts("{\"schemaVersion\":1," + ASSET + ",\"claims\":[{\"layer\":\"FRAME\"}]}"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/claims/0/layer");
    }

    @Test
    void refusesAWordThatItDoesNotKnow() {
        assertThatThrownBy(() -> Documents.facts("{\"schemaVersion\":1," + ASSET + ",\"grants\":[]}"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("grants");
    }

    @Test
    void saysWhatARecordSaysWhereASchemaCannot() {
        assertThatThrownBy(() -> Documents.use("""
                        {"schemaVersion":1,"use":{"commercial":true,"media":["ONLINE"],"territories":["VN"],
                        "publication":"2026-12-20","until":"2026-01-01","zone":"Asia/Ho_Chi_Minh",
                        "policy":"FESTIVAL"}}"""))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("taken down before it is shown");
    }

    @Test
    void saysThatATextIsNoJson() {
        assertThatThrownBy(() -> Documents.facts("grant everything"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("not JSON");
    }

    @Test
    void refusesALaterVersion() {
        assertThatThrownBy(() -> Documents.facts("{\"schemaVersion\":2," + ASSET + "}"))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("/schemaVersion");
    }
}
