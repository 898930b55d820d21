package org.nguon.catalog.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AccessDeniedErrorRouter;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.nguon.catalog.accounts.Account;
import org.nguon.catalog.accounts.Accounts;
import org.nguon.catalog.accounts.Role;
import org.nguon.catalog.look.Badge;
import org.nguon.catalog.look.Choice;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Message;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Words;
import org.nguon.schemas.codes.ArchiveException;

/// Who may sign in: administrators take people in, give roles, close accounts and hand out new passwords.
@Route("people")
@RolesAllowed("ADMINISTRATOR")
@AccessDeniedErrorRouter(rerouteToError = AccessDeniedException.class)
public final class PeoplePage extends Div implements HasDynamicTitle {

    private final Accounts accounts;
    private final String me;
    private final Texts texts = Words.here();
    private final Div said = new Div();
    private final UnorderedList list = new UnorderedList();
    private final Input name = new Input();
    private final Input shownName = new Input();
    private final Choice role;

    /// Made by Vaadin, once a page.
    public PeoplePage(Accounts accounts, AuthenticationContext session) {
        this.accounts = accounts;
        this.me = session.getPrincipalName().orElse("");
        addClassName("page");
        role = roles(Role.RESEARCHER, texts.say("people.role"));
        list.addClassName("people");
        said.getElement().setAttribute("role", "status");
        said.addClassName("said-now");
        Section everyone = new Section(new H2(texts.say("people.list")), list);
        everyone.addClassName("panel");
        Paragraph words = new Paragraph(texts.say("people.words"));
        words.addClassName("soft");
        add(new Header(new H1(texts.say("people.title")), words), form(), everyone);
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.say("people.title") + " · Nguồn";
    }

    private Section form() {
        NativeButton go = new NativeButton(texts.say("people.go"), _ -> join());
        go.addClassName("button");
        name.getElement().setAttribute("autocomplete", "off");
        name.getElement().setAttribute("autocapitalize", "none");
        shownName.getElement().setAttribute("autocomplete", "off");
        Div row = new Div(field("people.name", name), field("people.shown", shownName), field("people.role", role), go);
        row.addClassName("form-row");
        Paragraph rule = new Paragraph(texts.say("people.name.rule"));
        rule.addClassName("hint");
        Section form = new Section(new H2(texts.say("people.add")), row, rule, said);
        form.addClassName("panel");
        return form;
    }

    private Div field(String key, Component input) {
        input.setId(key.replace('.', '-'));
        NativeLabel label = new NativeLabel(texts.say(key));
        label.setFor(input);
        Div field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    private Choice roles(Role chosen, String label) {
        return new Choice(label, List.of(Role.values()), Role::name, one -> texts.say("role." + one), chosen);
    }

    private void join() {
        String wanted = Account.foldedName(name.getValue());
        if (!Account.isName(wanted)) {
            say(new Message(Badge.Standing.BAD, Icon.BAD, texts.say("people.bad-name")));
            return;
        }
        switch (accounts.join(wanted, shownName.getValue(), Role.valueOf(role.getValue()), me)) {
            case Accounts.Joining.Joined(Account account, String password) -> {
                handOut(account, password);
                name.clear();
                shownName.clear();
                show();
            }
            case Accounts.Joining.NameTaken(String taken) ->
                say(new Message(Badge.Standing.BAD, Icon.BAD, texts.say("people.taken", taken)));
        }
    }

    private void handOut(Account account, String password) {
        Code shown = new Code(password);
        shown.addClassNames("code", "password");
        say(new Message(Badge.Standing.GOOD, Icon.GOOD, texts.say("people.password", account.shownName()), shown));
    }

    private void say(Message message) {
        said.removeAll();
        said.add(message);
    }

    private void show() {
        list.removeAll();
        accounts.all().forEach(account -> list.add(row(account)));
    }

    private ListItem row(Account account) {
        Span shown = new Span(account.shownName());
        shown.addClassName("name");
        Span signIn = new Span(account.name());
        signIn.addClassName("soft");
        Div who = new Div(shown, signIn);
        who.addClassName("who");
        Div acts = new Div();
        acts.addClassName("acts");
        if (account.name().equals(me)) {
            acts.add(new Badge(Badge.Standing.PLAIN, Icon.PERSON, texts.say("people.self")));
            return new ListItem(who, new Span(texts.say("role." + account.role())), acts);
        }
        Choice choice = roles(account.role(), texts.say("people.role-of", account.shownName()));
        choice.addValueChangeListener(
                change -> edit(() -> accounts.change(account, Role.valueOf(change.getValue()), account.enabled(), me)));
        acts.add(
                state(account),
                act(
                        account.enabled() ? "people.close" : "people.reopen",
                        () -> edit(() -> accounts.change(account, account.role(), !account.enabled(), me))),
                act("people.reset", () -> edit(() -> handOut(account, accounts.resetPassword(account, me)))));
        return new ListItem(who, choice, acts);
    }

    private Badge state(Account account) {
        if (!account.enabled()) {
            return new Badge(Badge.Standing.BAD, texts.say("people.state.closed"));
        }
        return account.mustChangePassword()
                ? new Badge(Badge.Standing.PENDING, texts.say("people.state.first"))
                : new Badge(Badge.Standing.GOOD, texts.say("people.state.open"));
    }

    private NativeButton act(String key, Runnable act) {
        NativeButton button = new NativeButton(texts.say(key), _ -> act.run());
        button.addClassName("quiet-button");
        return button;
    }

    private void edit(Runnable change) {
        try {
            said.removeAll();
            change.run();
        } catch (ArchiveException trouble) {
            say(Message.of(trouble, texts.language()));
        }
        show();
    }
}
