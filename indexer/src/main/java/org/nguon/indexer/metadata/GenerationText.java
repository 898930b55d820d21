package org.nguon.indexer.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nguon.indexer.json.Json;
import org.nguon.schemas.asset.Statement;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/// Finds what programs that generate pictures write of their making, and says tool, model, prompts and seed apart
/// as far as they can be told. The text stays a statement as it is. ComfyUI has nowhere but the tags of the camera
/// to put its graphs into where a file has no text chunks; they are no make and no model of a camera.
///
/// ComfyUI: PNG texts `prompt` and `workflow`, Exif tags that begin with these words and a colon. InvokeAI: PNG
/// text `invokeai_metadata`, before version 3 `sd-metadata`. AUTOMATIC1111 and its kin: PNG text `parameters`, in
/// JPEG and WebP the user comment.
final class GenerationText {

    static final String TEXT_FIELD = "generationText";

    private static final Pattern PARAMETERS = Pattern.compile("(?m)^Steps: \\d+,.*$");
    private static final Pattern PAIR =
            Pattern.compile("\\s*([A-Za-z][\\w /-]{0,40}):\\s*(\"(?:\\\\.|[^\\\\\"])*+\"|[^,]*+)(?:,|$)");
    private static final Pattern GRAPH = Pattern.compile("^(?i)(prompt|workflow):\\s*\\{");
    private static final int LARGEST = 4 << 20;

    private final SequencedMap<String, String> told = new LinkedHashMap<>();

    private GenerationText() {}

