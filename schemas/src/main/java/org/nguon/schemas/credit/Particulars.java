package org.nguon.schemas.credit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.asset.StatementValue;

/// What is shown of a picture and can stand in its credit. Whatever is not known is empty.
///
/// @param creators in the order and spelling of their source
/// @param contested what other sources say instead of `creators`, and no person has decided; authorship is contested
/// @param attribution the name that the licensor asks to be given (`cc:attributionName`)
/// @param holder who keeps the picture or gave it
public record Particulars(
        Told title,
        List<String> creators,
        List<String> contested,
        Told attribution,
        Told creditLine,
        Told notice,
        Told date,
        Told holder) {

    /// A value with the place where it stands (`XMP-dc:Title`, `museum-csv:creditline`, `person:NAME`).
    public record Told(String words, String source) {

        /// Nothing is told.
        public static final Told NOTHING = new Told("", "");

        /// Whether there are no words.
        public boolean isEmpty() {
            return words.isBlank();
        }
    }

    /// A picture of which nothing is known.
    public static final Particulars NONE = new Particulars(
            Told.NOTHING, List.of(), List.of(), Told.NOTHING, Told.NOTHING, Told.NOTHING, Told.NOTHING, Told.NOTHING);

    private static final Pattern SEMICOLON = Pattern.compile(";");

    public Particulars {
        creators = List.copyOf(creators);
        contested = List.copyOf(contested);
    }

    /// Out of the shown values of all fields, as `Precedence` chose them.
    public static Particulars of(Map<String, ShownValue> shown) {
        return new Particulars(
                told(shown, "title"),
                Optional.ofNullable(shown.get("creator"))
                        .map(value -> names(value.value()))
                        .orElse(List.of()),
                Optional.ofNullable(shown.get("creator"))
                        .map(Particulars::contested)
                        .orElse(List.of()),
                told(shown, "attributionName"),
                told(shown, "creditLine"),
                told(shown, "copyrightNotice"),
                Stream.of(told(shown, "dateCreated"), told(shown, "dateTimeOriginal"))
                        .filter(date -> !date.isEmpty())
                        .findFirst()
                        .map(Particulars::day)
                        .orElse(Told.NOTHING),
                Stream.of(told(shown, "source"), told(shown, "rightsOwner"))
                        .filter(holder -> !holder.isEmpty())
                        .findFirst()
                        .orElse(Told.NOTHING));
    }

    private static Told told(Map<String, ShownValue> shown, String field) {
        ShownValue value = shown.get(field);
        return value == null
                ? Told.NOTHING
                : new Told(Wordings.plain(value.value().text()), value.source());
    }

    /// A person's correction decides, and so does the record of the museum that keeps the work; two places in a
    /// file do not decide between each other.
    private static List<String> contested(ShownValue creator) {
        if (creator.source().startsWith("person:") || creator.source().startsWith("museum-")) {
            return List.of();
        }
        return creator.conflicting().stream()
                .map(statement -> String.join(", ", names(statement.value())))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static List<String> names(StatementValue value) {
        Stream<String> names = value instanceof StatementValue.Many(List<StatementValue> items)
                ? items.stream().map(StatementValue::text)
                : SEMICOLON.splitAsStream(value.text());
        return names.map(Wordings::plain).filter(name -> !name.isEmpty()).toList();
    }

    /// A credit names the day and not the second.
    private static Told day(Told time) {
        String words = time.words();
        return words.matches("\\d{4}[:-]\\d{2}[:-]\\d{2}.*")
                ? new Told(words.substring(0, 10).replace(':', '-'), time.source())
                : time;
    }
}
