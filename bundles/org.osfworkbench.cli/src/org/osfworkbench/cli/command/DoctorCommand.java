package org.osfworkbench.cli.command;

import java.io.IOException;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.output.Output;
import org.osfworkbench.cli.output.Row;
import org.osfworkbench.client.api.Host;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code osf doctor}: looks at what commonly goes wrong. JSON lines: {@code type} (check), {@code check} (java, keyring, host, clock, account,
 * budget, links, room), {@code result} (ok, warn, fail), {@code text}. The exit code is that of the worst failure; a warning is none.
 */
@Command(name = "doctor")
@SuppressWarnings("nls") // names of options and JSON fields
final class DoctorCommand extends HostCommand {

	/**
	 * What a check found.
	 *
	 * @param check its name
	 * @param code what it would be as the end of a command: {@link ExitCode#DONE} if all is well, or for a warning
	 * @param warning whether to take care although nothing is wrong
	 * @param text what was found and what to do
	 */
	record Finding(String check, ExitCode code, boolean warning, String text) {

		static Finding ok(String check, String text) {
			return new Finding(check, ExitCode.DONE, false, text);
		}

		static Finding warn(String check, String text) {
			return new Finding(check, ExitCode.DONE, true, text);
		}

		static Finding fail(String check, ExitCode code, String text) {
			return new Finding(check, code, false, text);
		}

		String result() {
			return code != ExitCode.DONE ? "fail" : warning ? "warn" : "ok";
		}
	}

	@Mixin
	private AccessOptions access = new AccessOptions();

	DoctorCommand(Session session) {
		super(session);
	}

	@Override
	ExitCode run(Host host, Output output) throws IOException, UsageException {
		ExitCode worst = tell(new LocalChecks(session(), access, host).all(), output);
		try (HostChecks checks = new HostChecks(session(), host, access.of(session(), host))) {
			return worst.orWorse(tell(checks.all(), output));
		}
	}

	private static ExitCode tell(List<Finding> findings, Output output) {
		ExitCode worst = ExitCode.DONE;
		for (Finding finding : findings) {
			String frame = switch (finding.result()) {
			case "ok" -> Messages.Doctor_ok;
			case "warn" -> Messages.Doctor_warn;
			default -> Messages.Doctor_fail;
			};
			output.result(new Row().with("type", "check").with("check", finding.check()).with("result", finding.result()).with("text", finding.text()),
					NLS.bind(frame, finding.check(), finding.text()));
			worst = worst.orWorse(finding.code());
		}
		return worst;
	}
}
