package org.osfworkbench.client.jsonapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Map;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A document to send to API v2 ({@code osf-api.md}, section 1.5). For one thread. */
@SuppressWarnings("nls") // names of members
public final class Documents {

	private final ObjectNode root = JsonNodeFactory.instance.objectNode();
	private final ObjectNode data = root.putObject("data");
	private final ObjectNode attributes = data.putObject("attributes");

	private Documents(String type) {
		data.put("type", type);
	}

	/**
	 * A document that makes something.
	 *
	 * @param type what
	 * @return the document
	 */
	public static Documents create(String type) {
		return new Documents(type);
	}

	/**
	 * A document that changes something.
	 *
	 * @param type what
	 * @param id the id in the form of the address
	 * @return the document
	 */
	public static Documents change(String type, String id) {
		Documents document = new Documents(type);
		document.data.put("id", id);
		return document;
	}

	/**
	 * Sets an attribute to a text.
	 *
	 * @param name the attribute
	 * @param value the text
	 * @return this
	 */
	public Documents put(String name, String value) {
		attributes.put(name, value);
		return this;
	}

	/**
	 * Sets an attribute to null.
	 *
	 * @param name the attribute
	 * @return this
	 */
	public Documents clear(String name) {
		attributes.putNull(name);
		return this;
	}

	/**
	 * Sets an attribute to yes or no.
	 *
	 * @param name the attribute
	 * @param value the value
	 * @return this
	 */
	public Documents put(String name, boolean value) {
		attributes.put(name, value);
		return this;
	}

	/**
	 * Sets an attribute to a list.
	 *
	 * @param name the attribute
	 * @param values texts
	 * @return this
	 */
	public Documents put(String name, List<String> values) {
		values.forEach(attributes.putArray(name)::add);
		return this;
	}

	/**
	 * Sets an attribute to what is filled in in a licence ({@code osf-api.md}, section 3.3, {@code node_license}).
	 *
	 * @param name the attribute
	 * @param year left out if empty
	 * @param holders names
	 * @return this
	 */
	public Documents licence(String name, Optional<String> year, List<String> holders) {
		ObjectNode terms = attributes.putObject(name);
		year.ifPresent(known -> terms.put("year", known));
		holders.forEach(terms.putArray("copyright_holders")::add);
		return this;
	}

	/**
	 * Names one related thing.
	 *
	 * @param name the relationship
	 * @param type the kind of thing
	 * @param id its id
	 * @return this
	 */
	public Documents relate(String name, String type, String id) {
		data.withObjectProperty("relationships").putObject(name).putObject("data").put("type", type).put("id", id);
		return this;
	}

	/**
	 * Names related things.
	 *
	 * @param name the relationship
	 * @param type the kind of things
	 * @param ids their ids
	 * @return this
	 */
	public Documents relateAll(String name, String type, List<String> ids) {
		var list = data.withObjectProperty("relationships").putObject(name).putArray("data");
		ids.forEach(id -> list.addObject().put("type", type).put("id", id));
		return this;
	}

	/**
	 * The document as it is sent.
	 *
	 * @return UTF-8
	 */
	public byte[] bytes() {
		return root.toString().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * A flat object, for WaterButler's orders and the like.
	 *
	 * @param members names and values
	 * @return UTF-8
	 */
	public static byte[] flat(Map<String, String> members) {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		members.forEach(object::put);
		return object.toString().getBytes(StandardCharsets.UTF_8);
	}
}