    /// Reads the statements of one file, gives those that hold such a text their own field, and adds what it tells.
    static void read(Findings findings) {
        List<Statement> statements = findings.statements();
        GenerationText text = new GenerationText();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (mayHoldOne(statement.source())
                    && text.read(statement.source(), statement.value().text())) {
                statements.set(
                        i, new Statement(TEXT_FIELD, statement.value(), statement.source(), statement.language()));
            }
        }
        text.told.forEach(findings::say);
    }

    private static boolean mayHoldOne(String source) {
        return switch (source) {
            case "PNG:Parameters",
                    "PNG:Prompt",
                    "PNG:Workflow",
                    "PNG:Invokeai_metadata",
                    "PNG:Sd-metadata",
                    "ExifIFD:UserComment",
                    "IFD0:Make",
                    "IFD0:Model",
                    "IFD0:ImageDescription",
                    "File:Comment" -> true;
            default -> false;
        };
    }

    /// Whether the text is of such a program.
    private boolean read(String source, String text) {
        if (text.length() > LARGEST) {
            return false;
        }
        Matcher graph = GRAPH.matcher(text);
        if (graph.find()) {
            return comfy(graph.group(1).toLowerCase(Locale.ROOT), text.substring(graph.end() - 1));
        }
        return switch (source) {
            case "PNG:Prompt" -> comfy("prompt", text);
            case "PNG:Workflow" -> comfy("workflow", text);
            case "PNG:Invokeai_metadata", "PNG:Sd-metadata" -> invoke(text);
            default -> parameters(text);
        };
    }

    private void tell(String what, String text) {
        if (!text.isBlank()) {
            told.putIfAbsent("Generation:" + what, text.strip());
        }
    }

    // ---- AUTOMATIC1111 ----

    /// Prompt; after `Negative prompt:` what shall not be seen; last a line of pairs that begins with the steps.
    private boolean parameters(String text) {
        Matcher line = PARAMETERS.matcher(text);
        int start = -1;
        while (line.find()) {
            start = line.start();
        }
        if (start < 0) {
            return false;
        }
        String prompts = text.substring(0, start);
        int negative = prompts.lastIndexOf("Negative prompt:");
        Map<String, String> pairs = new LinkedHashMap<>();
        Matcher pair = PAIR.matcher(text.substring(start).lines().findFirst().orElse(""));
        while (pair.find()) {
            pairs.putIfAbsent(pair.group(1).strip(), pair.group(2).strip());
        }
        String version = pairs.getOrDefault("Version", "");
        tell("Tool", ("AUTOMATIC1111 " + version).strip());
        tell("Model", pairs.getOrDefault("Model", pairs.getOrDefault("Model hash", "")));
        tell("Prompt", negative < 0 ? prompts : prompts.substring(0, negative));
        tell("NegativePrompt", negative < 0 ? "" : prompts.substring(negative + "Negative prompt:".length()));
        tell("Seed", pairs.getOrDefault("Seed", ""));
        return true;
    }

    // ---- InvokeAI ----

    private boolean invoke(String text) {
        Optional<JsonNode> read = json(text);
        if (read.isEmpty()) {
            return false;
        }
        JsonNode node = read.get();
        JsonNode image = node.path("image");
        JsonNode model = node.path("model");
        tell("Tool", ("InvokeAI " + node.path("app_version").asString("")).strip());
        tell(
                "Model",
                first(
                        model.path("name"),
                        model.path("model_name"),
                        node.path("model_weights"),
                        model.isValueNode() ? model : node.path("none")));
        tell(
                "Prompt",
                first(node.path("positive_prompt"), image.path("prompt").path(0).path("prompt"), image.path("prompt")));
        tell("NegativePrompt", first(node.path("negative_prompt")));
        tell("Seed", first(node.path("seed"), image.path("seed")));
        return true;
    }

    // ---- ComfyUI ----

    /// A graph of nodes by number, each with `class_type` and `inputs`; an input is a value or names another node.
    private boolean comfy(String kind, String text) {
        Optional<JsonNode> read = json(text);
        if (read.isEmpty()) {
            return false;
        }
        tell("Tool", "ComfyUI");
        if (kind.equals("workflow")) {
            return true;
        }
        JsonNode graph = read.get();
        Optional<JsonNode> sampler = node(graph, it -> it.contains("Sampler"));
        sampler.map(it -> it.path("inputs")).ifPresent(inputs -> {
            tell("Seed", first(inputs.path("seed"), inputs.path("noise_seed")));
            tell("Prompt", prompt(graph, inputs.path("positive"), 0));
            tell("NegativePrompt", prompt(graph, inputs.path("negative"), 0));
        });
        node(graph, it -> it.equals("RandomNoise"))
                .ifPresent(it -> tell("Seed", first(it.path("inputs").path("noise_seed"))));
        node(graph, it -> it.contains("Loader") && !it.contains("Lora") && !it.contains("VAE") && !it.contains("CLIP"))
                .map(it -> it.path("inputs"))
                .ifPresent(inputs -> tell("Model", first(inputs.path("ckpt_name"), inputs.path("unet_name"))));
        node(graph, it -> it.startsWith("CLIPTextEncode"))
                .ifPresent(it -> tell("Prompt", first(it.path("inputs").path("text"))));
        return true;
    }

    /// The text that an input leads to, through at most a few nodes.
    private static String prompt(JsonNode graph, JsonNode link, int depth) {
        JsonNode inputs = graph.path(link.path(0).asString("")).path("inputs");
        String text = first(inputs.path("text"), inputs.path("text_g"), inputs.path("value"));
        if (!text.isEmpty() || depth > Limits.NESTING) {
            return text;
        }
        for (String name : List.of("text", "conditioning", "positive", "value")) {
            if (inputs.path(name).isArray()) {
                return prompt(graph, inputs.path(name), depth + 1);
            }
        }
        return "";
    }

    private static Optional<JsonNode> node(JsonNode graph, Predicate<String> type) {
        List<JsonNode> nodes = new ArrayList<>();
        graph.forEach(nodes::add);
        return nodes.stream()
                .filter(it -> type.test(it.path("class_type").asString("")))
                .findFirst();
    }

    private static String first(JsonNode... nodes) {
        for (JsonNode node : nodes) {
            if (node.isValueNode() && !node.isNull() && !node.asString("").isBlank()) {
                return node.asString("");
            }
        }
        return "";
    }

    private static Optional<JsonNode> json(String text) {
        try {
            JsonNode node = Json.mapper().readTree(text);
            return node.isObject() ? Optional.of(node) : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
