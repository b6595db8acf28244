package org.osfworkbench.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.OsfClient;
import org.osfworkbench.client.api.OsfClientFactory;
import org.osfworkbench.client.api.OsfException;
import org.osfworkbench.client.api.RemoteFile;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sandbox.SandboxOptions;
import org.osfworkbench.sandbox.requests.SeenRequest.Origin;

/** Files on a server of their own, as on the OSF: used if the host names it, otherwise never spoken to. */
class OtherFileServerTest extends ContractTest {

	@Override
	SandboxOptions options(SandboxOptions empty) {
		return empty.addonsApart(true);
	}

	@Test
	void aFileServerThatTheHostDoesNotNameGetsNothing() throws Exception {
		RemoteFile readme = readme(client);

		assertThatThrownBy(() -> download(readme, 0)).isInstanceOf(OsfException.BadAnswer.class).hasMessageContaining("does not belong");
		assertThatThrownBy(() -> update(readme, "x")).isInstanceOf(OsfException.BadAnswer.class);
		assertThat(sandbox.requests().count(request -> request.origin() == Origin.FILES)).isZero();
	}

	@Test
	void aFileServerThatTheHostNamesGetsTheToken() throws Exception {
		URI base = sandbox.baseUrl();
		Host host = new Host("own", "Own", base.resolve("v2/"), base, base, List.of(sandbox.filesOrigin()));
		client.close();
		client = OsfClientFactory.standalone().open(host, Optional.of(Token.of(sandbox.token())));

		assertThat(download(readme(client), 0)).isEqualTo("# Analysis\n");
		assertThat(sandbox.requests().count(request -> request.origin() == Origin.FILES && request.authorized())).isEqualTo(1);
	}

	private RemoteFile readme(OsfClient using) throws Exception {
		RemoteFolder github = using.providers(CONNECTED, NEVER).items().stream()
				.filter(provider -> provider.provider().equals("github")).findFirst().orElseThrow().root();
		return file(github, "README.md");
	}
}
