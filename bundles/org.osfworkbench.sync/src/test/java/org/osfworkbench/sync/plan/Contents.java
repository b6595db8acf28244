package org.osfworkbench.sync.plan;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osfworkbench.client.api.Hashes;
import org.osfworkbench.sync.fakes.Bytes;
import org.osfworkbench.sync.tree.Content;

/** The bytes of texts; hashed once each, because games are played by the million. */
final class Contents {

	private final Map<String, Content> contents = new ConcurrentHashMap<>();
	private final Map<Content, String> texts = new ConcurrentHashMap<>();

	Content of(String text) {
		return contents.computeIfAbsent(text, any -> {
			Content content = Content.of(text.length(), new Hashes(Optional.empty(), Bytes.hashes(text).sha256()));
			texts.put(content, text);
			return content;
		});
	}

	String text(Content content) {
		return texts.get(content);
	}
}
