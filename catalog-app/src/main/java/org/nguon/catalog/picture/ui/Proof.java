package org.nguon.catalog.picture.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nguon.catalog.look.Texts;
import org.nguon.catalog.look.VerdictBadge;
import org.nguon.schemas.asset.Layer;
import org.nguon.schemas.production.Act;
import org.nguon.schemas.rights.ProofStep;
import org.nguon.schemas.rights.RightsRecord;
import org.nguon.schemas.rights.RightsWords;
import org.nguon.schemas.rights.Rule;
import org.nguon.schemas.rights.Standing;
import org.nguon.schemas.rights.Verdict;

/// Why a verdict is as it is: a part for each layer, the strictest first and open, and in it what each rule said of
/// which acts. Acts of which the same rule said the same stand together.
final class Proof extends Div {

    private final Texts texts;
    private final RightsWords words;
    private final RightsNames names;
    private final List<RightsRecord> records;

    /// What one rule said, of as many acts as it said it of.
    private record Said(Standing standing, Rule rule, String fact) {}

    Proof(Verdict verdict, List<RightsRecord> records, RightsNames names, Texts texts) {
        this.texts = texts;
        this.words = RightsWords.in(texts.language());
        this.names = names;
        this.records = records;
        addClassName("proof");
        Map<Layer, List<ProofStep>> layers = new TreeMap<>();
        verdict.proof()
                .forEach(step -> layers.computeIfAbsent(step.layer(), _ -> new ArrayList<>())
                        .add(step));
        layers.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Layer, List<ProofStep>> layer) -> standing(layer.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .forEach(layer -> add(layer(layer.getKey(), layer.getValue())));
    }

    private static Standing standing(List<ProofStep> steps) {
        return steps.stream().map(ProofStep::standing).reduce(Standing.CLEARED, Standing::and);
    }

    private NativeDetails layer(Layer layer, List<ProofStep> steps) {
        Standing standing = standing(steps);
        Span name = new Span(words.name(layer));
        name.addClassName("layer-name");
        UnorderedList list = new UnorderedList();
        Map<Said, List<ProofStep>> alike = new LinkedHashMap<>();
        steps.stream()
                .sorted(Comparator.comparing(ProofStep::standing))
                .forEach(step -> alike.computeIfAbsent(
                                new Said(step.standing(), step.rule(), fact(step)), _ -> new ArrayList<>())
                        .add(step));
        alike.forEach((said, same) -> list.add(step(said, same, standing)));
        NativeDetails details = new NativeDetails();
        details.setSummary(name, VerdictBadge.small(standing, texts));
        details.setContent(list);
        details.setOpen(!standing.allows());
        details.getElement().setAttribute("data-layer", layer.name());
        return details;
    }

    private String fact(ProofStep step) {
        String work = step.work().map(names::work).orElse("");
        String fact = names.fact(step.fact());
        return work.isEmpty() || fact.startsWith(work) ? fact : fact.isEmpty() ? work : work + " · " + fact;
    }

    /// @param layer how the whole layer stands, which is not said again
    private ListItem step(Said said, List<ProofStep> same, Standing layer) {
        List<Act> acts = same.stream()
                .flatMap(step -> step.act().stream())
                .distinct()
                .sorted()
                .toList();
        Span of = new Span(
                acts.isEmpty()
                        ? texts.say("proof.whole-layer")
                        : String.join(", ", acts.stream().map(words::name).toList()));
        of.addClassName("proof-acts");
        Div head = new Div(of);
        head.addClassName("proof-head");
        if (said.standing() != layer) {
            head.add(VerdictBadge.small(said.standing(), texts));
        }
        ListItem item = new ListItem(head, new Paragraph(said.rule().text(texts.language())));
        item.addClassName(said.standing().allows() ? "allows" : "stops");
        if (!said.fact().isEmpty()) {
            item.add(fact(said.fact(), same.getFirst().fact()));
        }
        Span ground = new Span(
                words.name(said.rule().ground()) + " · " + said.rule().code().id());
        ground.addClassNames("source", "ground");
        item.add(ground);
        return item;
    }

    /// Where it rests on a record, the way to that record.
    private Span fact(String readable, String written) {
        Span fact = new Span(new Span(texts.say("proof.rests-on") + " "));
        fact.addClassName("proof-fact");
        Optional<RightsRecord> record = records.stream()
                .filter(one -> written.contains(one.id().value()))
                .findFirst();
        if (record.isPresent()) {
            Anchor way = new Anchor("#record-" + record.get().id(), readable);
            way.setRouterIgnore(true);
            fact.add(way);
        } else {
            fact.add(new Span(readable));
        }
        return fact;
    }
}
