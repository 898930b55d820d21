package org.nguon.schemas.vocabulary;

import static org.nguon.schemas.vocabulary.Licence.Permission.DERIVATIVE_WORKS;
import static org.nguon.schemas.vocabulary.Licence.Permission.DISTRIBUTION;
import static org.nguon.schemas.vocabulary.Licence.Permission.REPRODUCTION;
import static org.nguon.schemas.vocabulary.Licence.Permission.SHARING;
import static org.nguon.schemas.vocabulary.Licence.Prohibition.COMMERCIAL_USE;
import static org.nguon.schemas.vocabulary.Licence.Prohibition.HIGH_INCOME_NATION_USE;
import static org.nguon.schemas.vocabulary.Licence.Requirement.ATTRIBUTION;
import static org.nguon.schemas.vocabulary.Licence.Requirement.NOTICE;
import static org.nguon.schemas.vocabulary.Licence.Requirement.SHARE_ALIKE;
import static org.nguon.schemas.vocabulary.Licence.Requirement.SOURCE_CODE;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nguon.schemas.vocabulary.Licence.Permission;
import org.nguon.schemas.vocabulary.Licence.Prohibition;
import org.nguon.schemas.vocabulary.Licence.Requirement;

/// Recognises licences of Creative Commons, and the few others it publishes, wherever a text names one: by
/// address in any spelling (http or https, `www.`, closing slash or not, `/deed.xx`, `/legalcode`, port,
/// query), or by name (`CC BY-SA 4.0`, `Attribution-NonCommercial 3.0 Unported`). A name without a version
/// is no licence: versions differ.
public final class Licences {

    private static final String BASE = "http://creativecommons.org/";

    private static final Pattern ADDRESS = Pattern.compile(
            "creativecommons\\.org/(?:(licen[sc]es)|(publicdomain))/([a-z]+(?:[-_][a-z]+){0,3}\\+?)(?:/(\\d\\.\\d))?"
                    + "(?:/([a-z]{2,8})(?![a-z.]))?",
            Pattern.CASE_INSENSITIVE);

    /// The address of a licence's badge.
    private static final Pattern BADGE = Pattern.compile(
            "(?:licensebuttons\\.net|i\\.creativecommons\\.org)/([lp])/([a-z]+(?:-[a-z]+){0,3}\\+?)(?:/(\\d\\.\\d))?"
                    + "(?:/([a-z]{2,8})(?![a-z.]))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SHORT_NAME = Pattern.compile(
            "(?<![\\p{L}\\d])CC[\\s-]*((?:BY|SA|NC|ND)(?:[\\s/-]+(?:BY|SA|NC|ND)){0,3})[\\s-]*(?:v(?:er(?:sion)?)?\\.?\\s*)?"
                    + "(\\d\\.\\d)",
            Pattern.CASE_INSENSITIVE);

