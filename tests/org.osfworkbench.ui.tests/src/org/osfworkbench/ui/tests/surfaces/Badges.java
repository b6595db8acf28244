package org.osfworkbench.ui.tests.surfaces;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.osfworkbench.client.api.Cancellation;
import org.osfworkbench.client.api.Hosts;
import org.osfworkbench.sandbox.faults.Faults;
import org.osfworkbench.ui.tests.harness.OsfWorkbench;
import org.osfworkbench.ui.tests.harness.Screenshots;
import org.osfworkbench.ui.tests.harness.Ui;
import org.osfworkbench.ui.tests.harness.Widgets;
import org.osfworkbench.ui.tests.pages.BadgePage;
import org.osfworkbench.ui.tests.pages.PopupPage;
import org.osfworkbench.workspace.account.Accounts;

/** The account badge in each of its states, and its menu. Each state is left again. */
final class Badges {

	/** Room for the menu above the badge. */
	private static final Rectangle MENU = new Rectangle(-200, -290, 560, 320);

	private Badges() {
	}

	static List<Surface> all() {
		return List.of(badge("signed-out", Scene.SIGNED_OUT, "account_none", stage -> { }, stage -> { }),
				badge("person", Scene.SIGNED_IN, "photo", stage -> { }, stage -> { }),
				badge("signing-in", Scene.SIGNED_IN, "account_busy", Badges::slowly, Badges::again),
				badge("offline", Scene.SIGNED_IN, "account_offline", Badges::offline, Badges::again),
				badge("rejected", Scene.SIGNED_IN, "account_problem", Badges::rejected, Badges::again),
				badge("read-only", Scene.ASKING, "account_locked", Badges::readOnly, Badges::writable),
				new Surface("menu-badge", Scene.SIGNED_IN, Badges::menu));
	}

	private static Surface badge(String name, Scene scene, String face, Surface.Starter begin, Surface.Starter end) {
		return new Surface("badge-" + name, scene, (stage, audience) -> {
			try {
				begin.start(stage);
				new BadgePage().awaitFace(face);
				PopupPage.closeAll();
				Screenshots.awaitRest();
				audience.look("", bar());
			} finally {
				end.start(stage);
			}
		});
	}

	private static ToolBar bar() {
		return Ui.read(() -> Widgets.all(ToolBar.class, bar -> Arrays.stream(bar.getItems()).anyMatch(Badges::isBadge)).findFirst().orElseThrow());
	}

	private static boolean isBadge(ToolItem item) {
		return "account.badge".equals(item.getData(Widgets.ID));
	}

	private static void away(Stage stage) {
		OsfWorkbench.service(Accounts.class).choose(Hosts.OSF_TEST, Cancellation.NEVER);
	}

	private static void choose(Stage stage) {
		OsfWorkbench.service(Accounts.class).choose(stage.osf().host(), Cancellation.NEVER);
	}

	private static void slowly(Stage stage) {
		away(stage);
		stage.osf().sandbox().faults().delay(Duration.ofSeconds(4));
		Thread.ofVirtual().start(() -> choose(stage));
	}

	private static void offline(Stage stage) {
		away(stage);
		stage.osf().sandbox().faults().offline(true);
		choose(stage);
	}

	private static void rejected(Stage stage) {
		away(stage);
		stage.osf().sandbox().faults().revokeTokens(true);
		choose(stage);
	}

	private static void readOnly(Stage stage) throws Exception {
		stage.osf().sandbox().faults().refuseWrites(405);
		stage.upload("refused\n");
	}

	/** What was refused goes up, so that nothing waits any more. */
	private static void writable(Stage stage) throws Exception {
		stage.osf().sandbox().faults().reset();
		stage.upload("accepted\n");
	}

	private static void again(Stage stage) throws Exception {
		Faults faults = stage.osf().sandbox().faults();
		faults.reset();
		stage.osf().signIn();
		new BadgePage().awaitFace("photo");
	}

	private static void menu(Stage stage, Audience audience) {
		ToolBar bar = bar();
		Ui.act(() -> Arrays.stream(bar.getItems()).filter(Badges::isBadge).forEach(item -> Widgets.send(item, SWT.Selection)));
		Screenshots.awaitRest();
		Ui.act(() -> bar.setData(Surface.FRAME, MENU));
		try {
			audience.look("", bar);
		} finally {
			Ui.act(() -> {
				bar.setData(Surface.FRAME, null);
				Menu menu = bar.getMenu();
				Arrays.stream(bar.getItems()).map(item -> item.getData("org.osfworkbench.menu")).filter(Menu.class::isInstance).map(Menu.class::cast)
						.forEach(open -> open.setVisible(false));
				if (menu != null) {
					menu.setVisible(false);
				}
			});
		}
	}
}
