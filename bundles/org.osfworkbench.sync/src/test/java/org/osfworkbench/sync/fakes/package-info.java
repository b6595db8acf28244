/** The world in memory: a server, a folder and a journal that can be cut. */
package org.osfworkbench.sync.fakes;
