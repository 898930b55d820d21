package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nguon.catalog.look.Texts;
import org.nguon.schemas.asset.RightsClaim;

/// What is claimed about the rights in a picture, in its file and by people.
final class ClaimedRights extends Section {

    private final Texts texts;

    ClaimedRights(List<RightsClaim> claims, Texts texts) {
        super(new H2(texts.say("picture.rights")));
        this.texts = texts;
        addClassName("about-part");
        if (claims.isEmpty()) {
            add(Part.soft(texts.say("picture.rights.nothing")));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("claims");
        Map<String, List<RightsClaim>> same = new LinkedHashMap<>();
        claims.forEach(claim ->
                same.computeIfAbsent(sameness(claim), _ -> new ArrayList<>()).add(claim));
        same.values().forEach(agreeing -> list.add(claim(agreeing)));
        add(Part.soft(texts.say("picture.rights.words")), list);
    }

    /// Claims that say the same of the same layer stand together, each with its source.
    private static String sameness(RightsClaim claim) {
        return claim.layer() + " " + claim.basis() + " " + claim.uri().orElse(claim.text());
    }

    private ListItem claim(List<RightsClaim> agreeing) {
        RightsClaim first = agreeing.getFirst();
        Span says = new Span(texts.say(
                "claim.says", texts.say("claim.basis." + first.basis()), texts.say("claim.layer." + first.layer())));
        says.addClassName("claim-kind");
        ListItem item = new ListItem(says);
        agreeing.stream().map(RightsClaim::text).distinct().forEach(text -> item.add(new Span(text)));
        first.uri()
                .filter(uri -> uri.startsWith("https://") || uri.startsWith("http://"))
                .ifPresent(uri -> {
                    String secure = uri.replaceFirst("^http:", "https:");
                    Anchor link = new Anchor(secure, secure.substring("https://".length()), AnchorTarget.BLANK);
                    link.getElement().setAttribute("rel", "noopener noreferrer");
                    item.add(link);
                });
        String sources = agreeing.stream().map(RightsClaim::source).distinct().collect(Collectors.joining(", "));
        item.add(Part.source(texts.say("picture.source", sources)));
        return item;
    }
}
