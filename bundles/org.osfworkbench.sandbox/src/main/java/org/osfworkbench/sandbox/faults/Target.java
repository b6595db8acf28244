package org.osfworkbench.sandbox.faults;

/** Which part of the sandbox a scripted answer hits. */
public enum Target {
	/** Every address. */
	ANY,
	/** API v2. */
	API,
	/** WaterButler. */
	FILES,
	/** The signed storage addresses downloads redirect to. */
	STORAGE,
	/** The web pages, and the sign-in server. */
	WEB
}
