package org.nguon.indexer.metadata;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which words can be Vietnamese: one syllable, made of a beginning, a rhyme and a tone as the language allows.
final class Syllables {

    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
    private static final String TONES_BEFORE_A_STOP = "\u0301\u0323";

    private static final Set<String> BEGINNINGS =
            words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x");

    private static final Set<String> RHYMES = words("""
            a ai ao au ay ac ach am an ang anh ap at ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
            i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong
            ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc ui um un ung uôc uôi uôm uôn uông uôt up ut uê uêch uênh uy uya uych uyên uyêt uyn
            uynh uyp uyt uyu uơ ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
            y yêm yên yêng yêt yêu""");

    private Syllables() {}

    private static Set<String> words(String words) {
        return Stream.of(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /// @param word letters only, in any case and any Unicode form
    static boolean isVietnamese(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        String tone = "";
        for (char c : Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .toCharArray()) {
            if (TONES.indexOf(c) < 0) {
                letters.append(c);
            } else if (tone.isEmpty()) {
                tone = String.valueOf(c);
            } else {
                return false;
            }
        }
        String plain = Normalizer.normalize(letters, Normalizer.Form.NFC);
        for (int from = 0; from < Math.min(plain.length(), 4); from++) {
            String rhyme = plain.substring(from);
            boolean begins = from == 0 || BEGINNINGS.contains(plain.substring(0, from));
            boolean alone = plain.equals("gi") || (from > 0 && afterQu(plain, from, rhyme));
            if (begins && (RHYMES.contains(rhyme) || alone) && tonesFit(rhyme, tone)) {
                return true;
            }
        }
        return false;
    }

    /// `quýt` is qu and yt, a rhyme that nothing else has.
    private static boolean afterQu(String plain, int from, String rhyme) {
        return plain.substring(0, from).equals("qu")
                && Set.of("yt", "ynh", "ych", "yn").contains(rhyme);
    }

    private static boolean tonesFit(String rhyme, String tone) {
        boolean stops = rhyme.endsWith("c") || rhyme.endsWith("ch") || rhyme.endsWith("p") || rhyme.endsWith("t");
        return !stops || (!tone.isEmpty() && TONES_BEFORE_A_STOP.contains(tone));
    }
}
