package org.osfworkbench.ui.explorer.model;

import java.util.Locale;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.osfworkbench.client.api.Node;

/** What kind of thing a row is, in one or two words. */
public final class Kinds {

	@SuppressWarnings("nls") // extensions
	private static final Map<String, String> FILES = Map.ofEntries(Map.entry("osexp", Messages.Kind_openSesame), Map.entry("opensesame", Messages.Kind_openSesame),
			Map.entry("psyexp", Messages.Kind_psychoPy), Map.entry("csv", Messages.Kind_table), Map.entry("tsv", Messages.Kind_table),
			Map.entry("xls", Messages.Kind_table), Map.entry("xlsx", Messages.Kind_table), Map.entry("ods", Messages.Kind_table),
			Map.entry("png", Messages.Kind_picture), Map.entry("jpg", Messages.Kind_picture), Map.entry("jpeg", Messages.Kind_picture),
			Map.entry("gif", Messages.Kind_picture), Map.entry("bmp", Messages.Kind_picture), Map.entry("svg", Messages.Kind_picture),
			Map.entry("tif", Messages.Kind_picture), Map.entry("tiff", Messages.Kind_picture), Map.entry("txt", Messages.Kind_text),
			Map.entry("md", Messages.Kind_text), Map.entry("log", Messages.Kind_text), Map.entry("wav", Messages.Kind_sound),
			Map.entry("mp3", Messages.Kind_sound), Map.entry("ogg", Messages.Kind_sound), Map.entry("mp4", Messages.Kind_film),
			Map.entry("avi", Messages.Kind_film), Map.entry("mov", Messages.Kind_film), Map.entry("zip", Messages.Kind_archive),
			Map.entry("gz", Messages.Kind_archive), Map.entry("tar", Messages.Kind_archive), Map.entry("7z", Messages.Kind_archive));

	private Kinds() {
	}

	/**
	 * The kind of a row.
	 *
	 * @param row any row
	 * @return words for people; empty for rows that stand for nothing on the OSF
	 */
	public static String of(ExplorerNode row) {
		return switch (row) {
		case FileNode file -> ofName(file.name());
		case FolderNode folder -> Messages.Kind_folder;
		case ProviderNode provider -> provider.provider().isOsfStorage() ? Messages.Kind_storage : Messages.Kind_addon;
		case LinkedNode linked -> Messages.Kind_linked;
		case NodeRow node -> node.node().map(Kinds::of).orElse(""); //$NON-NLS-1$
		case UserNode user -> Messages.Kind_person;
		case PeopleNode people -> ""; //$NON-NLS-1$
		case SearchNode search -> ""; //$NON-NLS-1$
		case ProjectsNode projects -> ""; //$NON-NLS-1$
		case OpenedNode opened -> ""; //$NON-NLS-1$
		case MessageNode message -> ""; //$NON-NLS-1$
		};
	}

	private static String of(Node node) {
		if (node.registration()) {
			return Messages.Kind_registration;
		}
		return node.parentId().isPresent() ? Messages.Kind_component : Messages.Kind_project;
	}

	private static String ofName(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		if (lower.endsWith(".opensesame.tar.gz")) { //$NON-NLS-1$
			return Messages.Kind_openSesame;
		}
		int dot = lower.lastIndexOf('.');
		String extension = dot > 0 ? lower.substring(dot + 1) : ""; //$NON-NLS-1$
		if (FILES.containsKey(extension)) {
			return String.valueOf(FILES.get(extension));
		}
		return extension.isEmpty() || extension.length() > 8 ? Messages.Kind_file : NLS.bind(Messages.Kind_extension, extension.toUpperCase(Locale.ROOT));
	}
}
