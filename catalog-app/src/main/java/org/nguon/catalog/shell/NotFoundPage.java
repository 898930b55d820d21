package org.nguon.catalog.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.nguon.catalog.look.EmptyPage;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Words;

/// No desk and no picture has this address.
@ParentLayout(Frame.class)
@AnonymousAllowed
public final class NotFoundPage extends Div implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Texts texts = Words.here();
        Anchor home = new Anchor("/", texts.say("lost.home"));
        home.addClassName("button");
        add(new EmptyPage(Icon.SEARCH, texts.say("lost.title"), texts.say("lost.words"), home));
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return Words.here().say("lost.title") + " · Nguồn";
    }
}
