package org.osfworkbench.ui.link.moved;

import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.osgi.util.NLS;

/** Texts about links of files that went elsewhere. */
@NonNullByDefault({}) // the platform fills the fields
final class Messages extends NLS {

	public static String copiedText;
	public static String copiedTitle;
	public static String job;
	public static String keepLinked;
	public static String keepName;
	public static String keepThere;
	public static String linkBoth;
	public static String moveLink;
	public static String movedText;
	public static String movedTitle;
	public static String projectShow;
	public static String projectText;
	public static String projectTitle;
	public static String renameFailed;
	public static String renameJob;
	public static String renamedText;
	public static String renamedTitle;
	public static String renameThere;
	public static String renameTitle;
	public static String unlink;

	static {
		NLS.initializeMessages("org.osfworkbench.ui.link.moved.messages", Messages.class); //$NON-NLS-1$
	}

	private Messages() {
	}
}
