package org.nguon.indexer.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;

/// Sorts what a file says into the texts that are searched. All values of a field are taken, those that disagree too,
/// each distinct wording once.
final class AssetTexts {

    /// Longest single value that is indexed, in characters; what is longer is data, not words.
    private static final int LONGEST_VALUE = 50_000;

    private static final Map<String, IndexedText> TEXT_OF_NAME = Stream.of(
                    names(IndexedText.TITLE, "title objectname headline aotitle xptitle documentname"),
                    names(
                            IndexedText.CAPTION,
                            "description imagedescription caption-abstract captionabstract caption usercomment xpcomment"
                                    + " alttextaccessibility extdescraccessibility aocontentdescription"
                                    + " aophysicaldescription aocontributiondescription artworkcontentdescription"
                                    + " artworkphysicaldescription comment"),
                    names(
                            IndexedText.PEOPLE,
                            "creator artist by-line byline author xpauthor photographer cameraownername contributor"
                                    + " personinimage personinimagewdetails personname credit creditline aocreator"
                                    + " artworkcreator copyrightowner copyrightownername imagecreator imagecreatorname"
                                    + " imagesupplier imagesuppliername licensor licensorname attributionname"
                                    + " organisationinimagename organizationinimagename writer-editor captionwriter"),
                    names(
                            IndexedText.PLACE,
                            "city location sublocation sub-location provincestate province-state province state country"
                                    + " countryname country-primarylocationname locationname locationshown locationcreated"
                                    + " worldregion place"),
                    names(
                            IndexedText.SUBJECT,
                            "keywords keyword subject xpkeywords xpsubject event eventname genre intellectualgenre"
                                    + " category supplementalcategories aboutcvterm cvtermname aostyleperiod"
                                    + " artworkstyleperiod productinimage productname medium technique"))
            .flatMap(map -> map.entrySet().stream())
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final Map<IndexedText, Set<String>> values = new EnumMap<>(IndexedText.class);

    AssetTexts(List<Statement> statements, String fileName) {
        for (IndexedText text : IndexedText.values()) {
            values.put(text, new LinkedHashSet<>());
        }
        for (Statement statement : statements) {
            IndexedText text = textOf(statement.field())
                    .or(() -> textOf(localName(statement.source())))
                    .orElse(IndexedText.OTHER);
            take(text, statement.value());
        }
        // A dot between letters does not part words elsewhere.
        add(IndexedText.OTHER, fileName.replace('.', ' '));
    }

    /// The distinct wordings of one text, in the order of the file.
    Set<String> of(IndexedText text) {
        return values.getOrDefault(text, Set.of());
    }

    /// Texts of all statements about one of these fields, structures and lists taken apart, in the order of the file.
    static List<String> all(List<Statement> statements, String... fieldNames) {
        Set<String> wanted = Arrays.stream(fieldNames).collect(Collectors.toSet());
        List<String> found = new ArrayList<>();
        for (Statement statement : statements) {
            collect(statement.field(), statement.value(), wanted, false, found);
        }
        return found;
    }

    private static void collect(
            String name, StatementValue value, Set<String> wanted, boolean inside, List<String> found) {
        boolean taken = inside || wanted.contains(localName(name).toLowerCase(Locale.ROOT));
        switch (value) {
            case StatementValue.Text text -> {
                if (taken && !text.text().isBlank()) {
                    found.add(text.text().strip());
                }
            }
            case StatementValue.Many many -> many.items().forEach(item -> collect(name, item, wanted, taken, found));
            case StatementValue.Structure structure ->
                structure.parts().forEach((part, inner) -> collect(part, inner, wanted, false, found));
        }
    }

    private void take(IndexedText text, StatementValue value) {
        switch (value) {
            case StatementValue.Text one -> add(text, one.text());
            case StatementValue.Many many -> many.items().forEach(item -> take(text, item));
            case StatementValue.Structure structure ->
                structure.parts().forEach((part, inner) -> take(textOf(part).orElse(text), inner));
        }
    }

    private void add(IndexedText text, String value) {
        String stripped = value.strip();
        if (!stripped.isEmpty() && stripped.length() <= LONGEST_VALUE) {
            values.computeIfAbsent(text, _ -> new LinkedHashSet<>()).add(stripped);
        }
    }

    private static Optional<IndexedText> textOf(String name) {
        return Optional.ofNullable(TEXT_OF_NAME.get(name.toLowerCase(Locale.ROOT)));
    }

    /// `Make` of `IFD0:Make`.
    private static String localName(String source) {
        return source.substring(source.lastIndexOf(':') + 1);
    }

    private static Map<String, IndexedText> names(IndexedText text, String names) {
        return Arrays.stream(names.split(" ")).collect(Collectors.toMap(name -> name, _ -> text));
    }
}
