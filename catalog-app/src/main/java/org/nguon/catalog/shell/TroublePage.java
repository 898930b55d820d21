package org.nguon.catalog.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.nguon.catalog.look.EmptyPage;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Words;
import org.nguon.schemas.codes.ArchiveException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A page could not be made. What the machine did has a code and a remedy; a mistake of ours is in the log.
@ParentLayout(Frame.class)
@AnonymousAllowed
public final class TroublePage extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(TroublePage.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("page /{} failed", event.getLocation().getPath(), parameter.getException());
        Texts texts = Words.here();
        EmptyPage page = new EmptyPage(Icon.WARNING, texts.say("trouble.title"), texts.say("trouble.words"));
        if (parameter.getException() instanceof ArchiveException trouble) {
            page.add(Message.of(trouble, texts.language()));
        }
        Anchor home = new Anchor("/", texts.say("lost.home"));
        home.addClassName("button");
        page.add(home);
        add(page);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public String getPageTitle() {
        return Words.here().say("trouble.title") + " · Nguồn";
    }
}
