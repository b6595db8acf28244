package org.osfworkbench.sync.plan;

import java.util.List;

import org.osfworkbench.sync.engine.Conflict;
import org.osfworkbench.sync.engine.Notice;
import org.osfworkbench.sync.match.Entry;

/**
 * One step of a plan. It holds for the entry as it was when the plan was made; whoever carries it out looks again first
 * ({@code sync-design.md}, section 6) and tells {@link Trees} afterwards. Names of local entries are spelled as this disk can have
 * them, names of remote entries as the server shall have them. Paths are relative to the root, as the server spells them.
 */
public sealed interface Operation {

	/**
	 * What it is about.
	 *
	 * @return the nodes of the three trees
	 */
	Entry entry();

	/**
	 * Where that is now, for a person.
	 *
	 * @return a path without a slash at its end
	 */
	String path();

	/**
	 * When it is done.
	 *
	 * @return its phase
	 */
	Phase phase();

	/**
	 * What a person is told once it is done.
	 *
	 * @return nearly always nothing
	 */
	default List<Notice> notices() {
		return List.of();
	}

	/**
	 * Makes a local folder for a remote one.
	 *
	 * @param entry has a remote node and no local one
	 * @param parent its local node is the folder to make it in; null as long as that is still to be made
	 * @param name the name here
	 * @param path where
	 * @param notices what a person is told
	 */
	record CreateLocalFolder(Entry entry, Entry parent, String name, String path, List<Notice> notices) implements Operation {
		@Override
		public Phase phase() {
			return Phase.FOLDERS;
		}
	}

	/**
	 * Makes a remote folder for a local one.
	 *
	 * @param entry has a local node and no remote one
	 * @param parent its remote node is the folder to make it in; null as long as that is still to be made
	 * @param name the name there
	 * @param path where
	 * @param notices what a person is told
	 */
	record CreateRemoteFolder(Entry entry, Entry parent, String name, String path, List<Notice> notices) implements Operation {
		@Override
		public Phase phase() {
			return Phase.FOLDERS;
		}
	}

	/**
	 * Renames or moves the local node.
	 *
	 * @param entry has a local node
	 * @param parent its local node is the folder to move it to
	 * @param name the name there; may be a temporary one, see {@link org.osfworkbench.sync.tree.Names#temporary(long)}
	 * @param path where it is
	 * @param target where it shall be
	 * @param notices what a person is told
	 */
	record MoveLocal(Entry entry, Entry parent, String name, String path, String target, List<Notice> notices) implements Operation {
		@Override
		public Phase phase() {
			return Phase.MOVES;
		}
	}

	/**
	 * Renames or moves the remote node.
	 *
	 * @param entry has a remote node
	 * @param parent its remote node is the folder to move it to
	 * @param name the name there; may be a temporary one, see {@link org.osfworkbench.sync.tree.Names#temporary(long)}
	 * @param path where it is
	 * @param target where it shall be
	 * @param notices what a person is told
	 */
	record MoveRemote(Entry entry, Entry parent, String name, String path, String target, List<Notice> notices) implements Operation {
		@Override
		public Phase phase() {
			return Phase.MOVES;
		}
	}

	/**
	 * Gives the local node the name of a conflict copy in its folder. What becomes of both is planned afterwards: the copy is new here,
	 * and nothing is here in the place of the remote entry.
	 *
	 * @param entry has a local node
	 * @param name of the conflict copy, free on both sides
	 * @param path where it is
	 * @param target where the copy will be
	 * @param conflict why
	 * @param record what becomes of the record
	 */
	record SetAside(Entry entry, String name, String path, String target, Conflict conflict, Fate record) implements Operation {
		@Override
		public Phase phase() {
			return Phase.SET_ASIDE;
		}
	}

	/** What becomes of the record of an entry whose local node is set aside. */
	enum Fate {
		/** There is none, or it is dropped: the copy is met as new. */
		DROP,
		/** It stays: the copy is the same entry, renamed here. */
		STAY,
		/** It goes with the copy: nobody renamed the copy. For a folder that is gone there and whose content is still to be decided on. */
		FOLLOW
	}

	/**
	 * Makes the local bytes the next version of the remote file.
	 *
	 * @param entry has a local and a remote node
	 * @param version the remote version that is known
	 * @param path where
	 * @param notices what a person is told
	 */
	record Upload(Entry entry, int version, String path, List<Notice> notices) implements Operation {
		@Override
		public Phase phase() {
			return Phase.TRANSFERS;
		}
	}

	/**
	 * Makes a remote file of the local one.
	 *
	 * @param entry has a local node and no remote one
	 * @param parent its remote node is the folder to make it in; null as long as that is still to be made
	 * @param name the name there
	 * @param path where
	 * @param notices what a person is told
	 */
	record Create(Entry entry, Entry parent, String name, String path, List<Notice> notices) implements Operation {
		@Override
		public Phase phase() {
			return Phase.TRANSFERS;
		}
	}

	/**
	 * Makes the remote bytes the local file. What is here goes to the trash.
	 *
	 * @param entry has a remote node; if it has a local one that is replaced, else the name is free
	 * @param parent its local node is the folder of the file; null as long as that is still to be made
	 * @param name the name here
	 * @param path where
	 * @param notices what a person is told
	 */
	record Download(Entry entry, Entry parent, String name, String path, List<Notice> notices) implements Operation {
		@Override
		public Phase phase() {
			return Phase.TRANSFERS;
		}
	}

	/**
	 * Records that both sides are equal.
	 *
	 * @param entry has a local and a remote node, which are equal and in one place
	 * @param quiet true if only a stat, a version or an id is brought up to date, which is of no interest to a person
	 * @param path where
	 */
	record Adopt(Entry entry, boolean quiet, String path) implements Operation {
		@Override
		public Phase phase() {
			return Phase.RECORD;
		}
	}

	/**
	 * Drops the record, with all below it that is recorded nowhere else by then.
	 *
	 * @param entry has a record
	 * @param path where it was
	 */
	record Forget(Entry entry, String path) implements Operation {
		@Override
		public Phase phase() {
			return Phase.RECORD;
		}
	}

	/**
	 * Moves the local file to the trash, or removes the local folder, in which nothing is any more.
	 *
	 * @param entry has a local node
	 * @param path where
	 */
	record DeleteLocal(Entry entry, String path) implements Operation {
		@Override
		public Phase phase() {
			return Phase.DELETES;
		}
	}

	/**
	 * Deletes the remote file, or the remote folder with all that is in it. The bytes of all files are secured first, and a folder must
	 * hold exactly what is known of it.
	 *
	 * @param entry has a remote node
	 * @param below of a folder, all that is in it at any depth, folders before what is in them
	 * @param path where
	 */
	record DeleteRemote(Entry entry, List<Entry> below, String path) implements Operation {
		@Override
		public Phase phase() {
			return Phase.DELETES;
		}
	}
}
