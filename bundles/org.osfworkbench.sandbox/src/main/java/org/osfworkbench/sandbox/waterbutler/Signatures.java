package org.osfworkbench.sandbox.waterbutler;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.osfworkbench.sandbox.http.Call;
import org.osfworkbench.sandbox.http.Query;
import org.osfworkbench.sandbox.model.Version;
import org.osfworkbench.sandbox.store.Ids;

/** Signs download addresses and checks them (osf-api.md 5.6). The key lives as long as the process. */
@SuppressWarnings("nls") // names of parameters and algorithms
public final class Signatures {

	private static final String DISPOSITION = "response-content-disposition";

	private final byte[] key = Ids.hex(32).getBytes(StandardCharsets.US_ASCII);
	private final Clock clock;
	private final Duration lifetime;

	/** @param lifetime how long an address works */
	public Signatures(Clock clock, Duration lifetime) {
		this.clock = clock;
		this.lifetime = lifetime;
	}

	/** What a signature is worth. */
	enum Verdict {
		GOOD, EXPIRED, WRONG
	}

	/** The path and query of a download of that version. */
	String sign(Version version, String disposition) {
		String path = "/storage/" + version.md5() + "/" + version.sha256();
		String expires = Long.toString(clock.instant().plus(lifetime).getEpochSecond());
		return path + Query.parse("").with(DISPOSITION, disposition).with("Expires", expires)
				.with("Signature", mac(path, disposition, expires)).suffix();
	}

	/** Looks at the signature of a call. */
	Verdict check(Call call) {
		String expires = call.query().get("Expires").orElse("");
		String wanted = mac(call.path(), call.query().get(DISPOSITION).orElse(""), expires);
		if (!wanted.equals(call.query().get("Signature").orElse(""))) {
			return Verdict.WRONG;
		}
		return clock.instant().getEpochSecond() >= Long.parseLong(expires) ? Verdict.EXPIRED : Verdict.GOOD;
	}

	private String mac(String path, String disposition, String expires) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(key, "HmacSHA256"));
			byte[] text = (path + "\n" + disposition + "\n" + expires).getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(mac.doFinal(text));
		} catch (GeneralSecurityException e) {
			throw new IllegalStateException(e);
		}
	}
}
