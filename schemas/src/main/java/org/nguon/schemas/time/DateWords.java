package org.nguon.schemas.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The words of dates in English, Vietnamese and French, without accents and in small letters, with what
/// they mean.
final class DateWords {

    /// What a word, a sign or a number stands for.
    enum Sense {
        NUMBER,
        /// A number in Roman letters, up to 30.
        ROMAN,
        SIGN,
        /// A word that is not known here.
        OTHER,
        /// Says nothing about the date: *in*, *vào*, *le*.
        FILLER,
        CENTURY,
        DECADE,
        /// The s of *1960s*.
        PLURAL,
        /// First to twenty-first; -1 is *last*.
        ORDINAL,
        /// The th of *19th*, the e of *XIXe*.
        ORDINAL_ENDING,
        /// *thứ*: the number behind it is an ordinal.
        NTH,
        /// *half*, *quarter*, *tiers*: into how many parts.
        FRACTION,
        EARLY,
        MID,
        LATE,
        FIRST_HALF,
        SECOND_HALF,
        MONTH,
        MONTH_WORD,
        DAY_WORD,
        YEAR_WORD,
        /// 21 to 24, as in EDTF.
        SEASON,
        /// *quý*, a quarter of a year, with its number behind it.
        QUARTER,
        CIRCA,
        MAYBE,
        BEFORE,
        AFTER,
        FROM,
        UNTIL,
        BY,
        BETWEEN,
        TO,
        AND,
        OR,
        OR_LATER,
        OR_EARLIER,
        NOW,
        BEFORE_CHRIST,
        AFTER_CHRIST,
        /// *not* and the like, which turn a date into its contrary.
        NOT,
        UNDATED,
        /// *thời*, *dynasty*: beside the name of a period.
        PERIOD_WORD,
        /// A name out of the table of periods.
        PERIOD,
        /// *painted*, *printed*, *trưng bày*: what happened then; the number says what it means behind a date that was
        /// told before, see [#MADE] and its neighbours.
        EVENT
    }

    /// A meaning, and a number where it has one: of the month, the season, the ordinal, the row of a
    /// period.
    record Meaning(Sense sense, int value) {}

    /// No event is named, so it is the making.
    static final int UNNAMED = -1;
    /// An event that is the making itself.
    static final int MADE = 0;
    /// An event of a work that was made before: its date is not the work's.
    static final int SHOWN = 1;
    /// An event that goes on making it: a print of a negative, a chair of a design.
    static final int WENT_ON = 2;

    /// The most words that one phrase has.
    static final int MOST_WORDS = 6;

    private static final String ENGLISH_MONTHS =
            "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug september/sept/sep"
                    + " october/oct november/nov december/dec";
    private static final String FRENCH_MONTHS =
            "janvier/janv fevrier/fevr/fev mars avril/avr mai juin juillet/juil aout septembre octobre novembre"
                    + " decembre";
    private static final String ENGLISH_ORDINALS =
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
                    + "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty_first";
    private static final String FRENCH_ORDINALS =
            "premier/premiere deuxieme/seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme"
                    + " dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix_septieme dix_huitieme"
                    + " dix_neuvieme vingtieme vingt_et_unieme";

    private static final Map<String, Meaning> MEANINGS = new HashMap<>();
    /// Words with which a phrase of several begins.
    private static final Set<String> OPENINGS = new HashSet<>();

