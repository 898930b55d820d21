package org.nguon.catalog.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.jsoup.nodes.Element;
import org.nguon.catalog.look.Languages;
import org.nguon.catalog.look.Theme;
import org.springframework.stereotype.Component;

/// Gives each page the language and the theme that its reader chose, the sheet of style and the one small script, all
/// before anything is drawn.
@Component
final class Greeting implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(opened -> {
            VaadinServletRequest request = VaadinServletRequest.getCurrent();
            if (request != null) {
                opened.getUI().setLocale(Languages.of(request.getHttpServletRequest()));
            }
        });
        event.addIndexHtmlRequestListener(index -> {
            index.getVaadinResponse().setHeader("Cache-Control", "no-store");
            Element head = index.getDocument().head();
            head.appendElement("link").attr("rel", "stylesheet").attr("href", "/css/nguon.css");
            head.appendElement("link").attr("rel", "stylesheet").attr("href", "/css/film.css");
            head.appendElement("script").attr("src", "/js/nguon.js");
            head.appendElement("script").attr("src", "/js/film.js");
            if (index.getVaadinRequest() instanceof VaadinServletRequest request) {
                HttpServletRequest sent = request.getHttpServletRequest();
                index.getDocument()
                        .selectXpath("/html")
                        .attr("lang", Languages.of(sent).getLanguage())
                        .attr("data-theme", Theme.of(sent).id());
            }
        });
    }
}
