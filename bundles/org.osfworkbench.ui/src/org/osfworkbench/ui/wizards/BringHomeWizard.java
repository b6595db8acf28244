package org.osfworkbench.ui.wizards;

import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.dialogs.DialogSettings;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.osgi.util.NLS;
import org.eclipse.ui.IExportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteFolder;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.account.Accounts;
import org.osfworkbench.workspace.home.HomeOrder;
import org.osfworkbench.workspace.home.ProjectHomes;

/**
 * <em>Bring a project home</em>: copies a project of the OSF with its versions, wiki and log into a folder that archives accept. Says what it
 * costs before it starts, and goes on with what an earlier try has left. All that waits is a job.
 */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class BringHomeWizard extends Wizard implements IExportWizard {

	private final Optional<Node> given;
	private final PlacePage place = PlacePage.ofProjects(Messages.Home_title, Messages.Home_placeText);
	private final HomePage home = new HomePage(this);
	private final CostPage cost = new CostPage(this);

	/** The platform makes the wizard; a person chooses the project in it. */
	public BringHomeWizard() {
		this(Optional.empty());
	}

	/**
	 * For a project that is chosen already.
	 *
	 * @param project the project, component or registration
	 */
	public BringHomeWizard(Node project) {
		this(Optional.of(project));
	}

	private BringHomeWizard(Optional<Node> given) {
		this.given = given;
		setWindowTitle(Messages.Home_title);
		setDialogSettings(new DialogSettings("bringHome")); //$NON-NLS-1$
	}

	@Override
	public void init(IWorkbench workbench, IStructuredSelection selection) {
		setWindowTitle(Messages.Home_title);
	}

	@Override
	public void addPages() {
		if (given.isEmpty()) {
			addPage(place);
		}
		addPage(home);
		addPage(cost);
	}

	/** The project or component at the top, once it is chosen. */
	Optional<Node> node() {
		return given.or(place::node);
	}

	/** The storage or folder that was chosen in its place. */
	Optional<RemoteFolder> part() {
		return given.isPresent() ? Optional.empty() : place.folder();
	}

	/** Where the project is. */
	String hostId() {
		return Services.get(PlatformUI.getWorkbench(), Accounts.class).state().host().id();
	}

	ProjectHomes homes() {
		return Services.get(PlatformUI.getWorkbench(), ProjectHomes.class);
	}

	/** What a person has ordered so far; empty if the place is not known yet. */
	Optional<HomeOrder> order() {
		return node().flatMap(node -> home.folder().map(folder -> new HomeOrder(hostId(), node, part(), home.choices(), folder, home.git())));
	}

	/** Another order is considered. Answers what has to end before its folder can be looked into. */
	Optional<Job> consider(HomeOrder order) {
		cost.consider(order);
		return cost.tidying();
	}

	@Override
	public boolean canFinish() {
		return super.canFinish() && getContainer().getCurrentPage() == cost;
	}

	@Override
	public boolean performCancel() {
		cost.leave();
		return true;
	}

	@Override
	public boolean performFinish() {
		HomeOrder order = order().orElseThrow();
		Job job = homes().bring(order);
		job.setUser(true);
		HomeNews.tell(job, NLS.bind(Messages.Done_title, order.node().title()), getShell().getDisplay());
		job.schedule();
		return true;
	}
}
