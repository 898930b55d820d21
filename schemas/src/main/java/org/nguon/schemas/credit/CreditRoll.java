package org.nguon.schemas.credit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nguon.schemas.production.Platform;
import org.nguon.schemas.vocabulary.Licence;

/// The part of the credits that owes its names to sources.
///
/// @param lines by section, then by name
/// @param aiStatement what is said of generation; absent where no picture was given to one
public record CreditRoll(List<CreditLine> lines, Optional<Phrase> aiStatement) {

    public CreditRoll {
        lines = List.copyOf(lines);
    }

    /// Words the credits of all that was used: one line per creator, holder and licence, titles merged; then each
    /// licence with its address once. Lines are sorted by given name within their section.
    ///
    /// @param used in any order; the same picture in the same role more than once counts once
    /// @param platforms to which the production gives pictures; those that generate are named
    public static CreditRoll of(Collection<UsedAsset> used, List<Platform> platforms) {
        Map<Wordings.Draft, List<Wordings.Named>> drafts = new LinkedHashMap<>();
        used.stream()
                .sorted(Comparator.comparing(UsedAsset::asset).thenComparing(UsedAsset::role))
                .flatMap(asset -> Wordings.of(asset).stream())
                .forEach(named -> drafts.computeIfAbsent(named.draft(), _ -> new ArrayList<>())
                        .add(named));
        List<CreditLine> lines = new ArrayList<>();
        Map<String, List<Credited>> licences = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        drafts.forEach((draft, all) -> {
            List<Credited> credited =
                    all.stream().map(Wordings.Named::credited).distinct().toList();
            lines.add(new CreditLine(
                    draft.section(), draft.text(Wordings.titles(all)), draft.sortName(), credited, draft.missing()));
            for (Licence licence : draft.licences()) {
                names.put(licence.uri(), Wordings.shortName(licence));
                licences.computeIfAbsent(licence.uri(), _ -> new ArrayList<>()).addAll(credited);
            }
        });
        licences.forEach((uri, credited) -> {
            Phrase text = Phrase.same(names.get(uri) + ": " + Wordings.address(uri));
            lines.add(new CreditLine(
                    Section.LICENCES,
                    text,
                    text.english(),
                    credited.stream().distinct().toList(),
                    List.of()));
        });
        lines.sort(Comparator.comparing(CreditLine::section)
                .thenComparing(CreditLine::sortName, GivenNameOrder.INSTANCE)
                .thenComparing(line -> line.text().vietnamese()));
        return new CreditRoll(lines, statement(used, platforms));
    }

    private static Optional<Phrase> statement(Collection<UsedAsset> used, List<Platform> platforms) {
        if (used.stream().noneMatch(asset -> Usage.of(asset.role()) == Usage.CONDITIONED)) {
            return Optional.empty();
        }
        String tools = platforms.stream()
                .filter(platform -> platform.kind() != Platform.Kind.PUBLISHING)
                .map(Platform::name)
                .sorted()
                .collect(Collectors.joining(", "));
        String named = tools.isEmpty() ? "" : " (" + tools + ")";
        return Optional.of(new Phrase(
                "Một số hình ảnh trong phim được tạo bằng AI" + named + ", có tham chiếu các tác phẩm nêu trên.",
                "Some pictures in this film were generated with AI" + named
                        + ", with reference to the works named above."));
    }

    /// The roll as plain text, with the proof under it.
    public String text(Locale language, CreditProof proof) {
        StringBuilder text = new StringBuilder();
        for (Section section : Section.values()) {
            List<CreditLine> here = in(section);
            if (!here.isEmpty()) {
                text.append(section.heading().in(language)).append("\n\n");
                here.forEach(line -> text.append(line.text().in(language)).append('\n'));
                text.append('\n');
            }
        }
        aiStatement.ifPresent(
                statement -> text.append(Section.AI_TOOLS.heading().in(language))
                        .append("\n\n")
                        .append(statement.in(language))
                        .append("\n\n"));
        return text.append(proof.sentence().in(language)).append('\n').toString();
    }

    /// The lines of one section.
    public List<CreditLine> in(Section section) {
        return lines.stream().filter(line -> line.section() == section).toList();
    }
}
