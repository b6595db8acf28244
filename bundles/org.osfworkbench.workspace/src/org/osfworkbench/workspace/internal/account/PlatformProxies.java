package org.osfworkbench.workspace.internal.account;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.eclipse.jdt.annotation.Nullable;
import org.osfworkbench.client.api.ProxySelection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The proxies of the workbench's network preferences. Asked for each connection, so that a change counts at once. */
@Component(service = ProxySelection.class)
public final class PlatformProxies implements ProxySelection {

	@Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
	private volatile @Nullable IProxyService service;

	/** Made by Declarative Services. */
	@Activate
	public PlatformProxies() {
		// the service comes and goes
	}

	@Override
	public Optional<Proxy> proxyFor(URI address) {
		IProxyService current = service;
		if (current == null) {
			return Optional.empty();
		}
		return Stream.of(current.select(address)).filter(PlatformProxies::usable).findFirst().map(PlatformProxies::translate);
	}

	private static boolean usable(IProxyData data) {
		return data.getHost() != null && data.getPort() > 0 && !IProxyData.SOCKS_PROXY_TYPE.equals(data.getType());
	}

	private static Proxy translate(IProxyData data) {
		Optional<Login> login = data.isRequiresAuthentication()
				? Optional.of(new Login(String.valueOf(data.getUserId()), String.valueOf(data.getPassword())))
				: Optional.empty();
		return new Proxy(data.getHost(), data.getPort(), login);
	}
}
