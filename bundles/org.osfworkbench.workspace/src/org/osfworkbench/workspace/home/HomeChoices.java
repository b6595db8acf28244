package org.osfworkbench.workspace.home;

/**
 * What comes along when a project is brought home.
 *
 * @param components everything below the project or component
 * @param allVersions all versions of files and wiki pages, rather than the newest
 * @param addons the storages of add-ons, rather than OSF Storage alone
 * @param wiki the pages of the wiki
 * @param log what was done in the project, by whom and when
 */
public record HomeChoices(boolean components, boolean allVersions, boolean addons, boolean wiki, boolean log) {

	/** All there is. */
	public static final HomeChoices EVERYTHING = new HomeChoices(true, true, true, true, true);
}
