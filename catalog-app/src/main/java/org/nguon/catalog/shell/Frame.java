package org.nguon.catalog.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.nguon.catalog.accounts.Account;
import org.nguon.catalog.accounts.Accounts;
import org.nguon.catalog.accounts.Role;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Languages;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Words;
import org.nguon.catalog.settings.Settings;

/// The frame around every desk: the mark, the way to the other desks (at the foot of a phone's screen,
/// where the thumb is), language and theme in one touch, and who is signed in.
@Layout
@AnonymousAllowed
public final class Frame extends Div implements RouterLayout, AfterNavigationObserver {

    private static final String MAIN = "main";
    private static final String PERSON_MENU = "person-menu";

    private final Main main = new Main();
    private final Map<String, Anchor> ways = new LinkedHashMap<>();

    /// Made by Vaadin, once a page.
    public Frame(AuthenticationContext session, Accounts accounts, Settings settings) {
        Texts texts = Words.here();
        addClassName("frame");
        Anchor skip = new Anchor("#" + MAIN, texts.say("frame.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);

        main.setId(MAIN);
        main.addClassName("frame-main");
        main.getElement().setAttribute("tabindex", "-1");
        add(skip, head(texts, session, accounts, settings), main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String path = "/" + event.getLocation().getPath();
        ways.forEach((address, way) -> {
            boolean here = address.equals("/") ? path.equals("/") : path.startsWith(address);
            if (here) {
                way.getElement().setAttribute("aria-current", "page");
            } else {
                way.getElement().removeAttribute("aria-current");
            }
        });
    }

    private Header head(Texts texts, AuthenticationContext session, Accounts accounts, Settings settings) {
        Image mark = new Image("/icons/nguon.svg", "");
        mark.setWidth("30px");
        mark.setHeight("30px");
        Anchor brand = new Anchor("/", mark, new Span("Nguồn"));
        brand.addClassName("brand");

        Nav nav = new Nav();
        nav.addClassName("frame-nav");
        nav.setAriaLabel(texts.say("frame.nav"));
        way(nav, "/", Icon.SEARCH, texts.say("search.nav"));
        way(nav, "/film", Icon.FILM, texts.say("film.nav"));
        way(nav, "/clearing", Icon.EVIDENCE, texts.say("clearing.nav"));
        way(nav, "/intake", Icon.BRING_IN, texts.say("intake.nav"));
        if (session.hasRole(Role.ADMINISTRATOR.name())) {
            if (settings.signInRequired()) {
                way(nav, "/people", Icon.PEOPLE, texts.say("people.nav"));
            }
            way(nav, "/care", Icon.CARE, texts.say("care.nav"));
        }

        Div tools = new Div(language(texts), theme(texts));
        tools.addClassName("frame-tools");
        if (settings.signInRequired()) {
            tools.add(person(texts, session, accounts));
        }
        Header header = new Header(brand, nav, tools);
        header.addClassName("frame-head");
        return header;
    }

    private void way(Nav nav, String address, Icon icon, String words) {
        Anchor way = new Anchor(address, icon.draw(), new Span(words));
        ways.put(address, way);
        nav.add(way);
    }

    private static Component language(Texts texts) {
        Locale other = Languages.other(texts.language());
        NativeButton button = new NativeButton(other.getLanguage().toUpperCase(Locale.ROOT));
        button.addClassNames("icon-button", "language");
        button.getElement().setAttribute("data-language", other.getLanguage());
        button.getElement().setAttribute("lang", other.getLanguage());
        button.setAriaLabel(other.getLanguage().toUpperCase(Locale.ROOT) + " – "
                + Texts.in(other).say("language.this"));
        return button;
    }

    private static Component theme(Texts texts) {
        NativeButton button = new NativeButton();
        button.add(Icon.THEME.draw());
        button.addClassName("icon-button");
        button.getElement().setAttribute("data-turn-theme", "");
        button.setAriaLabel(texts.say("theme.turn"));
        button.getElement().setAttribute("title", texts.say("theme.turn"));
        return button;
    }

    private static Component person(Texts texts, AuthenticationContext session, Accounts accounts) {
        String name = session.getPrincipalName().orElse("");
        String shown = accounts.find(name).map(Account::shownName).orElse(name);
        NativeButton open = new NativeButton();
        open.add(Icon.PERSON.draw());
        open.addClassName("icon-button");
        open.setAriaLabel(texts.say("frame.person", shown));
        open.getElement().setAttribute("popovertarget", PERSON_MENU);

        Paragraph who = new Paragraph(shown);
        Paragraph role = new Paragraph(accounts.find(name)
                .map(account -> texts.say("role." + account.role()))
                .orElse(""));
        role.addClassName("soft");
        Anchor password = new Anchor(Paths.NEW_PASSWORD, texts.say("frame.new-password"));
        password.setRouterIgnore(true);
        password.addClassName("quiet-button");
        NativeButton out = new NativeButton(texts.say("frame.sign-out"), _ -> session.logout());
        out.addClassName("quiet-button");
        Div menu = new Div(who, role, password, out);
        menu.setId(PERSON_MENU);
        menu.addClassName("person-menu");
        menu.getElement().setAttribute("popover", "auto");
        return new Div(open, menu);
    }
}
