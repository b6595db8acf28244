package org.osfworkbench.sandbox.json;

import java.io.IOException;
import java.time.Instant;
import java.util.Collection;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Builds and reads JSON trees; thread-safe. */
public final class Json {

	private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(times())
			.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.disable(MapperFeature.AUTO_DETECT_IS_GETTERS).build();

	private Json() {
	}

	/** The mapper for the records of the model. */
	public static ObjectMapper mapper() {
		return MAPPER;
	}

	/** An empty object. */
	public static ObjectNode object() {
		return JsonNodeFactory.instance.objectNode();
	}

	/** An empty array. */
	public static ArrayNode array() {
		return JsonNodeFactory.instance.arrayNode();
	}

	/** An array of texts. */
	public static ArrayNode texts(Collection<String> values) {
		ArrayNode array = array();
		values.forEach(array::add);
		return array;
	}

	/** An object with one member. */
	public static ObjectNode of(String name, @Nullable JsonNode value) {
		ObjectNode object = object();
		object.set(name, value);
		return object;
	}

	/** An object with one text. */
	public static ObjectNode of(String name, String value) {
		return object().put(name, value);
	}

	/** The tree as UTF-8. */
	public static byte[] bytes(JsonNode tree) {
		try {
			return MAPPER.writeValueAsBytes(tree);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	@NonNullByDefault({}) // Jackson's signatures have no null annotations
	private static SimpleModule times() {
		return new SimpleModule().addSerializer(Instant.class, new JsonSerializer<>() {
			@Override
			public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
				out.writeString(value.toString());
			}
		}).addDeserializer(Instant.class, new JsonDeserializer<>() {
			@Override
			public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
				return Instant.parse(in.getText());
			}
		});
	}
}
