package org.nguon.catalog.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;

/// The keys of the light table, on a card that opens by touch or by `?`.
final class KeyCard extends Div {

    private static final String ID = "light-keys";

    KeyCard(Texts texts) {
        setId(ID);
        addClassName("key-card");
        getElement().setAttribute("popover", "auto");
        UnorderedList list = new UnorderedList();
        List.of("go", "open", "pick", "range", "role", "search", "card")
                .forEach(key -> list.add(new ListItem(texts.say("search.keys." + key))));
        add(new H2(texts.say("search.keys")), list);
    }

    /// The button that opens it.
    static NativeButton opener(Texts texts) {
        NativeButton open = new NativeButton();
        open.add(Icon.KEYS.draw());
        open.addClassNames("icon-button", "open-keys");
        open.setAriaLabel(texts.say("search.keys"));
        open.getElement().setAttribute("title", texts.say("search.keys") + " (?)");
        open.getElement().setAttribute("popovertarget", ID);
        return open;
    }
}
