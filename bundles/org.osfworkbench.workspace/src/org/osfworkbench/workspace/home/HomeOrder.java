package org.osfworkbench.workspace.home;

import java.nio.file.Path;
import java.util.Optional;

import org.osfworkbench.client.api.Node;
import org.osfworkbench.client.api.RemoteFolder;

/**
 * What shall be brought home, and where to. The same order goes on with what an earlier try has left in the folder.
 *
 * @param hostId where the project is, as in {@link org.osfworkbench.client.api.Host#id()}
 * @param node the project, component or registration at the top
 * @param part only this storage or folder of the node; empty for all
 * @param choices what comes along
 * @param bag the folder of the bag: new, empty, or that of the same export
 * @param git the folder of a Git repository to be made of the finished bag; new or empty; if it is neither, no repository is made
 */
public record HomeOrder(String hostId, Node node, Optional<RemoteFolder> part, HomeChoices choices, Path bag, Optional<Path> git) {
}
