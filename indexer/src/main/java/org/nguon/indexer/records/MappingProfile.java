package org.nguon.indexer.records;

import java.util.List;
import java.util.regex.Pattern;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// Which column of a museum's file is what. A profile is a data file; those of `records/profiles` are at hand by
/// name, any other is given by its path.
///
/// A column is named as the heading of a table has it, or as a path into JSON: `contributors[].fc` is the `fc` of each
/// of the `contributors`. Where several columns are named, the first that says anything is taken.
///
/// @param collection short name of the collection; statements have the source `museum-COLLECTION:COLUMN`
/// @param holder who keeps the objects; may be empty
/// @param records where the list of records stands in a JSON document, as a path; empty where the document is the list
/// @param key columns of the number that tells one record from another
/// @param inventoryNumber columns of the number under which pictures of the object are known
/// @param picture columns of the address of a picture of the object
/// @param fields what the other columns are
record MappingProfile(
        String collection,
        String holder,
        String records,
        List<String> key,
        List<String> inventoryNumber,
        List<String> picture,
        List<Field> fields) {

    /// What a collection, and a profile of this archive, can be called.
    static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /// One of the archive's fields and where it is found.
    ///
    /// @param to a field of the archive (`creditLine`, `keywords` …), or a part of the depicted work
    ///     in the words of the IPTC Photo Metadata Standard, `AOTitle`, `AOCreator` …
    /// @param from columns
    /// @param split what stands between several values in one cell; empty where a cell holds one
    record Field(String to, List<String> from, String split) {
        Field {
            from = List.copyOf(from);
            if (to.isBlank() || from.isEmpty()) {
                throw new IllegalArgumentException("a field of a profile names what it is and where it stands");
            }
        }

        boolean isOfTheWork() {
            return to.startsWith("AO");
        }
    }

    MappingProfile {
        if (!NAME.matcher(collection).matches()) {
            throw new IllegalArgumentException(
                    "a collection has a short name of small letters, digits and hyphens: " + collection);
        }
        key = List.copyOf(key);
        inventoryNumber = List.copyOf(inventoryNumber);
        picture = List.copyOf(picture);
        fields = List.copyOf(fields);
        if (key.isEmpty() || fields.isEmpty()) {
            throw new IllegalArgumentException("a profile names the columns of its key and at least one field");
        }
    }

    /// @throws ArchiveException `MR-NO-COLUMN` when a table has none of the columns that tell its records apart
    void requireKeyAmong(List<String> headings) {
        if (key.stream().noneMatch(headings::contains)) {
            throw new ArchiveException(Code.MR_NO_COLUMN, String.join(", ", key));
        }
    }
}
