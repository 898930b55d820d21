package org.nguon.catalog.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.servlet.http.HttpServletResponse;
import org.nguon.catalog.look.EmptyPage;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The desk is there, but not for this role.
@ParentLayout(Frame.class)
@AnonymousAllowed
public final class RefusedPage extends Div implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedPage.class);

    private final AuthenticationContext session;

    /// Made by Vaadin.
    public RefusedPage(AuthenticationContext session) {
        this.session = session;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        LOG.warn(
                "refused /{} to {}: wrong role",
                event.getLocation().getPath(),
                session.getPrincipalName().orElse("nobody"));
        Texts texts = Words.here();
        Anchor home = new Anchor("/", texts.say("lost.home"));
        home.addClassName("button");
        add(new EmptyPage(Icon.BAD, texts.say("refused.title"), texts.say("refused.words"), home));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    @Override
    public String getPageTitle() {
        return Words.here().say("refused.title") + " · Nguồn";
    }
}
