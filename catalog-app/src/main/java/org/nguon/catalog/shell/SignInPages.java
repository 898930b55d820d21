package org.nguon.catalog.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.nguon.catalog.accounts.Account;
import org.nguon.catalog.accounts.Accounts;
import org.nguon.catalog.accounts.FirstSignIn;
import org.nguon.catalog.look.Icon;
import org.nguon.catalog.look.Languages;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.Theme;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/// The two pages before the desks: signing in, and choosing a password in place of one that was handed out.
/// Plain HTML, so that they are there at once, work without scripts, and password managers know them.
@RestController
final class SignInPages {

    private final Accounts accounts;
    private final FirstSignIn firstSignIn;

    SignInPages(Accounts accounts, FirstSignIn firstSignIn) {
        this.accounts = accounts;
        this.firstSignIn = firstSignIn;
    }

    @GetMapping(path = Paths.SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> signIn(
            HttpServletRequest request,
            CsrfToken token,
            @RequestParam Optional<String> wrong,
            @RequestParam Optional<String> wait,
            @RequestParam Optional<String> out) {
        Texts texts = Texts.in(Languages.of(request));
        String message = wait.filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> alert(texts.say("sign-in.wait", (Integer.parseInt(seconds) + 59) / 60)))
                .or(() -> wrong.map(_ -> alert(texts.say("sign-in.wrong"))))
                .or(() -> out.map(_ -> status(texts.say("sign-in.out"))))
                .orElse("");
        return page(request, texts, "sign-in.title", """
                %s
                <form method="post" action="%s">
                  %s
                  <div class="field"><label for="name">%s</label>
                    <input id="name" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus></div>
                  <div class="field"><label for="password">%s</label>
                    <input id="password" name="password" type="password" autocomplete="current-password" required></div>
                  <button class="button" type="submit">%s</button>
                </form>
                <p class="hint">%s</p>
                """.formatted(
                        message,
                        Paths.SIGN_IN,
                        hidden(token),
                        texts.say("sign-in.name"),
                        texts.say("sign-in.password"),
                        texts.say("sign-in.go"),
                        texts.say("sign-in.forgotten")));
    }

    @GetMapping(path = Paths.NEW_PASSWORD, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> newPassword(HttpServletRequest request, CsrfToken token) {
        return newPassword(request, token, Optional.empty());
    }

    @PostMapping(path = Paths.NEW_PASSWORD, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> choose(
            HttpServletRequest request,
            CsrfToken token,
            Authentication person,
            @RequestParam String password,
            @RequestParam String again) {
        if (password.length() < Accounts.SHORTEST_PASSWORD || password.length() > Accounts.LONGEST_PASSWORD) {
            return newPassword(request, token, Optional.of("new-password.short"));
        }
        if (!password.equals(again)) {
            return newPassword(request, token, Optional.of("new-password.differs"));
        }
        Optional<Account> account = accounts.find(person.getName());
        if (account.isPresent()) {
            accounts.choosePassword(account.get(), password);
            if (account.get().mustChangePassword()) {
                firstSignIn.done();
            }
        }
        return ResponseEntity.status(303).header("Location", "/").build();
    }

    private ResponseEntity<String> newPassword(HttpServletRequest request, CsrfToken token, Optional<String> trouble) {
        Texts texts = Texts.in(Languages.of(request));
        return page(request, texts, "new-password.title", """
                <p>%s</p>
                %s
                <form method="post" action="%s">
                  %s
                  <div class="field"><label for="password">%s</label>
                    <input id="password" name="password" type="password" autocomplete="new-password" minlength="%d" maxlength="%d" required autofocus aria-describedby="rule">
                    <p class="hint" id="rule">%s</p></div>
                  <div class="field"><label for="again">%s</label>
                    <input id="again" name="again" type="password" autocomplete="new-password" required></div>
                  <button class="button" type="submit">%s</button>
                </form>
                """.formatted(
                        texts.say("new-password.why"),
                        trouble.map(key -> alert(texts.say(key, Accounts.SHORTEST_PASSWORD)))
                                .orElse(""),
                        Paths.NEW_PASSWORD,
                        hidden(token),
                        texts.say("new-password.password"),
                        Accounts.SHORTEST_PASSWORD,
                        Accounts.LONGEST_PASSWORD,
                        texts.say("new-password.short", Accounts.SHORTEST_PASSWORD),
                        texts.say("new-password.again"),
                        texts.say("new-password.go")));
    }

    private static ResponseEntity<String> page(HttpServletRequest request, Texts texts, String title, String body) {
        Locale other = Languages.other(texts.language());
        String html = """
                <!DOCTYPE html>
                <html lang="%s" data-theme="%s">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
                  <title>%s · Nguồn</title>
                  <link rel="icon" href="/icons/nguon.svg" type="image/svg+xml">
                  <link rel="stylesheet" href="/css/nguon.css">
                  <script src="/js/nguon.js" defer></script>
                </head>
                <body>
                  <main class="sign-in">
                    <div class="brand"><img src="/icons/nguon.svg" alt="" width="44" height="44"> Nguồn</div>
                    <p class="motto">%s</p>
                    <div class="panel"><h1>%s</h1>%s</div>
                    <div class="tools">
                      <button class="icon-button language" type="button" data-language="%s" lang="%s">%s</button>
                      <button class="icon-button" type="button" data-turn-theme aria-label="%s"><span class="icon">%s</span></button>
                    </div>
                  </main>
                </body>
                </html>
                """.formatted(
                        texts.language().getLanguage(),
                        Theme.of(request).id(),
                        texts.say(title),
                        texts.say("motto"),
                        texts.say(title),
                        body,
                        other.getLanguage(),
                        other.getLanguage(),
                        Texts.in(other).say("language.this"),
                        texts.say("theme.turn"),
                        Icon.THEME.svg());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/html;charset=utf-8"))
                .header("Cache-Control", "no-store")
                .body(html);
    }

    private static String hidden(CsrfToken token) {
        return "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                .formatted(HtmlUtils.htmlEscape(token.getParameterName()), HtmlUtils.htmlEscape(token.getToken()));
    }

    private static String alert(String words) {
        return "<div class=\"message bad\" role=\"alert\"><span class=\"icon\">%s</span><span>%s</span></div>"
                .formatted(Icon.BAD.svg(), HtmlUtils.htmlEscape(words));
    }

    private static String status(String words) {
        return "<div class=\"message good\" role=\"status\"><span class=\"icon\">%s</span><span>%s</span></div>"
                .formatted(Icon.GOOD.svg(), HtmlUtils.htmlEscape(words));
    }
}
