package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.indexer.metadata.WrittenDate;
import org.nguon.schemas.asset.Fault;
import org.nguon.schemas.asset.Reading;
import org.nguon.schemas.asset.ShownValue;
import org.nguon.schemas.asset.Statement;
import org.nguon.schemas.asset.StatementValue;
import org.nguon.schemas.time.Days;
import org.nguon.schemas.time.Edtf;
import org.nguon.schemas.vocabulary.DigitalSource;

/// What a picture says of itself: the values that are shown, each with where it stood; what was wrong
/// with the file; and all of its statements, by where they stood.
final class AboutTab extends Div {

    private static final int OPEN_UP_TO = 40;

    private final Texts texts;

    AboutTab(Reading reading, SequencedMap<String, ShownValue> shown, Texts texts) {
        this.texts = texts;
        addClassName("about-tab");
        add(about(shown));
        List<WrittenDate> dates = WrittenDate.in(reading.statements());
        if (!dates.isEmpty()) {
            add(dates(dates));
        }
        if (!reading.faults().isEmpty()) {
            add(faults(reading.faults()));
        }
        if (!reading.statements().isEmpty()) {
            add(sources(reading.statements()));
        }
    }

    private Section about(SequencedMap<String, ShownValue> shown) {
        Part part = new Part(texts.say("picture.about"));
        DescriptionList list = Part.values();
        ShownFields.IN_ORDER.forEach(field -> Optional.ofNullable(shown.get(field))
                .filter(value -> !value.value().text().isBlank())
                .ifPresent(value -> list.add(shown(field, value))));
        if (list.getComponentCount() == 0) {
            part.add(Part.soft(texts.say("picture.about.nothing")));
        } else {
            part.add(list);
        }
        return part;
    }

    private Div shown(String field, ShownValue value) {
        DescriptionList.Description description = new DescriptionList.Description();
        if (value.isConflicting()) {
            Div sides = new Div();
            sides.addClassName("conflict");
            Div chosen = new Div(
                    drawn(field, value.value()),
                    Part.source(value.source() + " · " + texts.say("picture.conflict.shown")));
            chosen.addClassName("shown");
            sides.add(chosen);
            value.conflicting()
                    .forEach(other -> sides.add(new Div(drawn(field, other.value()), Part.source(other.source()))));
            description.add(new Badge(Badge.Standing.PENDING, Icon.WARNING, texts.say("picture.conflict")), sides);
        } else {
            description.add(drawn(field, value.value()), Part.source(texts.say("picture.source", value.source())));
        }
        return new Div(new DescriptionList.Term(ShownFields.name(field, texts)), description);
    }

    /// Dates as the reader writes them; what the file wrote stands below, among its statements.
    private Component drawn(String field, StatementValue value) {
        if (field.equals("digitalSourceType")) {
            return digitalSource(value);
        }
        return ShownFields.DATES.contains(field) && value instanceof StatementValue.Text(String text)
                ? new Span(texts.dayAndTime(text))
                : Values.draw(value);
    }

    /// How the picture came to be, in words; what a model made has a badge.
    private Component digitalSource(StatementValue value) {
        Div all = new Div();
        for (String text : value.text().split("\\R|; ", -1)) {
            Optional<DigitalSource> known = DigitalSource.recognise(text);
            all.add(new Span(known.flatMap(it -> texts.sayIfKnown("digitalsource." + it.code()))
                    .orElse(text)));
            if (known.filter(DigitalSource::isGenerated).isPresent()) {
                all.add(new Badge(Badge.Standing.PENDING, Icon.WARNING, texts.say("picture.generated")));
            }
        }
        return all;
    }

    /// Each date of the picture and of works in it: as somebody wrote it, and how it is understood.
    private Section dates(List<WrittenDate> dates) {
        Part part = new Part(texts.say("picture.dates"));
        DescriptionList list = Part.values();
        dates.forEach(written -> list.add(new Div(
                new DescriptionList.Term(ShownFields.name(written.field(), texts)),
                new DescriptionList.Description(
                        new Span(written.text()),
                        Part.source(understood(written)),
                        Part.source(texts.say("picture.source", written.source()))))));
        part.add(list);
        return part;
    }

    private String understood(WrittenDate written) {
        if (written.date().isEmpty()) {
            return texts.say("picture.dates.unknown");
        }
        Edtf date = written.date().get();
        Days days = date.possible();
        String span = texts.say(
                "picture.dates.edtf",
                date.text(),
                days.earliest().map(it -> texts.day(it.toString())).orElseGet(() -> texts.say("picture.dates.open")),
                days.latest().map(it -> texts.day(it.toString())).orElseGet(() -> texts.say("picture.dates.open")));
        return span + " · " + texts.say("certainty." + date.certainty());
    }

    private Section faults(List<Fault> faults) {
        Part part = new Part(texts.say("picture.faults"));
        UnorderedList list = new UnorderedList();
        list.addClassName("faults");
        faults.forEach(fault -> {
            Span what = new Span(fault.code().text(texts.language()));
            what.addClassName("claim-kind");
            ListItem item = new ListItem(what, new Span(fault.code().remedy(texts.language())));
            String detail = fault.detail().isBlank() ? fault.code().id() : fault.code() + " · " + fault.detail();
            item.add(Part.source(detail));
            list.add(item);
        });
        part.add(list);
        return part;
    }

    private Section sources(List<Statement> statements) {
        Map<String, List<Statement>> groups = new LinkedHashMap<>();
        statements.forEach(statement -> groups.computeIfAbsent(group(statement.source()), _ -> new ArrayList<>())
                .add(statement));
        Part part = new Part(texts.say("picture.sources"));
        part.addClassName("sources");
        groups.forEach((group, said) -> part.add(group(group, said, statements.size() <= OPEN_UP_TO)));
        return part;
    }

    private NativeDetails group(String group, List<Statement> said, boolean open) {
        Span name = new Span(texts.sayIfKnown("source." + group).orElse(group));
        Span count = new Span(texts.say("picture.sources.count", said.size()));
        count.addClassName("count");
        DescriptionList list = new DescriptionList();
        list.addClassName("said");
        said.forEach(statement -> {
            DescriptionList.Term term =
                    new DescriptionList.Term(statement.source().substring(group.length() + 1));
            term.addClassName("code");
            DescriptionList.Description description = new DescriptionList.Description(Values.draw(statement.value()));
            statement.language().ifPresent(language -> description.add(Part.source(language)));
            list.add(new Div(term, description));
        });
        NativeDetails details = new NativeDetails();
        details.setSummary(name, count);
        details.setContent(list);
        details.setOpen(open);
        return details;
    }

    /// `IPTC` of `IPTC:By-line`, `sidecar:XMP-dc` of `sidecar:XMP-dc:Creator`.
    private static String group(String source) {
        int colon = source.lastIndexOf(':');
        return colon < 0 ? "" : source.substring(0, colon);
    }
}