    /// The names of the parts in English, French and Vietnamese, in the order in which they stand in names.
    private static final Pattern LONG_NAME = Pattern.compile(
            "(?:Attribution|Paternit\u00e9|Ghi\\s?c\u00f4ng)((?:[\\s,/\u2013-]{1,5}(?:(?:and|et|v\u00e0)\\s)?(?:Non[\\s-]?Commercial(?:e)?(?:\\sUse)?"
                    + "|No[\\s-]?Deriv(?:ative)?s?(?:\\sWorks)?|Share[\\s-]?Alike"
                    + "|(?:Pas\\sd['\u2019])?Utilisation\\s(?:Non\\s)?Commerciale"
                    + "|Pas\\sde\\sModifications?|(?:Partage|Share)\\sdans\\sles\\sM\u00eames\\sConditions"
                    + "|Partage\\s\u00e0\\sl['\u2019]Identique"
                    + "|Phi\\s?th\u01b0\u01a1ng\\sm\u1ea1i|Kh\u00f4ng\\sph\u00e1i\\ssinh|Chia\\ss\u1ebb\\st\u01b0\u01a1ng\\st\u1ef1)){0,2})"
                    + "\\s{0,3}(?:\\([^)]{1,20}\\)\\s{0,3})?(?:Licen[sc]e,?\\s{0,3})?(?:v(?:er(?:sion)?)?\\.?\\s{0,3})?(\\d\\.\\d)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /// Behind a version: the port, by its code or its country.
    private static final Pattern PORT_NAME = Pattern.compile("[\\s,(-]{1,3}(\\p{L}[\\p{L} ]{1,30})");

    private static final Pattern ZERO_NAME =
            Pattern.compile("(?<![\\p{L}\\d])CC[\\s-]?(?:0|Zero)(?![\\p{L}\\d])(?!\\.\\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARK_NAME = Pattern.compile(
            "(?<![\\p{L}\\d])(?:Public\\s+Domain\\s+Mark|CC[\\s-]?PDM?)(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);

    private static final Set<String> VERSIONS = Set.of("1.0", "2.0", "2.1", "2.5", "3.0", "4.0");

    private static final Set<String> PORTS = Set.of(
            ("ar at au be bg br ca ch cl cn co cr cz de dk ec ee eg es fi fr gr gt hk hr hu ie igo il in it jp kr lu"
                            + " mk mt mx my nl no nz pe ph pl pr pt ro rs scotland se sg si th tw ug uk us ve vn za")
                    .split(" "));

    private static final Map<String, String> COUNTRIES = countries();

    private static final Set<Permission> ALL = EnumSet.of(REPRODUCTION, DISTRIBUTION, DERIVATIVE_WORKS);

    private Licences() {}

    /// The first licence that the text names, canonical; empty when it names none for certain.
    public static Optional<Licence> recognise(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("%2B", "+")
                .replace("%2b", "+")
                .replace("%2F", "/")
                .replace("%2f", "/")
                .replace('\u2010', '-')
                .replace('\u2011', '-');
        return byAddress(plain).or(() -> byName(plain));
    }

    private static Optional<Licence> byAddress(String text) {
        Matcher found = ADDRESS.matcher(text);
        while (found.find()) {
            String name = found.group(3).toLowerCase(Locale.ROOT).replace('_', '-');
            Optional<String> version = Optional.ofNullable(found.group(4));
            Optional<String> port = Optional.ofNullable(found.group(5))
                    .map(it -> it.toLowerCase(Locale.ROOT))
                    .filter(PORTS::contains);
            Optional<Licence> licence = found.group(2) != null ? publicDomain(name) : licence(name, version, port);
            if (licence.isPresent()) {
                return licence;
            }
        }
        Matcher badge = BADGE.matcher(text);
        while (badge.find()) {
            String name = badge.group(2).toLowerCase(Locale.ROOT);
            Optional<Licence> licence = badge.group(1).equalsIgnoreCase("p")
                    ? publicDomain(name)
                    : licence(
                            name,
                            Optional.ofNullable(badge.group(3)),
                            Optional.ofNullable(badge.group(4))
                                    .map(it -> it.toLowerCase(Locale.ROOT))
                                    .filter(PORTS::contains));
            if (licence.isPresent()) {
                return licence;
            }
        }
        return Optional.empty();
    }

    private static Optional<Licence> byName(String text) {
        Matcher shortName = SHORT_NAME.matcher(text);
        if (shortName.find()) {
            String name = shortName.group(1).toLowerCase(Locale.ROOT).replaceAll("[\\s/-]+", "-");
            return licence(name, Optional.of(shortName.group(2)), portBehind(text, shortName.end()));
        }
        Matcher longName = LONG_NAME.matcher(text);
        if (longName.find()) {
            String terms = longName.group(1).toLowerCase(Locale.ROOT);
            boolean nonCommercial = terms.contains("commercial") || terms.contains("th\u01b0\u01a1ng m\u1ea1i");
            boolean noDerivatives =
                    terms.contains("deriv") || terms.contains("pas de modif") || terms.contains("ph\u00e1i sinh");
            boolean shareAlike = terms.contains("alike")
                    || terms.contains("partage")
                    || terms.contains("m\u00eames conditions")
                    || terms.contains("t\u01b0\u01a1ng t\u1ef1");
            String name =
                    "by" + (nonCommercial ? "-nc" : "") + (noDerivatives ? "-nd" : "") + (shareAlike ? "-sa" : "");
            return licence(name, Optional.of(longName.group(2)), portBehind(text, longName.end()));
        }
        if (ZERO_NAME.matcher(text).find()) {
            return publicDomain("zero");
        }
        if (MARK_NAME.matcher(text).find()) {
            return publicDomain("mark");
        }
        return Optional.empty();
    }

    /// *4.0 International* has none; *3.0 VN*, *3.0 Vietnam* and *3.0 IGO* do.
    private static Optional<String> portBehind(String text, int end) {
        Matcher word = PORT_NAME.matcher(text).region(end, Math.min(text.length(), end + 40));
        if (!word.lookingAt()) {
            return Optional.empty();
        }
        String name = word.group(1).strip().toLowerCase(Locale.ROOT);
        if (PORTS.contains(name)) {
            return Optional.of(name);
        }
        // Behind a code may stand more; a country is named by its first words.
        String first = name.contains(" ") ? name.substring(0, name.indexOf(' ')) : name;
        if (PORTS.contains(first)) {
            return Optional.of(first);
        }
        return COUNTRIES.entrySet().stream()
                .filter(it -> name.equals(it.getKey()) || name.startsWith(it.getKey() + " "))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new HashMap<>();
        for (String port : PORTS) {
            if (port.length() == 2) {
                String code = port.equals("uk") ? "GB" : port.toUpperCase(Locale.ROOT);
                countries.put(
                        Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), port);
            }
        }
        countries.put("england and wales", "uk");
        return Map.copyOf(countries);
    }

    private static Optional<Licence> publicDomain(String name) {
        return switch (name) {
            case "zero", "mark" ->
                Optional.of(new Licence(
                        BASE + "publicdomain/" + name + "/1.0/",
                        name,
                        Optional.of("1.0"),
                        Optional.empty(),
                        ALL,
                        Set.of(),
                        Set.of()));
            default -> Optional.empty();
        };
    }

    private static Optional<Licence> licence(String name, Optional<String> version, Optional<String> port) {
        return switch (name) {
            case "publicdomain" -> plain(name, Optional.empty(), Optional.empty(), ALL, Set.of(), Set.of());
            case "mit", "bsd" ->
                plain(name.toUpperCase(Locale.ROOT), Optional.empty(), Optional.empty(), ALL, Set.of(NOTICE), Set.of());
            case "gpl", "lgpl" ->
                version.filter(it -> it.equals(name.equals("gpl") ? "2.0" : "2.1"))
                        .flatMap(it -> plain(
                                name.toUpperCase(Locale.ROOT),
                                version,
                                Optional.empty(),
                                ALL,
                                Set.of(NOTICE, SHARE_ALIKE, SOURCE_CODE),
                                Set.of()));
            case "devnations" ->
                version.filter("2.0"::equals)
                        .flatMap(it -> plain(
                                name, version, Optional.empty(), ALL, Set.of(NOTICE), Set.of(HIGH_INCOME_NATION_USE)));
            case "sampling" ->
                version.filter("1.0"::equals)
                        .flatMap(it -> plain(
                                name,
                                version,
                                port,
                                Set.of(REPRODUCTION, DERIVATIVE_WORKS),
                                Set.of(NOTICE, ATTRIBUTION),
                                Set.of()));
            case "sampling+" ->
                version.filter("1.0"::equals)
                        .flatMap(it -> plain(
                                name,
                                version,
                                port,
                                Set.of(REPRODUCTION, DERIVATIVE_WORKS, SHARING),
                                Set.of(NOTICE, ATTRIBUTION),
                                Set.of()));
            case "nc-sampling+" ->
                version.filter("1.0"::equals)
                        .flatMap(it ->
                                plain(name, version, port, ALL, Set.of(NOTICE, ATTRIBUTION), Set.of(COMMERCIAL_USE)));
            default -> composed(name, version, port);
        };
    }

    /// The licences put together from BY, NC, ND and SA. Until 2.0 there are some without BY; from 2.5
    /// on all have it.
    private static Optional<Licence> composed(String name, Optional<String> version, Optional<String> port) {
        List<String> terms = Arrays.asList(name.split("-"));
        boolean by = terms.contains("by");
        boolean nc = terms.contains("nc");
        boolean nd = terms.contains("nd");
        boolean sa = terms.contains("sa");
        int known = (by ? 1 : 0) + (nc ? 1 : 0) + (nd ? 1 : 0) + (sa ? 1 : 0);
        if (known != terms.size() || (nd && sa) || version.isEmpty() || !VERSIONS.contains(version.get())) {
            return Optional.empty();
        }
        boolean early = version.get().equals("1.0") || version.get().equals("2.0");
        if (!by && !early) {
            return Optional.empty();
        }
        // No port of 4.0 was ever made.
        Optional<String> jurisdiction = port.filter(it -> !version.get().equals("4.0"));
        // 1.0, and everything without BY, writes ND before NC; of the Japanese 2.0 both orders were published.
        boolean bothOrders =
                version.get().equals("2.0") && port.filter("jp"::equals).isPresent();
        boolean derivativesFirst =
                version.get().equals("1.0") || !by || (bothOrders && nc && name.indexOf("nd") < name.indexOf("nc"));
        List<String> ordered = new ArrayList<>();
        if (by) {
            ordered.add("by");
        }
        if (nd && derivativesFirst) {
            ordered.add("nd");
        }
        if (nc) {
            ordered.add("nc");
        }
        if (nd && !derivativesFirst) {
            ordered.add("nd");
        }
        if (sa) {
            ordered.add("sa");
        }
        Set<Permission> permits = EnumSet.of(REPRODUCTION, DISTRIBUTION);
        // The published description of the Scottish 2.5 licences leaves derivative works out; we say what it says.
        boolean scottish = jurisdiction.filter("scotland"::equals).isPresent();
        if (!nd && !scottish) {
            permits.add(DERIVATIVE_WORKS);
        }
        Set<Requirement> requires = EnumSet.of(NOTICE);
        if (by) {
            requires.add(ATTRIBUTION);
        }
        if (sa) {
            requires.add(SHARE_ALIKE);
        }
        Set<Prohibition> prohibits = nc ? EnumSet.of(COMMERCIAL_USE) : EnumSet.noneOf(Prohibition.class);
        return plain(String.join("-", ordered), version, jurisdiction, permits, requires, prohibits);
    }

    private static Optional<Licence> plain(
            String name,
            Optional<String> version,
            Optional<String> port,
            Set<Permission> permits,
            Set<Requirement> requires,
            Set<Prohibition> prohibits) {
        String uri =
                BASE + "licenses/" + name + "/" + version.map(it -> it + "/").orElse("")
                        + port.map(it -> it + "/").orElse("");
        return Optional.of(new Licence(uri, name, version, port, permits, requires, prohibits));
    }
}