    static {
        numbered(Sense.MONTH, ENGLISH_MONTHS);
        numbered(Sense.MONTH, FRENCH_MONTHS);
        numbered(Sense.ORDINAL, ENGLISH_ORDINALS);
        numbered(Sense.ORDINAL, FRENCH_ORDINALS);
        all(Sense.ORDINAL, -1, "last, latter, final, dernier, derniere");
        all(Sense.FRACTION, 2, "half, moitie");
        all(Sense.FRACTION, 4, "quarter, quart");
        all(Sense.FRACTION, 3, "tiers");
        all(Sense.SEASON, 21, "spring, printemps, mua xuan");
        all(Sense.SEASON, 22, "summer, ete, mua he, mua ha");
        all(Sense.SEASON, 23, "autumn, fall, automne, mua thu");
        all(Sense.SEASON, 24, "winter, hiver, mua dong");
        all(Sense.QUARTER, "quy, q");
        all(Sense.CENTURY, "century, centuries, cent, cents, siecle, siecles, the ky, the ki, tk");
        all(Sense.DECADE, "thap nien, thap ky, thap ki, nhung nam, decennie, annees, decade, decade of the");
        all(Sense.PLURAL, "s");
        all(Sense.ORDINAL_ENDING, "th, st, nd, rd, e, er, ere, eme, ieme, nde");
        all(Sense.NTH, "thu");
        all(Sense.EARLY, "early, beginning, beginning of, start of, dau, nhung nam dau, debut, debut du, debut de");
        all(Sense.MID, "mid, middle, middle of, giua, milieu, milieu du, mi");
        all(Sense.LATE, "late, end, end of, cuoi, nhung nam cuoi, fin, fin du, fin de");
        all(Sense.FIRST_HALF, "earlier, nua dau, nua dau cua");
        all(Sense.SECOND_HALF, "later, nua cuoi, nua sau, nua sau cua, nua cuoi cua");
        all(Sense.MONTH_WORD, "thang");
        all(Sense.DAY_WORD, "ngay, mong, mung");
        all(Sense.YEAR_WORD, "nam, year, annee, an, l an, l annee, en l an");
        all(
                Sense.CIRCA,
                "c, ca, ci, cca, circa, about, around, approx, approximately, khoang, khoang chung, chung, vao khoang, "
                        + "do chung, vers, environ, autour de, aux environs de, aux alentours de");
        all(
                Sense.MAYBE,
                "probably, possibly, perhaps, maybe, likely, prob, poss, co le, co the, hinh nhu, doan, probablement, "
                        + "peut etre, sans doute");
        all(
                Sense.BEFORE,
                "before, prior to, pre, earlier than, ante, truoc, truoc khi, truoc nam, avant, avant l annee, "
                        + "anterieur a, anterieure a");
        all(
                Sense.AFTER,
                "after, post, later than, sau, sau khi, sau nam, tu sau, tu sau nam, apres, posterieur a,"
                        + " posterieure a");
        all(
                Sense.FROM,
                "from, since, no earlier than, not before, not earlier than, tu, tu nam, ke tu, ke tu nam, depuis, "
                        + "a partir de, a partir du");
        all(Sense.UNTIL, "until, till, up to, cho den, cho toi, jusqu a, jusqu en, jusqu au");
        all(
                Sense.BY,
                "by, no later than, not after, not later than, at latest, khong muon hon, muon nhat la, muon nhat, "
                        + "au plus tard, au plus tard en, pas apres");
        all(Sense.BETWEEN, "between, betw, bet, trong khoang, entre");
        all(Sense.TO, "to, through, thru, den, toi, den nam, toi nam, den khoang, a, au, aux");
        all(Sense.AND, "and, va, et");
        all(Sense.OR, "or, hoac, hay, hoac la, ou");
        all(
                Sense.OR_LATER,
                "or later, or after, and later, or thereafter, hoac sau do, tro di, ve sau, ou plus tard, ou apres");
        all(
                Sense.OR_EARLIER,
                "or earlier, or before, and earlier, hoac truoc do, tro ve truoc, ve truoc, ou plus tot, ou avant");
        all(Sense.NOW, "present, now, today, the present, nay, hien nay, aujourd hui, ce jour");
        all(
                Sense.BEFORE_CHRIST,
                "bc, bce, b c, b c e, tcn, tr cn, truoc cn, truoc cong nguyen, truoc tay lich, av j c, avant j c, "
                        + "avant jesus christ, avant notre ere, av n e");
        all(
                Sense.AFTER_CHRIST,
                "ad, ce, a d, c e, scn, sau cn, sau cong nguyen, cong nguyen, ap j c, apres j c, apres jesus christ, "
                        + "de notre ere");
        all(Sense.NOT, "not, no, never, khong, khong phai, chang, pas, ne, non");
        all(
                Sense.UNDATED,
                "n d, nd, no date, not dated, undated, date unknown, date not known, unknown date, unknown, s d, sd,"
                        + " sans date, non date, non datee, date inconnue, inconnu, inconnue, khong ro, khong ro nam, chua"
                        + " ro, khong ro ngay, khong de nam, khong ghi nam, khong co ngay, khong xac dinh, chua xac dinh,"
                        + " khong biet");
        all(
                Sense.PERIOD_WORD,
                "thoi, thoi ky, thoi ki, thoi dai, nha, trieu, trieu dai, trieu vua, doi, doi vua, vua, nien hieu,"
                        + " dynasty, dynastie, period, periode, era, epoque, reign, reign of, regne, regne de, culture,"
                        + " van hoa, emperor, empereur, king");
        all(
                Sense.FILLER,
                "in, on, the, of, at, during, le, la, les, l, du, de, des, d, en, dans, nien dai, nien dai khoang,"
                        + " vao, vao nam, cua, hoi, circa date, date, dated, ngay thang, dans les, au cours de, au cours"
                        + " du, trong, trong nam, trong thoi gian, dates, date de, datee de, datant de, duoc lam, that");
        all(
                Sense.EVENT,
                MADE,
                "made, painted, drawn, designed, conceived, modeled, modelled, photographed, taken, created, executed,"
                        + " built, written, composed, begun, woven, engraved, etched, carved, fired, original, block,"
                        + " patented, filmed, shot, chup, chup nam, ve, ve nam, sang tac, sang tac nam, lam nam, xay dung,"
                        + " xay dung nam, peint, peinte, photographie, photographiee, pris, prise, realise, realisee,"
                        + " dessine, dessinee, construit, construite, execute, executee");
        all(
                Sense.EVENT,
                SHOWN,
                "published, first published, exhibited, cast, later cast, posthumous cast, reprinted, replica,"
                        + " edition, memorial edition, issued, repaired, restored, acquired, conserved, later impression,"
                        + " printed later, cast later, posthumous, printed posthumously, refabricated, reassembled, xuat"
                        + " ban, xuat ban nam, cong bo, cong bo nam, trung bay, trung bay nam, in lai, in lai nam, tai"
                        + " ban, tai ban nam, phuc che, phuc che nam, publie, publiee, expose, exposee, reimprime,"
                        + " reimprimee, fonte, restaure, restauree");
        all(
                Sense.EVENT,
                WENT_ON,
                "printed, reworked, retouched, revised, remade, reconstructed, manufactured, produced, print,"
                        + " assembled, completed, finished, re fabricated, with additions, this version, editioned"
                        + " replica, later dated, reworked and exhibited, in nam, hoan thanh, hoan thanh nam, tire, tiree,"
                        + " tirage, acheve, achevee, remanie, remaniee");
        Periods.addNames(DateWords::period);
    }

