package org.osfworkbench.client.http;

/**
 * Notices when answers of one kind begin later than they used to, which is the sign that a server has more to do than it bears
 * ({@code sync-design.md}, section 8). A server that stays slow becomes the usual one after some dozens of answers, so that the number of
 * requests can grow again. Not safe for several threads.
 */
final class Latency {

	/** Less than this is the noise of networks and garbage collectors. */
	private static final double NOISE_MILLIS = 100;
	private static final double FACTOR = 2;
	private static final double FAST = 1.0 / 4;
	private static final double SLOW = 1.0 / 64;
	private static final int ENOUGH = 8;

	private double usual;
	private double recent;
	private int seen;

	/**
	 * Notes an answer.
	 *
	 * @param millis how long it took to begin
	 * @param round how many answers have to come before what was done about the last rise can show
	 * @return whether to ask for less at once
	 */
	boolean isRising(double millis, int round) {
		if (usual == 0) {
			usual = millis;
			recent = millis;
		}
		usual += (millis - usual) * (millis < usual ? FAST : SLOW);
		recent += (millis - recent) * FAST;
		seen++;
		boolean rising = seen >= Math.max(ENOUGH, round) && recent > usual * FACTOR + NOISE_MILLIS;
		if (rising) {
			seen = 0;
		}
		return rising;
	}
}
