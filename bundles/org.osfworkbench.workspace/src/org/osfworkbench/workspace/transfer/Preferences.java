package org.osfworkbench.workspace.transfer;

/** Keys of the workspace layer's preferences, in the instance scope under {@link #NODE}. Defaults are set by an initializer. */
@SuppressWarnings("nls") // keys
public final class Preferences {

	/** Qualifier of the preferences: the symbolic name of the workspace bundle. */
	public static final String NODE = "org.osfworkbench.workspace";

	/** Id of the chosen host. String, default {@code osf}. */
	public static final String HOST = "host";

	/** Whether a new link uploads without a question. Boolean, default false. */
	public static final String ALWAYS_UPLOAD = "alwaysUpload";

	/** How long to wait after a save before looking at the file, in milliseconds. Integer, 0 to 60000, default 200. */
	public static final String SAVE_DELAY = "saveDelay";

	/** Whether a notification is shown when a person is needed. Boolean, default true. */
	public static final String NOTIFY = "notify";

	/** Whether plain success is told too. Boolean, default false. */
	public static final String NOTIFY_SUCCESS = "notifySuccess";

	/** How often linked projects are compared with the OSF, in minutes. Integer, 0 (never) to 1440, default 15. */
	public static final String SYNC_INTERVAL = "syncInterval";

	/**
	 * What is done when both sides have changed a file of a linked project whose link says nothing else. String, a name of
	 * {@link org.osfworkbench.sync.engine.LinkSettings.Policy}, default {@code ASK}.
	 */
	public static final String POLICY = "policy";

	/** Names of files that data links leave alone. String, patterns with {@code *} and {@code ?} separated by commas, default {@code quickrun.csv}. */
	public static final String IGNORE = "ignore";

	/** How long replaced bytes are kept in the trash at least, in days. Integer, 0 (for ever) to 3650, default 0. */
	public static final String TRASH_DAYS = "trashDays";

	/** How fast files go up, all together. Integer, KiB a second, 0 (no limit) to {@link #FASTEST}, default 0. */
	public static final String UPLOAD_RATE = "uploadRate";

	/** How fast files come down, all together. Integer, KiB a second, 0 (no limit) to {@link #FASTEST}, default 0. */
	public static final String DOWNLOAD_RATE = "downloadRate";

	/** The largest rate that can be set: a limit above 10 GiB a second is none. */
	public static final int FASTEST = 10 << 20;

	/** How many files travel at the same time at most. Integer, 1 to 8, default 8. */
	public static final String AT_ONCE = "atOnce";

	/**
	 * How long a file of a data link must not have changed before it goes up, in milliseconds. Integer, 0 to 3600000,
	 * default 3000.
	 */
	public static final String DATA_QUIET = "dataQuiet";

	private Preferences() {
	}
}
