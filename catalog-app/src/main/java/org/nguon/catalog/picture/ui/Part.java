package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/// A part of what is known, under its title.
final class Part extends Section {

    Part(String title) {
        super(new H2(title));
        addClassName("about-part");
    }

    /// Words that stand back.
    static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("soft");
        return paragraph;
    }

    /// Where something stood.
    static Span source(String words) {
        Span source = new Span(words);
        source.addClassName("source");
        return source;
    }

    /// An empty list of names and what stands for each.
    static DescriptionList values() {
        DescriptionList list = new DescriptionList();
        list.addClassName("values");
        return list;
    }
}
