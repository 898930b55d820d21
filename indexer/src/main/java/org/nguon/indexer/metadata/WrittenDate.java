package org.nguon.indexer.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.time.DateText;
import org.nguon.schemas.time.Edtf;

/// A date that a file tells, of the picture or of the work in it, and how it is understood. The statement
/// itself stays as it was written.
///
/// @param field the field of the statement, or the part of the structure that holds it
/// @param source where it stands
/// @param text as written
/// @param date as understood; absent where nobody could be sure
public record WrittenDate(String field, String source, String text, Optional<Edtf> date) {

    private static final Set<String> FIELDS =
            Set.of("dateCreated", "dateTimeOriginal", "AODateCreated", "AOCircaDateCreated");

    private static final String WORKS = "artworkOrObject";

    /// All dates that statements tell, each once, in their order.
    public static List<WrittenDate> in(List<Statement> statements) {
        Set<WrittenDate> dates = new LinkedHashSet<>();
        for (Statement statement : statements) {
            if (FIELDS.contains(statement.field()) || statement.field().equals(WORKS)) {
                collect(statement.field(), statement.source(), statement.value(), dates);
            }
        }
        return new ArrayList<>(dates);
    }

    private static void collect(String field, String source, StatementValue value, Set<WrittenDate> dates) {
        switch (value) {
            case StatementValue.Text text -> {
                String written = text.text().strip();
                if (FIELDS.contains(field) && !written.isEmpty()) {
                    dates.add(new WrittenDate(field, source, written, DateText.read(written)));
                }
            }
            case StatementValue.Many(List<StatementValue> items) ->
                items.forEach(item -> collect(field, source, item, dates));
            case StatementValue.Structure(Map<String, StatementValue> parts) ->
                parts.forEach((name, part) -> collect(name, source, part, dates));
        }
    }
}