    private DateWords() {}

    /// What a phrase means; absent where it is not known.
    static Optional<Meaning> meaning(String phrase) {
        return Optional.ofNullable(MEANINGS.get(phrase));
    }

    /// Whether a phrase of several words can begin with this one.
    static boolean opens(String word) {
        return OPENINGS.contains(word);
    }

    private static void period(String name, int row) {
        put(name, new Meaning(Sense.PERIOD, row));
    }

    /// One word a number, in order; further words for it behind a slash.
    private static void numbered(Sense sense, String words) {
        int number = 1;
        for (String group : words.split(" ", -1)) {
            for (String word : group.split("/", -1)) {
                put(word.replace('_', ' '), new Meaning(sense, number));
            }
            number++;
        }
    }

    private static void all(Sense sense, String phrases) {
        all(sense, 0, phrases);
    }

    private static void all(Sense sense, int value, String phrases) {
        for (String phrase : List.of(phrases.split(", ", -1))) {
            put(phrase.strip(), new Meaning(sense, value));
        }
    }

    private static void put(String phrase, Meaning meaning) {
        MEANINGS.putIfAbsent(phrase, meaning);
        int space = phrase.indexOf(' ');
        if (space > 0) {
            OPENINGS.add(phrase.substring(0, space));
        }
    }
}
