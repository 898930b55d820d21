package org.nguon.catalog.look;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Gives Vaadin the words of both languages, and a page its own.
@Component
public final class Words implements I18NProvider {

    /// The words of the page that is being made, in the language of whoever reads it.
    public static Texts here() {
        return Texts.in(UI.getCurrent().getLocale());
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.ALL;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... params) {
        return Texts.in(locale).say(key, params);
    }
}
