package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.broadsheet.web.Problem;
import org.junit.jupiter.api.Test;

/** Holds the description of the API against the API. */
class OpenApiTest {
    private static final List<Class<?>> RESOURCES = List.of(StoriesApi.class, DraftsApi.class, Description.class);

    private final JsonNode description = read();

    private static JsonNode read() {
        try {
            return JsonMapper.builder().build().readTree(Description.read());
        } catch (IOException thrown) {
            throw new AssertionError(thrown);
        }
    }

    @Test
    void every_door_is_described_and_every_description_has_a_door() {
        var doors = new TreeSet<String>();
        for (Class<?> resource : RESOURCES) {
            for (Method method : resource.getDeclaredMethods()) {
                verb(method).ifPresent(verb -> doors.add(verb + " " + path(resource, method)));
            }
        }
        var described = new TreeSet<String>();
        description.get("paths").properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(verb -> described.add(verb + " " + path.getKey())));
        assertThat(described).isEqualTo(doors);
    }

    private static Optional<String> verb(Method method) {
        return method.isAnnotationPresent(GET.class)
                ? Optional.of("get")
                : method.isAnnotationPresent(POST.class)
                        ? Optional.of("post")
                        : method.isAnnotationPresent(PUT.class) ? Optional.of("put") : Optional.empty();
    }

    private static String path(Class<?> resource, Method method) {
        var inner = method.getAnnotation(Path.class);
        return resource.getAnnotation(Path.class).value() + (inner == null ? "" : "/" + inner.value());
    }

    @Test
    void every_reference_leads_somewhere() {
        for (JsonNode reference : description.findValues("$ref")) {
            assertThat(description.at(reference.asText().substring(1)).isMissingNode()).as(reference.asText()).isFalse();
        }
    }

    @Test
    void examples_of_problems_are_as_we_write_them() throws IOException {
        for (JsonNode response : description.at("/components/responses")) {
            var example = response.at("/content/application~1problem+json/example");
            var problem = new Problem(
                    example.get("status").asInt(), example.get("code").asText(), example.get("detail").asText());
            assertThat(JsonMapper.builder().build().readTree(problem.json())).isEqualTo(example);
        }
    }

    @Test
    void examples_of_stories_are_valid_ninjs() {
        var schema = NinjsSchema.orSkip();
        var stretches = description.at("/paths/~1api~1stories/get/responses/200/content/application~1json/examples");
        for (JsonNode stretch : stretches) {
            stretch.at("/value/items").forEach(item -> assertThat(schema.mistakes(item.toString())).isEmpty());
        }
    }

    @Test
    void what_needs_a_token_says_so() {
        description.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            boolean isForEverybody = operation.getValue().get("tags").get(0).asText().equals("stories");
            assertThat(operation.getValue().get("security").isEmpty()).as(path.getKey()).isEqualTo(isForEverybody);
            assertThat(operation.getValue().get("responses").has("401")).as(path.getKey()).isEqualTo(!isForEverybody);
        }));
    }
}
