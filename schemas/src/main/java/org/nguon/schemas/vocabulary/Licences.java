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

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
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

    private static final Pattern SHORT_NAME = Pattern.compile(
            "(?<![\\p{L}\\d])CC[\\s-]*((?:BY|SA|NC|ND)(?:[\\s/-]+(?:BY|SA|NC|ND)){0,3})[\\s-]*(?:v(?:er(?:sion)?)?\\.?\\s*)?"
                    + "(\\d\\.\\d)(?:[\\s-]+([A-Z]{2,3}|Scotland|igo)(?![\\p{L}\\d]))?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern LONG_NAME = Pattern.compile(
            "Attribution((?:[\\s,/-]+(?:and\\s+)?(?:Non[\\s-]?Commercial|No[\\s-]?Deriv(?:ative)?s?(?:\\s+Works)?|Share[\\s-]?Alike)){0,2})"
                    + "\\s*(?:\\([^)]{1,20}\\)\\s*)?(?:Licen[sc]e,?\\s*)?(?:v(?:er(?:sion)?)?\\.?\\s*)?(\\d\\.\\d)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ZERO_NAME =
            Pattern.compile("(?<![\\p{L}\\d])CC[\\s-]?(?:0|Zero)(?![\\p{L}\\d])(?!\\.\\d)", Pattern.CASE_INSENSITIVE);

    private static final Pattern MARK_NAME = Pattern.compile(
            "(?<![\\p{L}\\d])(?:Public\\s+Domain\\s+Mark|CC[\\s-]?PDM?)(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);

    private static final Set<String> VERSIONS = Set.of("1.0", "2.0", "2.1", "2.5", "3.0", "4.0");

    private static final Set<String> PORTS = Set.of(
            ("ar at au be bg br ca ch cl cn co cr cz de dk ec ee eg es fi fr gr gt hk hr hu ie igo il in it jp kr lu mk mt mx my nl no nz "
                            + "pe ph pl pr pt ro rs scotland se sg si th tw ug uk us ve vn za")
                    .split(" "));

    private static final Set<Permission> ALL = EnumSet.of(REPRODUCTION, DISTRIBUTION, DERIVATIVE_WORKS);

    private Licences() {}

    /// The first licence that the text names, canonical; empty when it names none for certain.
    public static Optional<Licence> recognise(String text) {
        String plain = text.replace("%2B", "+")
                .replace("%2b", "+")
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
        return Optional.empty();
    }

    private static Optional<Licence> byName(String text) {
        Matcher shortName = SHORT_NAME.matcher(text);
        if (shortName.find()) {
            String name = shortName.group(1).toLowerCase(Locale.ROOT).replaceAll("[\\s/-]+", "-");
            Optional<String> port = Optional.ofNullable(shortName.group(3))
                    .map(it -> it.toLowerCase(Locale.ROOT))
                    .filter(PORTS::contains);
            return licence(name, Optional.of(shortName.group(2)), port);
        }
        Matcher longName = LONG_NAME.matcher(text);
        if (longName.find()) {
            String terms = longName.group(1).toLowerCase(Locale.ROOT);
            String name = "by" + (terms.contains("commercial") ? "-nc" : "") + (terms.contains("deriv") ? "-nd" : "")
                    + (terms.contains("alike") ? "-sa" : "");
            return licence(name, Optional.of(longName.group(2)), Optional.empty());
        }
        if (ZERO_NAME.matcher(text).find()) {
            return publicDomain("zero");
        }
        if (MARK_NAME.matcher(text).find()) {
            return publicDomain("mark");
        }
        return Optional.empty();
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
