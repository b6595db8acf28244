package org.osfworkbench.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.cli.command.DoctorCommand.Finding;
import org.osfworkbench.client.api.Host;
import org.osfworkbench.client.api.Token;
import org.osfworkbench.sync.journal.JournalInUseException;
import org.osfworkbench.sync.link.Link;
import org.osfworkbench.sync.link.LinkPlaces;
import org.osfworkbench.sync.link.LinkedFolder;
import org.osfworkbench.workspace.account.TokenStore;

/** What {@code osf doctor} looks at on this computer. */
@SuppressWarnings("nls") // names of checks
final class LocalChecks {

	private static final int JAVA_NEEDED = 21;
	private static final String PROBE = "osf-doctor";

	private final Session session;
	private final AccessOptions access;
	private final Host host;

	LocalChecks(Session session, AccessOptions access, Host host) {
		this.session = session;
		this.access = access;
		this.host = host;
	}

	List<Finding> all() throws IOException, UsageException {
		List<Finding> findings = new ArrayList<>(List.of(java(), keyring()));
		findings.addAll(links());
		return findings;
	}

	private static Finding java() {
		int version = Runtime.version().feature();
		Integer shown = Integer.valueOf(version);
		return version >= JAVA_NEEDED ? Finding.ok("java", NLS.bind(Messages.Doctor_java, shown))
				: Finding.fail("java", ExitCode.PROBLEMS_REMAIN, NLS.bind(Messages.Doctor_javaOld, shown));
	}

	/** Whether a token would be kept is known only by keeping one; the one that is tried is no token of anybody. */
	private Finding keyring() throws UsageException {
		if (access.given(session, host).isPresent()) {
			return Finding.ok("keyring", Messages.Doctor_keyringEnvironment);
		}
		TokenStore store = session.tokens().get();
		boolean kept = store.store(PROBE, new TokenStore.Stored(Token.of("probe"), ""));
		store.remove(PROBE);
		String accounts = String.join(", ", store.hostIds());
		return kept ? Finding.ok("keyring", NLS.bind(Messages.Doctor_keyringWorks, accounts)) : Finding.warn("keyring", Messages.Doctor_keyringNone);
	}

	private List<Finding> links() throws IOException {
		List<Finding> findings = new ArrayList<>();
		int living = 0;
		for (LinkPlaces.Known known : session.places().known()) {
			Optional<Link> link = LinksCommand.find(known);
			if (link.isPresent()) {
				living++;
				findings.add(record(link.get(), LinkRows.place(link.get(), known.folder())));
			} else {
				findings.add(Finding.warn("links", NLS.bind(Messages.Doctor_folderGone, known.folder(), session.places().of(known.id()))));
			}
		}
		findings.add(0, Finding.ok("links", NLS.bind(Messages.Doctor_links, Integer.valueOf(living))));
		return findings;
	}

	private Finding record(Link link, Path place) {
		try {
			return LinkedFolder.record(link.id(), session.places(), Clock.systemDefaultZone()).map(record -> record(place, record))
					.orElseGet(() -> Finding.ok("links", NLS.bind(Messages.Doctor_record, place, Integer.valueOf(0))));
		} catch (JournalInUseException e) {
			String holder = e.holder().isEmpty() ? Messages.Links_inUseSomebody : e.holder();
			return Finding.warn("links", NLS.bind(Messages.Doctor_recordUsed, place, holder));
		} catch (IOException e) {
			return Finding.fail("links", ExitCode.PROBLEMS_REMAIN, NLS.bind(Messages.Doctor_recordFailed, place, Explanation.of(e)));
		}
	}

	private static Finding record(Path place, LinkedFolder.Record record) {
		if (record.setAside().isPresent()) {
			return Finding.warn("links", NLS.bind(Messages.Doctor_recordDamaged, place, record.setAside().get()));
		}
		int begun = record.state().begun().size();
		int waiting = record.state().conflicts().size();
		if (begun > 0 || waiting > 0) {
			return Finding.warn("links", begun > 0 ? NLS.bind(Messages.Doctor_recordBegun, place, Integer.valueOf(begun))
					: NLS.bind(Messages.Doctor_recordWaits, place, Integer.valueOf(waiting)));
		}
		return Finding.ok("links", NLS.bind(Messages.Doctor_record, place, Integer.valueOf(record.state().nodes().size())));
	}
}
