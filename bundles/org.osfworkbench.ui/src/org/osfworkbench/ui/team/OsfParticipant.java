package org.osfworkbench.ui.team;

import java.util.Arrays;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.team.core.TeamException;
import org.eclipse.team.core.subscribers.ISubscriberChangeEvent;
import org.eclipse.team.core.subscribers.ISubscriberChangeListener;
import org.eclipse.team.ui.TeamUI;
import org.eclipse.team.ui.synchronize.ISynchronizePageConfiguration;
import org.eclipse.team.ui.synchronize.ISynchronizeParticipantDescriptor;
import org.eclipse.team.ui.synchronize.SubscriberParticipant;
import org.eclipse.team.ui.synchronize.WorkspaceScope;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.osfworkbench.ui.Services;
import org.osfworkbench.workspace.team.TreeSyncs;

/** All linked projects in the Synchronize view, with the platform's modes, schedule and comparison, and our five operations. */
@NonNullByDefault({}) // the platform's methods are not annotated
public final class OsfParticipant extends SubscriberParticipant {

	/** Id of the participant. */
	public static final String ID = "org.osfworkbench.ui.participant"; //$NON-NLS-1$

	/** There is one such participant; the platform still wants a name for it. */
	private static final String SECONDARY_ID = "osf"; //$NON-NLS-1$

	private final ISubscriberChangeListener roots = this::changed;

	/** Made by the platform when it restores the view. */
	public OsfParticipant() {
		super(new WorkspaceScope());
	}

	/**
	 * Makes the participant at a person's request.
	 *
	 * @return not added to the view yet
	 * @throws TeamException if it is not declared
	 */
	static OsfParticipant create() throws TeamException {
		OsfParticipant participant = new OsfParticipant();
		ISynchronizeParticipantDescriptor descriptor = TeamUI.getSynchronizeManager().getParticipantDescriptor(ID);
		try {
			participant.setInitializationData(descriptor);
		} catch (CoreException e) {
			throw TeamException.asTeamException(e);
		}
		participant.setSecondaryId(SECONDARY_ID);
		participant.begin();
		return participant;
	}

	private void begin() {
		setSubscriber(subscriber());
		getSubscriber().addListener(roots);
	}

	@Override
	public void dispose() {
		getSubscriber().removeListener(roots);
		super.dispose();
	}

	private void changed(ISubscriberChangeEvent[] events) {
		int anyRoot = ISubscriberChangeEvent.ROOT_ADDED | ISubscriberChangeEvent.ROOT_REMOVED;
		if (Arrays.stream(events).anyMatch(event -> (event.getFlags() & anyRoot) != 0)) {
			reset();
		}
	}

	private static TreeSubscriber subscriber() {
		return Services.get(PlatformUI.getWorkbench(), TreeSubscriber.class);
	}

	@Override
	public void init(String secondaryId, IMemento memento) throws PartInitException {
		super.init(secondaryId, memento);
		begin();
	}

	@Override
	protected void initializeConfiguration(ISynchronizePageConfiguration configuration) {
		super.initializeConfiguration(configuration);
		configuration.setSupportedModes(ISynchronizePageConfiguration.ALL_MODES);
		configuration.setMode(ISynchronizePageConfiguration.BOTH_MODE);
		configuration.addActionContribution(new TreeActions());
		configuration.addLabelDecorator(new MoveLabels(Services.get(PlatformUI.getWorkbench(), TreeSyncs.class)));
	}
}
