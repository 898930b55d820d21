package org.nguon.catalog.search.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.schemas.asset.AssetId;
import org.nguon.schemas.production.Role;
import org.nguon.schemas.rights.RightsWords;

/// In which role to pick: opened by `r` on a picture of the light table. Those in which it is picked
/// already are ticked. Arrows, Enter and Escape are done by `nguon.js`.
final class PickMenu extends Div {

    private final Texts texts;
    private final BiConsumer<List<AssetId>, Role> chosen;

    /// @param chosen is told which pictures a person picks, or takes out, in which role
    PickMenu(Texts texts, BiConsumer<List<AssetId>, Role> chosen) {
        this.texts = texts;
        this.chosen = chosen;
        addClassName("pick-menu");
        getElement().setAttribute("popover", "auto");
        getElement().setAttribute("role", "menu");
    }

    /// Opens it beside the picture that has the focus.
    ///
    /// @param film as it is called
    /// @param picked the roles in which all of the pictures are picked
    void ask(List<AssetId> pictures, String film, Set<Role> picked) {
        RightsWords names = RightsWords.in(texts.language());
        String title = texts.say("pick.menu", pictures.size(), film);
        removeAll();
        getElement().setAttribute("aria-label", title);
        Span head = new Span(title);
        head.addClassName("pick-menu-head");
        head.getElement().setAttribute("aria-hidden", "true");
        add(head);
        for (Role role : Role.values()) {
            boolean is = picked.contains(role);
            NativeButton item = new NativeButton("", _ -> {
                getElement().executeJs("window.nguon.leaveMenu(this)");
                chosen.accept(pictures, role);
            });
            item.add((is ? Icon.PICKED : Icon.PICK).draw(), new Span(names.name(role)));
            item.getElement().setAttribute("role", "menuitemcheckbox");
            item.getElement().setAttribute("aria-checked", Boolean.toString(is));
            item.getElement().setAttribute("data-role", role.name());
            item.getElement().setAttribute("tabindex", "-1");
            add(item);
        }
        getElement()
                .executeJs("window.nguon.openMenu(this, $0)", pictures.getLast().toString());
    }
}
