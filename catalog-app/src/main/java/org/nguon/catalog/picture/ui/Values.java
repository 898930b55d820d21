package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.stream.Collectors;
import org.nguon.schemas.asset.StatementValue;

/// Draws a value as deep as it is.
final class Values {

    private static final int LONGEST = 4_000;

    private Values() {}

    static Component draw(StatementValue value) {
        return switch (value) {
            case StatementValue.Text(String text) -> new Span(shortened(text));
            case StatementValue.Many many
            when many.items().stream().allMatch(StatementValue.Text.class::isInstance) ->
                new Span(shortened(
                        many.items().stream().map(StatementValue::text).collect(Collectors.joining(" · "))));
            case StatementValue.Many many -> {
                Span all = new Span();
                many.items().forEach(item -> all.add(draw(item)));
                yield all;
            }
            case StatementValue.Structure structure -> parts(structure.parts());
        };
    }

    private static DescriptionList parts(Map<String, StatementValue> parts) {
        DescriptionList list = new DescriptionList();
        list.addClassName("parts");
        parts.forEach((name, value) ->
                list.add(new DescriptionList.Term(name), new DescriptionList.Description(draw(value))));
        return list;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
    }
}
