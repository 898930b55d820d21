package org.nguon.catalog.look;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.nguon.schemas.codes.ArchiveException;
import org.nguon.schemas.codes.Code;

/// A strip that says what happened and what to do about it.
public final class Message extends Div {

    /// A strip with these words and whatever acts on them.
    public Message(Badge.Standing standing, Icon icon, String words, Component... acts) {
        addClassNames("message", standing.className());
        add(icon.draw(), new Span(words));
        add(acts);
    }

    /// What went wrong and what to do, from the register of codes.
    public static Message of(Code code, Locale language) {
        Message message = new Message(Badge.Standing.BAD, Icon.BAD, "");
        message.removeAll();
        Div words = new Div(new Paragraph(code.text(language)), new Paragraph(code.remedy(language)));
        message.add(Icon.BAD.draw(), words);
        message.getElement().setAttribute("role", "alert");
        return message;
    }

    /// What the machine did, as the person can use it; the log has the rest.
    public static Message of(ArchiveException trouble, Locale language) {
        return of(trouble.code(), language);
    }
}
