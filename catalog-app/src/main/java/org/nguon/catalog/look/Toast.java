package org.nguon.catalog.look;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/// Says at the foot of the page what was done, and offers to undo it. It goes away by itself, and stays
/// while one points at it or is in it.
public final class Toast extends Div {

    private final Texts texts;

    /// An empty one; put one on each page that does things.
    public Toast(Texts texts) {
        this.texts = texts;
        addClassName("toast");
        getElement().setAttribute("role", "status");
    }

    /// Says something that cannot be undone, or need not be.
    public void say(String words) {
        removeAll();
        add(new Span(words));
        show();
    }

    /// Says what was done.
    ///
    /// @param undo takes it back
    public void say(String words, Runnable undo) {
        removeAll();
        NativeButton back = new NativeButton(texts.say("toast.undo"));
        back.addClassName("quiet-button");
        back.addClickListener(_ -> {
            hide();
            undo.run();
        });
        add(new Span(words), back);
        show();
    }

    private void hide() {
        removeAll();
        removeClassName("shown");
    }

    private void show() {
        addClassName("shown");
        getElement().executeJs("window.nguon.toast(this)");
    }
}
