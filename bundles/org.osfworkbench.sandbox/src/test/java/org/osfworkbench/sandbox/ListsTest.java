package org.osfworkbench.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

/** Paging, filters, sorting, embedding: osf-api.md section 8, rows 5 and 6. */
class ListsTest extends SandboxFixture {

	private static final String FILES = "nodes/list1/files/osfstorage/";

	@Test
	void slashesMoreThanOneAreOne() {
		assertThat(me.api("/nodes//list1/").data().path("id").asText()).isEqualTo("list1");
		assertThat(me.api("/nodes/list1").header("Location")).isEqualTo("/v2/nodes/list1/");
	}

	@Test
	void pagesAndLinks() {
		Probe.Answer first = me.api(FILES + "?page%5Bsize%5D=5");
		assertThat(first.data()).hasSize(5);
		assertThat(first.json().at("/meta/total").asInt()).isEqualTo(12);
		JsonNode links = first.json().path("links");
		assertThat(links.path("first").isNull()).isTrue();
		assertThat(links.path("prev").isNull()).isTrue();
		assertThat(links.path("next").asText()).endsWith("/?page%5Bsize%5D=5&page=2");
		JsonNode second = me.get(links.path("next").asText()).json().path("links");
		assertThat(second.path("prev").asText()).endsWith("/?page%5Bsize%5D=5");
		Probe.Answer third = me.get(second.path("next").asText());
		assertThat(third.data()).hasSize(2);
		assertThat(third.json().at("/links/last").isNull()).isTrue();
		assertThat(third.json().at("/links/next").isNull()).isTrue();
		assertThat(me.api(FILES + "?page%5Bsize%5D=500").json().at("/meta/per_page").asInt()).isEqualTo(100);
		assertThat(me.api(FILES + "?page=99").detail()).isEqualTo("Invalid page.");
		assertThat(me.api(FILES + "?page=x").status()).isEqualTo(404);
		Probe.Answer old = me.with("Accept", "*/*").api(FILES);
		assertThat(old.json().at("/links/meta/total").asInt()).isEqualTo(12);
	}

	@Test
	void filtersAndSorts() {
		assertThat(names(FILES + "?filter%5Bname%5D=DATA")).containsExactlyInAnyOrder("MyData.csv", "raw data");
		assertThat(names(FILES + "?filter%5Bname%5D%5Beq%5D=MyData.csv")).containsExactly("MyData.csv");
		assertThat(names(FILES + "?filter%5Bkind%5D=folder")).containsExactly("raw data");
		assertThat(names(FILES + "?sort=name").getFirst()).isEqualTo("MyData.csv");
		assertThat(names(FILES + "?sort=-name").getFirst()).isEqualTo("raw data");
		Probe.Answer bad = me.api(FILES + "?filter%5Bdate_modified%5D=x");
		assertThat(bad.status()).isEqualTo(400);
		assertThat(bad.json().at("/errors/0/source/parameter").asText()).isEqualTo("filter");
		assertThat(me.api(FILES + "?filter%5Bnonsense%5D=x").status()).isEqualTo(400);
	}

	@Test
	void findsMyProjectsAndTheirComponents() {
		List<String> top = titles("users/me/nodes/?filter%5Bparent%5D=null&page%5Bsize%5D=100");
		assertThat(top).containsExactlyInAnyOrder("Private", "List");
		assertThat(titles("nodes/priv1/children/")).containsExactly("Part");
		assertThat(titles("nodes/?filter%5Broot%5D=priv1")).containsExactlyInAnyOrder("Private", "Part");
		assertThat(titles("users/me/nodes/?filter%5Bcurrent_user_permissions%5D=write")).contains("Private");
	}

	@Test
	void embedsCountsAndThins() {
		Probe.Answer node = me.api("nodes/priv1/?embed=children&embed=contributors&related_counts=true&fields%5Bnodes%5D=title");
		assertThat(node.data().at("/embeds/children/data")).hasSize(1);
		assertThat(node.data().at("/embeds/contributors/meta/total_bibliographic").asInt()).isEqualTo(3);
		assertThat(node.data().at("/relationships/children/links/related/meta/count").asInt()).isEqualTo(1);
		assertThat(node.data().path("attributes")).hasSize(1);
		assertThat(me.api("nodes/priv1/?embed=nonsense").detail()).startsWith("The following fields are not embeddable:");
	}

	@Test
	void canBeUnstable() {
		sandbox.faults().unstablePages(true);
		List<String> all = new ArrayList<>(names(FILES + "?page%5Bsize%5D=6"));
		all.addAll(names(FILES + "?page%5Bsize%5D=6&page=2"));
		assertThat(all).hasSize(13);
		assertThat(all.stream().distinct()).hasSize(12);
	}

	private List<String> names(String path) {
		return texts(path, "name");
	}

	private List<String> titles(String path) {
		return texts(path, "title");
	}

	private List<String> texts(String path, String attribute) {
		List<String> all = new ArrayList<>();
		me.api(path).data().forEach(d -> all.add(d.at("/attributes/" + attribute).asText()));
		return all;
	}
}
