package org.osfworkbench.sandbox.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Switches that make the sandbox misbehave (osf-api.md section 8, row 19, and the points after the table). All are off at
 * the start. Thread-safe; a switch takes effect with the next request.
 */
public final class Faults {

	private final Deque<Scripted> script = new ArrayDeque<>();
	private Duration delay = Duration.ZERO;
	private long cutAfter = -1;
	private int refuseWrites;
	private boolean offline;
	private boolean wrongHashes;
	private boolean maintenance;
	private boolean quotaExceeded;
	private boolean unstablePages;
	private boolean tokensRevoked;
	private boolean slowMoves;

	/** Waits that long before each answer; zero switches it off. */
	public synchronized void delay(Duration time) {
		delay = time;
	}

	/** The waiting time before each answer. */
	public synchronized Duration delay() {
		return delay;
	}

	/** Drops every connection without an answer. */
	public synchronized void offline(boolean on) {
		offline = on;
	}

	/** Says whether connections are dropped. */
	public synchronized boolean offline() {
		return offline;
	}

	/** Breaks the connection after that many bytes of every downloaded body; a negative number switches it off. */
	public synchronized void cutDownloadsAfter(long bytes) {
		cutAfter = bytes;
	}

	/** After how many bytes downloads break, or a negative number for never. */
	public synchronized long cutDownloadsAfter() {
		return cutAfter;
	}

	/** Tells wrong hashes in the answers to uploads. */
	public synchronized void wrongHashes(boolean on) {
		wrongHashes = on;
	}

	/** Says whether upload answers carry wrong hashes. */
	public synchronized boolean wrongHashes() {
		return wrongHashes;
	}

	/** Answers every API call like planned maintenance (osf-api.md 6.4). */
	public synchronized void maintenance(boolean on) {
		maintenance = on;
	}

	/** Says whether maintenance is on. */
	public synchronized boolean maintenance() {
		return maintenance;
	}

	/** Refuses every change on the API and WaterButler with that status, as in the phase-out (section 0); 0 is off. */
	public synchronized void refuseWrites(int status) {
		refuseWrites = status;
	}

	/** The status for every change, or 0. */
	public synchronized int refuseWrites() {
		return refuseWrites;
	}

	/** Answers every upload with 507 after its whole body was read (osf-api.md 5.10). */
	public synchronized void quotaExceeded(boolean on) {
		quotaExceeded = on;
	}

	/** Says whether uploads exceed the quota. */
	public synchronized boolean quotaExceeded() {
		return quotaExceeded;
	}

	/** Repeats the last entry of a page as the first of the next, as a list that changes while it is read. */
	public synchronized void unstablePages(boolean on) {
		unstablePages = on;
	}

	/** Says whether pages overlap. */
	public synchronized boolean unstablePages() {
		return unstablePages;
	}

	/** Treats every bearer token as revoked while on. */
	public synchronized void revokeTokens(boolean on) {
		tokensRevoked = on;
	}

	/** Says whether tokens count as revoked. */
	public synchronized boolean revokeTokens() {
		return tokensRevoked;
	}

	/** Answers moves and copies with 202 and an empty body (osf-api.md 5.8); the work is done nevertheless. */
	public synchronized void slowMoves(boolean on) {
		slowMoves = on;
	}

	/** Says whether moves answer 202. */
	public synchronized boolean slowMoves() {
		return slowMoves;
	}

	/** Answers the next requests with that status, in the form the addressed service uses. */
	public void storm(int status, int requests) {
		storm(Target.ANY, status, requests);
	}

	/** The same for one part of the sandbox; requests to other parts do not count. */
	public void storm(Target target, int status, int requests) {
		script(new Scripted(target, Scripted.Kind.STATUS, status, Duration.ZERO), requests);
	}

	/** Answers the next requests with a JSON 429 and {@code Retry-After} in whole seconds. */
	public void throttle(int requests, Duration retryAfter) {
		script(new Scripted(Target.ANY, Scripted.Kind.THROTTLE, 429, retryAfter), requests);
	}

	/** Answers the next requests with the load balancer's HTML 429 without {@code Retry-After}. */
	public void balancer(int requests) {
		script(new Scripted(Target.ANY, Scripted.Kind.BALANCER, 429, Duration.ZERO), requests);
	}

	/** Answers the next requests with an HTML page and status 200. */
	public void html(Target target, int requests) {
		script(new Scripted(target, Scripted.Kind.HTML, 200, Duration.ZERO), requests);
	}

	private synchronized void script(Scripted answer, int times) {
		for (int i = 0; i < times; i++) {
			script.add(answer);
		}
	}

	/** Takes the next scripted answer for that part, if there is one. */
	public synchronized Optional<Scripted> next(Target where) {
		Optional<Scripted> first = script.stream().filter(s -> s.hits(where)).findFirst();
		first.ifPresent(script::removeFirstOccurrence);
		return first;
	}

	/** Switches everything off and forgets scripted answers. */
	public synchronized void reset() {
		script.clear();
		delay = Duration.ZERO;
		cutAfter = -1;
		refuseWrites = 0;
		offline = false;
		wrongHashes = false;
		maintenance = false;
		quotaExceeded = false;
		unstablePages = false;
		tokensRevoked = false;
		slowMoves = false;
	}
}
