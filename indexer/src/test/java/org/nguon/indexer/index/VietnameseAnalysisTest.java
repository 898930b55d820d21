package org.nguon.indexer.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nguon.indexer.index.VietnameseAnalysis.Form;

class VietnameseAnalysisTest {

    @Test
    void cutsAtSpacesHyphensAndUnderscores() {
        assertThat(VietnameseAnalysis.words("Chợ Hà-nội, áo_dài 1925–1930"))
                .containsExactly("chợ", "hà", "nội", "áo", "dài", "1925", "1930");
    }

    @Test
    void takesFrenchArticlesAndEnglishPossessivesOff() {
        assertThat(VietnameseAnalysis.words("rue de l'Annam, d’Hanoï, Hanoi's gate"))
                .containsExactly("rue", "de", "annam", "hanoï", "hanoi", "gate");
    }

    @Test
    void keepsDecomposedWordsWhole() {
        String decomposed = Normalizer.normalize("Nguyễn Đình Chiểu", Normalizer.Form.NFD);
        assertThat(Form.EX.terms(VietnameseAnalysis.words(decomposed)))
                .isEqualTo(Form.EX.terms(VietnameseAnalysis.words("Nguyễn Đình Chiểu")))
                .hasSize(3);
    }

    @Test
    void makesFourFormsOfOneText() {
        List<String> words = VietnameseAnalysis.words("Đại Việt sử");
        assertThat(Form.EX.terms(words)).containsExactly("đai\u0323", "viêt\u0323", "sư\u0309");
        assertThat(Form.FO.terms(words)).containsExactly("dai", "viet", "su");
        assertThat(Form.EX2.terms(words)).containsExactly("đai\u0323 viêt\u0323", "viêt\u0323 sư\u0309");
        assertThat(Form.FO2.terms(words)).containsExactly("dai viet", "viet su");
        for (Form form : Form.values()) {
            assertThat(VietnameseAnalysis.terms(words)).containsEntry(form, form.terms(words));
        }
    }

    @Test
    void hasNoPairsForOneWord() {
        assertThat(Form.FO2.terms(List.of("hue"))).isEmpty();
        assertThat(Form.FO2.terms(List.of())).isEmpty();
    }
}
