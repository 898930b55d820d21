package org.nguon.schemas.rights;

import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.codes.WordFile;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.production.Medium;
import org.nguon.schemas.production.Policy;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.production.Territory;

/// Verdicts in words, Vietnamese or English. The words stand in `rights_en.properties` and
/// `rights_vi.properties`.
public final class RightsWords {

    private static final RightsWords VIETNAMESE =
            new RightsWords(Locale.of("vi"), WordFile.read(RightsWords.class, "rights_vi.properties"));
    private static final RightsWords ENGLISH =
            new RightsWords(Locale.ENGLISH, WordFile.read(RightsWords.class, "rights_en.properties"));

    private static final int MOST_FACTS = 3;

    private final Locale language;
    private final Properties texts;

    private RightsWords(Locale language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /// The words of a language; English for one that is not spoken here.
    public static RightsWords in(Locale language) {
        return language.getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
    }

    /// The name of an act.
    public String name(Act act) {
        return say("act." + act);
    }

    /// The name of a role.
    public String name(Role role) {
        return say("role." + role);
    }

    /// The name of a standing, as on a badge.
    public String name(Standing standing) {
        return say("standing." + standing);
    }

    /// The name of a layer.
    public String name(Layer layer) {
        return say("layer." + layer);
    }

    /// The name of a medium.
    public String name(Medium medium) {
        return say("medium." + medium);
    }

    /// The name of a policy.
    public String name(Policy policy) {
        return say("policy." + policy);
    }

    /// What a finding says.
    public String name(Finding.Presence presence) {
        return say("presence." + presence);
    }

    /// Where a rule comes from.
    public String name(Rule.Ground ground) {
        return say("ground." + ground);
    }

    /// On what a decision rests.
    public String name(RightsRecord.Determination.Basis basis) {
        return say("basis." + basis);
    }

    /// The name of a territory; a country's name as the JDK knows it.
    public String name(Territory territory) {
        return switch (territory.code()) {
            case "WORLD", "EU" -> say("territory." + territory);
            default -> Locale.of("", territory.code()).getDisplayCountry(language);
        };
    }

    /// What has to be done.
    public String text(Obligation obligation) {
        return say("obligation." + obligation.kind(), obligation.words());
    }

    /// What would clear it: "ask Nguyễn A for copying and uploading to Runway, worldwide, to 31 Dec 2031".
    public String text(Fix fix) {
        boolean ofPeople = fix.kind() == Fix.Kind.RELEASE && fix.layer() == Layer.PEOPLE;
        String whom = fix.whom().isEmpty() ? say(ofPeople ? "fix.everybody" : "fix.somebody") : list(fix.whom());
        return say("fix." + fix.kind(), whom, name(fix.layer()), whatFor(fix));
    }

    private String whatFor(Fix fix) {
        List<String> acts = fix.acts().stream()
                .map(act -> act == Act.UPLOAD && !fix.platforms().isEmpty()
                        ? say("fix.to", name(act), list(fix.platforms()))
                        : name(act))
                .toList();
        String where = fix.territories().isEmpty()
                ? ""
                : ", " + fix.territories().stream().map(this::name).collect(Collectors.joining(", "));
        String until = fix.until()
                .map(day -> say(
                        "fix.until",
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(language)
                                .format(day)))
                .orElse("");
        return list(acts) + where + until;
    }

    /// A verdict in one sentence: how it stands, in which role, and what would help.
    public String text(Verdict verdict) {
        String standing = name(verdict.standing());
        String role = name(verdict.role());
        if (verdict.standing().allows()) {
            return say("verdict.allows", standing, role);
        }
        String fixes = verdict.fixes().stream().map(this::text).collect(Collectors.joining("; "));
        return say("verdict.stops", standing, role, fixes);
    }

    /// What stands in the way, a line a reason with its code, and last a line on what to do.
    public List<String> lines(Obstacles obstacles) {
        List<String> lines = new ArrayList<>();
        obstacles.reasons().forEach(reason -> lines.add(reason.rule().code() + " " + text(reason)));
        if (!obstacles.fixes().isEmpty()) {
            lines.add(say("obstacles.fixes", text(obstacles.fixesByKind())));
        }
        return lines;
    }

    /// One reason: which layers and acts it holds up, the rule, and what it rests on.
    public String text(Obstacles.Reason reason) {
        String layers = list(reason.layers().stream().map(this::name).toList());
        String acts = list(reason.acts().stream().map(this::name).toList());
        String facts = reason.facts().stream().limit(MOST_FACTS).collect(Collectors.joining("; "));
        return (acts.isEmpty() ? layers : layers + ", " + acts)
                + ": "
                + reason.rule().text(language)
                + (facts.isEmpty() ? "" : " (" + facts + (reason.facts().size() > MOST_FACTS ? " …" : "") + ")");
    }

    private String text(Collection<List<Fix>> byKind) {
        List<String> all = new ArrayList<>();
        for (List<Fix> fixes : byKind) {
            Fix.Kind kind = fixes.getFirst().kind();
            if (fixes.size() > 1 && (kind == Fix.Kind.EXAMINE || kind == Fix.Kind.FIND_OUT)) {
                List<String> layers =
                        fixes.stream().map(fix -> name(fix.layer())).distinct().toList();
                all.add(say("fix." + kind + ".several", list(layers)));
            } else {
                fixes.stream().map(this::text).distinct().forEach(all::add);
            }
        }
        return String.join("; ", all);
    }

    private String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + texts.getProperty("and") + parts.getLast();
    }

    private String say(String key, Object... parts) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no text for " + key + " in " + language.getLanguage());
        }
        return parts.length == 0 ? pattern : new MessageFormat(pattern, language).format(parts);
    }
}
