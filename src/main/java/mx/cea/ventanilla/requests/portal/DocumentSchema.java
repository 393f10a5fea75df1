package mx.cea.ventanilla.requests.portal;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import mx.cea.ventanilla.requests.portal.Reason.Code;
import tools.jackson.databind.JsonNode;

/// A published schema, and its findings in this program's own words.
final class DocumentSchema {
    private static final int MOST_REASONS = 20;
    private static final int SHOWN_VALUE = 60;

    private final Schema schema;

    /// @param kind of the documents, as the portal names it
    DocumentSchema(String kind) {
        SchemaRegistryConfig config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        String resource = "/portal/" + kind + ".v1.schema.json";
        try (InputStream published = Objects.requireNonNull(DocumentSchema.class.getResourceAsStream(resource))) {
            schema = registry.getSchema(published, InputFormat.JSON);
            schema.initializeValidators();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What does not fit; empty where all does.
    List<Reason> check(JsonNode document) {
        return schema.validate(document).stream()
                .map(DocumentSchema::reason)
                .distinct()
                .limit(MOST_REASONS)
                .toList();
    }

    private static Reason reason(Error error) {
        String path = error.getInstanceLocation().toString();
        Object[] args = error.getArguments();
        return switch (error.getKeyword()) {
            case "required" -> error.getEvaluationPath().contains("anyOf")
                    ? Reason.of(Code.NO_CONTACT, path)
                    : Reason.of(Code.MISSING, path + "/" + error.getProperty());
            case "additionalProperties" -> Reason.of(Code.UNKNOWN_PROPERTY, path + "/" + shown(error.getProperty()));
            case "false" -> Reason.of(path.startsWith("/titular/") ? Code.OTHER_HOLDER : Code.OTHER_CHANNEL, path);
            case "type" -> Reason.of(Code.WRONG_TYPE, path, args[1]);
            case "enum" -> Reason.of(Code.NOT_ALLOWED, path, shown(error.getInstanceNode()), words(error.getSchemaNode()));
            case "const" -> Reason.of(Code.NOT_ALLOWED, path, shown(error.getInstanceNode()), args[0]);
            case "maxLength" -> Reason.of(Code.TOO_LONG, path, args[0]);
            case "minLength" -> Reason.of(Code.EMPTY, path);
            case "maxItems" -> Reason.of(Code.TOO_MANY, path, args[0], args[1]);
            case "pattern" -> Reason.of(unlikePattern(path), path);
            case "format" -> Reason.of(
                    switch (String.valueOf(args[0])) {
                        case "email" -> Code.EMAIL;
                        case "date" -> Code.DATE;
                        default -> Code.DATE_TIME;
                    },
                    path,
                    shown(error.getInstanceNode()));
            default -> Reason.of(Code.OTHER, path, error.getKeyword());
        };
    }

    private static Code unlikePattern(String path) {
        return switch (path.substring(path.lastIndexOf('/') + 1)) {
            case "telefono" -> Code.PHONE;
            case "usuario" -> Code.SPACES;
            case "token" -> Code.TOKEN;
            case "contrasena" -> Code.PASSWORD_HASH;
            default -> Code.EMPTY;
        };
    }

    private static String words(JsonNode allowed) {
        return StreamSupport.stream(allowed.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    private static String shown(JsonNode value) {
        return shown(value.isValueNode() ? value.asString() : value.toString());
    }

    private static String shown(String value) {
        return value.length() <= SHOWN_VALUE ? value : value.substring(0, SHOWN_VALUE) + "…";
    }
}
